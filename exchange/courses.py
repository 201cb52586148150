"""What a learning platform can launch here, by one name: `assignment:1a2b`, `certification:complaints@2`."""

from dataclasses import dataclass

from certification.published import CertificationError, Certifications, Published
from drills.attempt import Stage
from drills.loading import load
from drills.store import Store
from exchange.launch_tokens import LaunchError
from people.assignments import Assignment, AssignmentError, Assignments
from people.person import Person

_ASSIGNMENT, _CERTIFICATION = "assignment", "certification"
_NOT_SET = "your trainers have not set you this one; ask them to"


@dataclass(frozen=True, slots=True)
class Course:
    """Something to launch; the name is the same for as long as there is a Ripitz."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a launch leads: to an attempt, or to the door of a certification. Exactly one of the two."""

    attempt: str | None = None
    certification: str | None = None
    """`complaints@2`; whether and when to sit down to it is left to the person"""


class Courses:
    """The courses of a record."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._assignments = Assignments(store)
        self._certifications = Certifications(store)

    def all(self) -> tuple[Course, ...]:
        """Everything that can be launched now: certifications, then what is assigned, the newest first."""
        published = [one for one in self._certifications.everything() if one.withdrawn_at is None]
        names = [f"{_CERTIFICATION}:{one.terms.reference}" for one in published]
        names += [f"{_ASSIGNMENT}:{task.id}" for task in self._assignments.everything()]
        return tuple(self.named(name) for name in names)

    def named(self, name: str) -> Course:
        """The course of that name. Raises `LaunchError` where there is none, or no longer."""
        found = self._found(name)
        if isinstance(found, Published):
            return Course(name, found.terms.title)
        return Course(name, f"A talk with {self._assignments.customer(found)}")

    def open(self, name: str, person: Person) -> Destination:
        """Where a person goes on, or begins. Raises `LaunchError` for who was not set it."""
        found = self._found(name)
        if isinstance(found, Published):
            reference = found.terms.reference
            if all(one.certification != reference for one in self._certifications.assigned(person.id)):
                raise LaunchError(_NOT_SET)
            return Destination(certification=reference)
        for entry in self._assignments.answers(found.id, person.id):
            if entry.erased_at is None and load(self._store, entry.id).stage is not Stage.DONE:
                return Destination(attempt=entry.id)
        try:
            return Destination(attempt=self._assignments.begin(person, found.id).attempt.id)
        except AssignmentError:
            raise LaunchError(_NOT_SET) from None

    def _found(self, name: str) -> Assignment | Published:
        kind, _, id_ = name.partition(":")
        try:
            if kind == _ASSIGNMENT and (task := self._assignments.assignment(id_)).withdrawn_at is None:
                return task
            # one that was withdrawn can still be gone on with by whoever is in it
            if kind == _CERTIFICATION:
                return self._certifications.version(id_)
        except (AssignmentError, CertificationError):
            pass
        raise LaunchError("there is nothing here of that name to launch; your trainers may have withdrawn it")
