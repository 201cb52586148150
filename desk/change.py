"""Before and after: what a group's scores did, on customers that each had not met before. Pure.

Each person is held against themselves: the mean of their first meetings before a day against the mean of
those from that day on. A first meeting tells nothing of how well one customer was learned by heart.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from math import sqrt
from statistics import fmean, stdev

from desk.work import Piece, countable, judgeable
from drills.planning.finished import Finished
from people.person import Person

FEWEST = 5
"""people; of fewer an interval would say nothing"""

# Student's t, 97.5 %, by degrees of freedom, as every textbook prints it; between two, the wider one holds
_T = {
    1: 12.706, 2: 4.303, 3: 3.182,
    4: 2.776, 5: 2.571, 6: 2.447, 7: 2.365, 8: 2.306, 9: 2.262, 10: 2.228, 11: 2.201, 12: 2.179, 13: 2.160,
    14: 2.145, 15: 2.131, 16: 2.120, 17: 2.110, 18: 2.101, 19: 2.093, 20: 2.086, 22: 2.074, 24: 2.064,
    26: 2.056, 28: 2.048, 30: 2.042, 40: 2.021, 60: 2.000, 120: 1.980,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class First:
    """A finished first meeting of one person with one customer."""

    person: str
    scenario: str
    at: datetime
    """when it ended, UTC"""
    score: int


@dataclass(frozen=True, slots=True)
class Pair:
    """One person before and after, each the mean score of so many first meetings, 0 to 100."""

    person: str
    before: float
    after: float
    drills: tuple[int, int]

    @property
    def change(self) -> float:
        """By how much they came up."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Change:
    """What a group's scores did. `mean` is None where nobody has both; `interval` where too few have."""

    pairs: tuple[Pair, ...]
    one_sided: int
    """people with first meetings on one side of the day alone, who say nothing"""
    mean: float | None
    interval: tuple[float, float] | None
    """holds the mean change in 95 of 100 groups like this one"""


def firsts(trainer: Person, work: Iterable[Piece], finished: Iterable[Finished]) -> tuple[First, ...]:
    """The first meetings that may be read and came to a score, with no reply taken back in them.

    Whatever a person has begun with a customer, read or not, makes the next meeting no first one.
    """
    pieces = tuple(work)
    earliest: dict[tuple[str | None, str], Piece] = {}
    for piece in sorted(countable(trainer, pieces), key=lambda piece: (piece.at, piece.entry.id)):
        earliest.setdefault((piece.owner, piece.scenario), piece)
    readable = {piece.entry.id for piece in judgeable(trainer, pieces)}
    first = {piece.entry.id: piece.owner for piece in earliest.values() if piece.entry.id in readable}
    return tuple(
        First(owner, done.scenario, done.at, done.score)
        for done in finished
        if (owner := first.get(done.attempt)) and done.score is not None and done.tried == 1
    )


def change(meetings: Iterable[First], day: datetime) -> Change:
    """What the scores did from before `day` to what came from then on."""
    by_person = groupby(sorted(meetings, key=lambda one: (one.person, one.at)), lambda one: one.person)
    found = [_pair(person, tuple(theirs), day) for person, theirs in by_person]
    pairs = tuple(pair for pair in found if pair)
    changes = [pair.change for pair in pairs]
    return Change(
        pairs, len(found) - len(pairs), fmean(changes) if changes else None, interval_of_mean(changes)
    )


def interval_of_mean(values: list[float]) -> tuple[float, float] | None:
    """Student's 95 % interval of a mean; None for fewer than `FEWEST` values."""
    if len(values) < FEWEST:
        return None
    middle, freedom = fmean(values), len(values) - 1
    reach = student(freedom) * stdev(values) / sqrt(len(values))
    return middle - reach, middle + reach


def student(freedom: int) -> float:
    """How many standard errors a 95 % interval reaches either way, by degrees of freedom, from 1 on."""
    return _T[max(known for known in _T if known <= freedom)]


def _pair(person: str, meetings: tuple[First, ...], day: datetime) -> Pair | None:
    before = [one.score for one in meetings if one.at < day]
    after = [one.score for one in meetings if one.at >= day]
    if not before or not after:
        return None
    return Pair(person, fmean(before), fmean(after), (len(before), len(after)))
