"""What a learning platform can launch here, by one name: `assignment:1a2b`."""

from dataclasses import dataclass

from drills.attempt import Stage
from drills.drill import load
from drills.store import Store
from exchange.launch_tokens import LaunchError
from people.assignments import Assignment, AssignmentError, Assignments
from people.person import Person

_ASSIGNMENT = "assignment"


@dataclass(frozen=True, slots=True)
class Course:
    """Something to launch; the name is the same for as long as there is a Ripitz."""

    name: str
    title: str


class Courses:
    """The courses of a record."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._assignments = Assignments(store)

    def named(self, name: str) -> Course:
        """The course of that name. Raises `LaunchError` where there is none, or no longer."""
        task = self._assignment(name)
        return Course(name, f"A talk with {self._assignments.customer(task)}")

    def all(self) -> tuple[Course, ...]:
        """Everything that can be launched now, the newest first."""
        tasks = self._assignments.everything()
        return tuple(self.named(f"{_ASSIGNMENT}:{task.id}") for task in tasks)

    def begin(self, name: str, person: Person) -> str:
        """The attempt with which a person goes on, else a new one; its id. Raises `LaunchError`."""
        task = self._assignment(name)
        for entry in self._assignments.answers(task.id, person.id):
            if load(self._store, entry.id).stage is not Stage.DONE:
                return entry.id
        try:
            return self._assignments.begin(person, task.id).attempt.id
        except AssignmentError:
            raise LaunchError("your trainers have not set you this one; ask them to") from None

    def _assignment(self, name: str) -> Assignment:
        kind, _, id_ = name.partition(":")
        try:
            task = self._assignments.assignment(id_)
        except AssignmentError:
            task = None
        if kind != _ASSIGNMENT or task is None or task.withdrawn_at:
            raise LaunchError(
                "there is nothing here of that name to launch; your trainers may have withdrawn it"
            )
        return task
