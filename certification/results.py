"""What came of a sitting, as the ledger tells it: every grade and everything people decided about it. Pure.

Nothing takes the place of what was before: a regrade stands beside the first grade, a second review beside
the first, and the ruling in force is the last that somebody was asked for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter

from certification.deciding import Decision, Marked, Outcome
from certification.sitting import Sitting, Stage
from desk.second_score import Decision as ByHand
from record.ledger import Entry


class Kind(StrEnum):
    """What is written in the ledger about the result of a sitting."""

    GRADED = "sitting_graded"
    REVIEWED = "sitting_reviewed"
    APPEALED = "sitting_appealed"
    CERTIFIED = "sitting_certified"
    UNCERTIFIED = "sitting_uncertified"


class Standing(StrEnum):
    """Where a sitting stands."""

    UNDER_WAY = "under way"
    UNGRADED = "waits for its grade"
    REVIEW = "waits for a person"
    APPEALED = "appealed"
    PASSED = "passed"
    FAILED = "failed"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Basis:
    """By what a grade was made, and why it was made again."""

    rubric: str
    rubric_version: int
    rubric_sha256: str
    assessors: tuple[str, ...]
    """by whose readings"""
    because: str = ""
    """why it was graded again; empty for the first grade"""
    by: str | None = None
    """the id of who had it graded again"""
    on_appeal: bool = False
    """whether it was graded again because a reading was overturned"""


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade by the machine."""

    number: int
    at: datetime
    decision: Decision
    drills: tuple[Marked, ...]
    basis: Basis


@dataclass(frozen=True, slots=True)
class Given:
    """What a reviewer gave one drill: levels by criterion, and what they sum to."""

    attempt: str
    levels: Mapping[str, int | None]
    score: int | None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a person decided, blind to the machine and to everybody before them."""

    number: int
    at: datetime
    by: str
    """the reviewer's id"""
    answers: int
    """the entry that asked for it"""
    drills: tuple[Given, ...]
    score: int | None
    decision: ByHand
    reason: str
    rubric_sha256: str


@dataclass(frozen=True, slots=True)
class Appealed:
    """A result that the trainee does not accept."""

    number: int
    at: datetime
    about: int
    """the entry that ruled"""
    words: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """What is in force."""

    number: int
    """the entry that ruled"""
    at: datetime
    passed: bool
    by: str | None = None
    """the id of the person who decided; None where the machine did"""
    final: bool = False
    """whether it came of an appeal, and stands"""


@dataclass(frozen=True, slots=True)
class Result:
    """All grades of a sitting and all that was decided about it, oldest first."""

    grades: tuple[Graded, ...] = ()
    reviews: tuple[Reviewed, ...] = ()
    appeals: tuple[Appealed, ...] = ()
    ruling: Ruled | None = None
    """stays in force while a person is asked again"""
    waits: int | None = None
    """the entry that a person has to answer"""
    certificate: str | None = None
    """the code of the certificate that holds for it"""
    erased: bool = False
    """whether something of it was erased: then nothing more is made of it"""

    @property
    def deciding(self) -> Reviewed | None:
        """The review that is in force; None where the machine's grade is, or nothing yet."""
        return next((one for one in self.reviews if self.ruling and one.number == self.ruling.number), None)

    @property
    def score(self) -> int | None:
        """The score that is in force, 0 to 100: the reviewer's, or the machine's last."""
        if self.deciding:
            return self.deciding.score
        return self.grades[-1].decision.score if self.grades else None

    @property
    def appealed(self) -> Appealed | None:
        """The appeal that waits for its answer."""
        return next((one for one in self.appeals if one.number == self.waits), None)

    def may_appeal(self, now: datetime, window: timedelta) -> str | None:
        """Why the result cannot be appealed now; None where it can."""
        if self.ruling is None:
            return "there is no result yet that could be appealed"
        if self.waits is not None:
            return "this result waits for a person already"
        if self.ruling.passed:
            return "this sitting was passed; there is nothing to appeal"
        if self.ruling.final:
            return "this was decided on an appeal, and stands"
        if now > self.ruling.at + window:
            last = f"{self.ruling.at + window:%-d %B %Y}"
            return f"a result can be appealed for {window.days} days; for this one that was until {last}"
        return None


