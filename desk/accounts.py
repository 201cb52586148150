"""What each of a group has done, in numbers. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desk.work import Piece, countable
from people.assignments import Assignment
from people.person import Person


class Progress(StrEnum):
    """How far somebody is with what was set them to do."""

    OPEN = "open"
    BEGUN = "begun"
    OVERDUE = "overdue"
    DONE = "handed in"


@dataclass(frozen=True, slots=True)
class Account:
    """What one person has done. No number of it tells what was said in a drill."""

    person: Person
    drills: int
    """begun, whoever they were for"""
    last: datetime | None
    """when the last one was begun, UTC"""
    handed_in: int
    """drills shown to the trainers"""
    tasks: Mapping[Progress, int]
    """of what was set them to do, how much stands where; only what occurs"""

    @property
    def assigned(self) -> int:
        """How much they were set to do."""
        return sum(self.tasks.values())


def progress(task: Assignment, person_id: str, work: Iterable[Piece], now: datetime) -> Progress:
    """How far a person is with an assignment."""
    answers = [piece for piece in work if piece.entry.assignment == task.id and piece.owner == person_id]
    if any(piece.facts.handed_in for piece in answers):
        return Progress.DONE
    if task.overdue(now):
        return Progress.OVERDUE
    return Progress.BEGUN if answers else Progress.OPEN


def accounts(
    trainer: Person,
    people: Sequence[Person],
    work: Iterable[Piece],
    tasks: Mapping[str, Sequence[Assignment]],
    now: datetime,
) -> tuple[Account, ...]:
    """An account of each person, in their order; `tasks` is what each was set to do, by their id."""
    known = [piece for piece in countable(trainer, work) if piece.practised]
    theirs: dict[str, list[Piece]] = {person.id: [] for person in people}
    for piece in known:
        if piece.owner in theirs:
            theirs[piece.owner].append(piece)
    return tuple(_account(person, theirs[person.id], tasks.get(person.id, ()), now) for person in people)


def met(work: Iterable[Piece]) -> Mapping[str, int]:
    """How many drills were begun with each customer, the most first, by the scenario's id."""
    return dict(Counter(piece.scenario for piece in work).most_common())


def _account(person: Person, work: Sequence[Piece], tasks: Sequence[Assignment], now: datetime) -> Account:
    return Account(
        person,
        len(work),
        max((piece.at for piece in work), default=None),
        sum(piece.facts.handed_in for piece in work),
        Counter(progress(task, person.id, work, now) for task in tasks),
    )
