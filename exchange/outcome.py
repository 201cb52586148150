"""What came of a drill or a sitting, as other systems are told. Pure, and without a word of the trainee's."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from people.person import Person


class Status(StrEnum):
    """Where it stands."""

    OPEN = "in progress"
    LEFT = "left"
    """given up before its end"""
    DECIDING = "waiting for a person"
    PASSED = "passed"
    FAILED = "failed"
    VOID = "void"
    """declared to count for nothing"""


@dataclass(frozen=True, slots=True)
class Thing:
    """What was done: a customer faced, something assigned, a certification."""

    path: str
    """its place under the address that all activities stand under: `customers/late_delivery`"""
    title: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision about it. A later one takes the place of those before it, which stay."""

    number: int
    """which of them it is; it never changes"""
    at: datetime
    passed: bool
    score: int | None
    """0 to 100"""
    by: Literal["machine", "person"]


@dataclass(frozen=True, slots=True)
class Part:
    """One drill of a sitting; whom it was with is not told, since others will meet them."""

    place: int
    """counted from 1"""
    begun: datetime
    ended: datetime
    took: timedelta


@dataclass(frozen=True, slots=True)
class Level:
    """One criterion: its level from 0 to 4, or why it has none, as far as that is kept."""

    criterion: str
    title: str
    standing: Literal["level", "unscored", "not applicable", "no level"]
    level: int | None
    drill: int = 1
    """which one of a sitting, counted from 1"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one drill, or of one sitting of several."""

    id: str
    """of the attempt or the sitting"""
    sort: Literal["drill", "sitting"]
    who: Person
    thing: Thing
    begun: datetime
    rubric: str
    """with its version: `full@3`"""
    pass_mark: int
    within: Thing | None = None
    """what it was done for: an assignment"""
    ended: datetime | None = None
    took: timedelta | None = None
    """how long it took, where it has ended"""
    ending: str | None = None
    """how the customer left, for a drill"""
    left: bool = False
    void: datetime | None = None
    """when it was declared to count for nothing"""
    rulings: tuple[Ruling, ...] = ()
    """oldest first"""
    parts: tuple[Part, ...] = ()
    levels: tuple[Level, ...] = ()
    """by the machine"""
    roads: int = 1
    """on how many ways the talk was tried; on more than one, replies were taken back"""
    handed_in: datetime | None = None

    @property
    def ruling(self) -> Ruling | None:
        """The decision that stands."""
        return self.rulings[-1] if self.rulings else None

    @property
    def status(self) -> Status:
        """Where it stands."""
        if self.void:
            return Status.VOID
        if self.ended is None:
            return Status.OPEN
        if self.left:
            return Status.LEFT
        if self.ruling is None:
            return Status.DECIDING
        return Status.PASSED if self.ruling.passed else Status.FAILED
