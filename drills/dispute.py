"""A finding or a criterion that the trainee disputes, and what a trainer says to it. Pure values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from drills.store import Event
from rubric.reading import Move


class Standing(StrEnum):
    """Where a dispute stands."""

    WAITING = "waiting"
    """for the trainer"""
    WITHDRAWN = "withdrawn"
    UPHELD = "upheld"
    """answered in the trainee's favour"""
    NOT_UPHELD = "not_upheld"


@dataclass(frozen=True, slots=True)
class OfReply:
    """A move found in a reply; the reply is named by the event that wrote it down."""

    reply: int
    move: Move


@dataclass(frozen=True, slots=True)
class OfCriterion:
    """What a criterion came to on the whole road."""

    criterion: str


Subject = OfReply | OfCriterion


@dataclass(frozen=True, slots=True)
class Answered:
    """What a trainer said to a dispute."""

    upheld: bool
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Dispute:
    """One dispute. It never changes a score: the machine's finding stands beside what people say of it."""

    number: int
    """the event that raised it, which names it for good"""
    about: Subject
    words: str
    """what the trainee says was meant"""
    at: datetime
    road: int
    """the road it was raised on"""
    withdrawn: datetime | None = None
    answer: Answered | None = None

    @property
    def standing(self) -> Standing:
        """Where it stands. What was answered can no longer be withdrawn."""
        if self.answer:
            return Standing.UPHELD if self.answer.upheld else Standing.NOT_UPHELD
        return Standing.WITHDRAWN if self.withdrawn else Standing.WAITING


def after(disputes: Sequence[Dispute], event: Event, road: int) -> tuple[Dispute, ...]:
    """The disputes of an attempt on `road` once an event of theirs has happened. Raises `ValueError`."""
    body = event.body
    if event.kind == "disputed":
        return (*disputes, Dispute(event.number, _subject(body), body["words"], event.at, road))
    if not any(dispute.number == body["dispute"] for dispute in disputes):
        raise ValueError(f"event {event.number} is about a dispute that was never raised")
    return tuple(
        _after(dispute, event) if dispute.number == body["dispute"] else dispute for dispute in disputes
    )


def body(about: Subject, words: str) -> dict[str, Any]:
    """A dispute as the body of an event of the kind `disputed`."""
    if isinstance(about, OfCriterion):
        return {"criterion": about.criterion, "words": words}
    return {"reply": about.reply, "move": about.move.value, "words": words}


def _subject(body: Any) -> Subject:
    if "criterion" in body:
        return OfCriterion(body["criterion"])
    return OfReply(body["reply"], Move(body["move"]))


def _after(dispute: Dispute, event: Event) -> Dispute:
    if event.kind == "withdrawn":
        return replace(dispute, withdrawn=event.at)
    said = event.body
    return replace(dispute, answer=Answered(said["upheld"], said["reason"], said["by"], event.at))
