"""What wants a trainer: disputes first, then what was handed in and not read, then what they decide. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from people.person import Person
from people.rights import Facts, may_judge
from rubric.grade import Verdict


class Want(IntEnum):
    """Why an attempt waits, the most urgent first."""

    DISPUTE = 1
    UNREAD = 2
    REVIEW = 3


@dataclass(frozen=True, slots=True)
class Case:
    """What has to be known of an attempt to say whether it waits."""

    attempt: str
    owner: str
    customer: str
    facts: Facts
    disputed: tuple[datetime, ...] = ()
    """when each dispute was raised that waits for its answer"""
    handed_in: datetime | None = None
    read: datetime | None = None
    """when a trainer last opened it"""
    verdict: Verdict | None = None
    """the machine's; None while the talk has not ended"""
    scored: bool = False
    """whether a person has given it a score"""
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An attempt that wants a trainer, for the most urgent of its reasons."""

    attempt: str
    owner: str
    customer: str
    want: Want
    since: datetime
    disputes: int


def queue(trainer: Person, cases: Iterable[Case]) -> tuple[Waiting, ...]:
    """What waits for this trainer, the most urgent kind first and the longest waiting first in each."""
    found = (_waiting(case) for case in cases if may_judge(trainer, case.facts))
    return tuple(sorted((one for one in found if one), key=lambda one: (one.want, one.since, one.attempt)))


def _waiting(case: Case) -> Waiting | None:
    def waits(want: Want, since: datetime) -> Waiting:
        return Waiting(case.attempt, case.owner, case.customer, want, since, len(case.disputed))

    if case.disputed:
        return waits(Want.DISPUTE, min(case.disputed))
    if case.handed_in and (case.read is None or case.read < case.handed_in):
        return waits(Want.UNREAD, case.handed_in)
    if case.verdict == "review" and not case.scored and case.ended:
        return waits(Want.REVIEW, case.ended)
    return None