NOTHING = Result()


def result(entries: Iterable[Entry]) -> Result:
    """The result that `entries`, all of one sitting, tell of."""
    told = NOTHING
    for entry in entries:
        told = replace(told, erased=True) if entry.body is None else after(told, entry)
    return told


def after(told: Result, entry: Entry) -> Result:
    """The result once this was written about it. What cannot be is kept and moves nothing."""
    body: Any = entry.body
    here = {"number": entry.number, "at": entry.at}
    match entry.kind:
        case Kind.GRADED:
            return _graded(told, _GRADED.validate_python({**body, **here}))
        case Kind.REVIEWED:
            return _reviewed(told, _REVIEWED.validate_python({**body, **here}))
        case Kind.APPEALED:
            appeal = _APPEALED.validate_python({**body, **here})
            rules = told.ruling and told.ruling.number == appeal.about and not told.ruling.final
            if not rules or told.waits is not None:
                return told
            return replace(told, appeals=(*told.appeals, appeal), waits=appeal.number)
        case Kind.CERTIFIED:
            return replace(told, certificate=str(body["code"]))
        case Kind.UNCERTIFIED:
            return replace(told, certificate=None)
    return told


def standing(sat: Sitting, told: Result) -> Standing:
    """Where a sitting stands, with what came of it."""
    if sat.stage is Stage.VOID:
        return Standing.VOID
    if not sat.over:
        return Standing.UNDER_WAY
    if not told.grades:
        return Standing.UNGRADED
    if told.waits is not None:
        return Standing.APPEALED if told.appealed else Standing.REVIEW
    return Standing.PASSED if told.ruling and told.ruling.passed else Standing.FAILED


def graded(decision: Decision, drills: tuple[Marked, ...], basis: Basis) -> Mapping[str, Any]:
    """What the ledger says when the machine has graded."""
    return {
        "decision": _DECISION.dump_python(decision, mode="json"),
        "drills": _MARKED.dump_python(drills, mode="json"),
        "basis": _BASIS.dump_python(basis, mode="json"),
    }


def _graded(told: Result, grade: Graded) -> Result:
    before = told.grades[-1].decision.outcome if told.grades else None
    now = replace(told, grades=(*told.grades, grade))
    outcome = grade.decision.outcome
    if told.ruling is None:
        if told.waits is not None:
            # it is with a person already, who decides
            return now
        if outcome is Outcome.PERSON:
            return replace(now, waits=grade.number)
        return replace(now, ruling=Ruled(grade.number, grade.at, outcome is Outcome.PASSED))
    if told.waits is None and _disturbs(told.ruling, before, grade):
        return replace(now, waits=grade.number)
    return now


def _disturbs(ruling: Ruled, before: Outcome | None, grade: Graded) -> bool:
    """Whether a person has to decide between the ruling in force and another grade."""
    outcome = grade.decision.outcome
    if ruling.by is not None and (outcome is Outcome.PERSON or grade.basis.on_appeal):
        # a person has decided, and never by what the machine had found
        return False
    if outcome is Outcome.PERSON:
        return True
    return outcome is not before and (outcome is Outcome.PASSED) != ruling.passed


def _reviewed(told: Result, review: Reviewed) -> Result:
    now = replace(told, reviews=(*told.reviews, review))
    if told.waits is None or review.answers != told.waits:
        return now
    final = told.appealed is not None
    ruling = Ruled(review.number, review.at, review.decision == "passed", review.by, final)
    return replace(now, ruling=ruling, waits=None)


_DECISION: TypeAdapter[Decision] = TypeAdapter(Decision)
_MARKED: TypeAdapter[tuple[Marked, ...]] = TypeAdapter(tuple[Marked, ...])
_BASIS: TypeAdapter[Basis] = TypeAdapter(Basis)
_GRADED: TypeAdapter[Graded] = TypeAdapter(Graded)
_REVIEWED: TypeAdapter[Reviewed] = TypeAdapter(Reviewed)
_APPEALED: TypeAdapter[Appealed] = TypeAdapter(Appealed)
