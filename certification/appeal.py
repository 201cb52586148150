"""A trainee does not accept a result: in words, and by naming findings that are wrong. Pure.

Another reviewer then decides, as blind as the first, and that stands. Afterwards they read what the trainee
wrote and answer each finding that is disputed. Where one is overturned the drill is replayed without it, and
if its ending could have differed the trainee may sit again, free and at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from certification.replaying import Replay, overturned, replay
from certification.results import Result
from certification.sitting import Sitting
from certification.terms import Terms
from drills.attempt import Attempt
from drills.dispute import Subject
from errors import UserError
from people.person import Person

LONGEST = 4000
"""characters of an appeal"""
BECAUSE = "a finding was overturned on appeal, and without it the talk could have ended otherwise"


BECAUSE_READING = "a reading was overturned on appeal"


class AppealError(UserError):
    """An appeal that cannot be made, or not now; the message says why."""


@dataclass(frozen=True, slots=True)
class Disputed:
    """A finding or a criterion of one drill that is said to be wrong, in the trainee's words."""

    attempt: str
    about: Subject
    words: str


def may_appeal(person: Person, sat: Sitting, terms: Terms, told: Result, now: datetime) -> str | None:
    """Why somebody cannot appeal now; None where they can."""
    if person.id != sat.person or not person.active:
        return "there is no such sitting among yours"
    if sat.void:
        return "this sitting counts for nothing, so there is nothing to appeal"
    return told.may_appeal(now, timedelta(days=terms.appeal))


def appeal(told: Result, words: str) -> Mapping[str, Any]:
    """An appeal as it is written down. Raises `AppealError`."""
    plain = words.strip()
    if not plain:
        raise AppealError("say in a few words what is wrong with the result")
    if len(plain) > LONGEST:
        raise AppealError(f"an appeal has at most {LONGEST:,} characters; this one has {len(plain):,}")
    if told.ruling is None:
        raise AppealError("there is no result yet that could be appealed")
    return {"about": told.ruling.number, "words": plain}


def replays(talks: Sequence[Attempt]) -> Mapping[str, Replay]:
    """The drills in which a finding was overturned, replayed without it, by attempt."""
    return {talk.id: replay(talk, wrong) for talk in talks if (wrong := overturned(talk))}


def retake(sat: Sitting, told: Result, talks: Sequence[Attempt], by: str) -> Mapping[str, Any] | None:
    """A free retake as it is written down; None where none is due: not failed, or no ending in question."""
    differ = [attempt for attempt, played in replays(talks).items() if played.could_have_differed]
    if not differ or sat.retake or told.ruling is None or told.ruling.passed:
        return None
    return {"because": BECAUSE, "by": by, "attempts": differ}
