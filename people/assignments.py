"""What people are set to do: a customer to face, by when, and by which rubric it will be read.

The scenario is kept as it is when it is assigned, so that everybody meets the same customer.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Select, insert, or_, select, update

from drills.documents import kept_scenario
from drills.drill import Drill
from drills.store import Entry, Store
from drills.told import HANDED_IN, RELEASED
from errors import UserError
from people.person import Person
from people.register import Cohort
from people.rights import Facts
from people.tables import assignments, members
from record.database import now, utc
from simulator.scenario import Scenario

LONGEST_WORDS = 1000
"""characters"""


class AssignmentError(UserError):
    """An assignment that is not there, not theirs, or already answered."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Something set a cohort or a person to do: exactly one of the two."""

    id: str
    cohort: str | None
    person: str | None
    scenario: str
    """its id, as it was then"""
    variant: str | None
    document: str
    """the SHA-256 of the scenario as it was then"""
    rubric: str
    due: datetime | None
    words: str
    """a line to those it is for"""
    by: str
    at: datetime
    withdrawn_at: datetime | None = None

    def overdue(self, moment: datetime) -> bool:
        """Whether it should have been done by now."""
        return self.due is not None and moment > self.due


class Assignments:
    """The assignments of a record, and what was done about them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._transaction = store.database.transaction

    def assign(
        self,
        by: Person,
        to: Person | Cohort,
        scenario: Scenario,
        rubric: str,
        due: datetime | None = None,
        words: str = "",
        variant: str | None = None,
    ) -> Assignment:
        """Set a person or a whole cohort something to do. Raises `AssignmentError`."""
        if len(words) > LONGEST_WORDS:
            raise AssignmentError(f"the line to the trainees has at most {LONGEST_WORDS:,} characters")
        made = Assignment(
            secrets.token_hex(8),
            to.id if isinstance(to, Cohort) else None,
            to.id if isinstance(to, Person) else None,
            scenario.id,
            variant,
            self._store.keep(scenario.model_dump_json(exclude_defaults=True)),
            rubric,
            due.astimezone(UTC) if due else None,
            words.strip(),
            by.id,
            now(),
        )
        row = {name: getattr(made, name) for name in Assignment.__slots__}
        with self._transaction() as connection:
            connection.execute(insert(assignments).values(row))
        return made

    def assignment(self, assignment_id: str) -> Assignment:
        """One assignment, withdrawn or not. Raises `AssignmentError`."""
        found = self._found(select(assignments).where(assignments.c.id == assignment_id))
        if not found:
            raise AssignmentError("there is no such assignment")
        return found[0]

    def everything(self) -> tuple[Assignment, ...]:
        """All assignments that stand, the newest first."""
        return self._found(_standing())

    def of(self, person_id: str) -> tuple[Assignment, ...]:
        """What a person is set to do, by themselves or in a cohort, the first due first."""
        mine = select(members.c.cohort).where(members.c.person == person_id)
        theirs = or_(assignments.c.person == person_id, assignments.c.cohort.in_(mine))
        far = datetime.max.replace(tzinfo=UTC)
        return tuple(sorted(self._found(_standing().where(theirs)), key=lambda one: (one.due or far, one.at)))

    def withdraw(self, assignment_id: str) -> None:
        """No longer ask for it; what was done about it stays as it is."""
        with self._transaction() as connection:
            here = (assignments.c.id == assignment_id) & (assignments.c.withdrawn_at.is_(None))
            connection.execute(update(assignments).where(here).values(withdrawn_at=now()))

    def begin(self, person: Person, assignment_id: str) -> Drill:
        """Face the customer that was assigned, as they were then. Raises `AssignmentError`."""
        found = next((one for one in self.of(person.id) if one.id == assignment_id), None)
        if found is None:
            raise AssignmentError("there is no such assignment among yours")
        return Drill.begin(
            self._store, self.scenario(found), found.variant, owner=person.owner, assignment=found.id
        )

    def scenario(self, assignment: Assignment) -> Scenario:
        """The customer as they were when it was assigned. Raises `AssignmentError`."""
        try:
            return kept_scenario(self._store.document(assignment.document))
        except ValidationError:
            raise AssignmentError("what was assigned is of another version of Ripitz") from None

    def customer(self, assignment: Assignment) -> str:
        """The customer's name, as far as this version can read who it is; else the scenario's id."""
        try:
            return self.scenario(assignment).persona.name
        except AssignmentError:
            return assignment.scenario

    def answers(self, assignment_id: str, person_id: str | None = None) -> tuple[Entry, ...]:
        """The attempts made for an assignment, by everybody or by one person, newest first."""
        made = self._store.attempts(None, assignment=assignment_id)
        return tuple(entry for entry in made if person_id is None or entry.owner == person_id)

    def handed_in(self, assignment_id: str, person_id: str | None = None) -> tuple[Entry, ...]:
        """Those of the answers that were handed in, newest first."""
        made = self.answers(assignment_id, person_id)
        shown = self._store.which(HANDED_IN, {entry.id for entry in made})
        return tuple(entry for entry in made if entry.id in shown)

    def facts(self, entries: tuple[Entry, ...]) -> Mapping[str, Facts]:
        """What rights go by, for each of these attempts."""
        ids = {entry.id for entry in entries}
        shown, released = (self._store.which(kind, ids) for kind in (HANDED_IN, RELEASED))
        return {
            entry.id: Facts(
                entry.owner,
                entry.assignment is not None,
                entry.id in shown,
                entry.setting.get("mode") == "certification",
                entry.id in released,
            )
            for entry in entries
        }

    def _found(self, query: Select[Any]) -> tuple[Assignment, ...]:
        with self._transaction() as connection:
            rows = connection.execute(query).mappings().all()
        return tuple(_assignment(row) for row in rows)


def _standing() -> Select[Any]:
    return select(assignments).where(assignments.c.withdrawn_at.is_(None)).order_by(assignments.c.at.desc())


def _assignment(row: Any) -> Assignment:
    moments = {name: row[name] and utc(row[name]) for name in ("due", "at", "withdrawn_at")}
    return Assignment(**{**row, **moments})
