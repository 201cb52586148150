"""Is the gauge honest? States sampled from many roads are played out and set against what came of them.

A seller of mixed quality plays: each reply is spoken by a reference rep drawn at random, so that what follows
says something about the state and not about one seller.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drills.rehearsal import Rehearsal, Replier, rehearse
from simulator import catalogue
from simulator.ending import Ending
from simulator.rep import Played, next_reply, rep

MIXTURE = (*("exemplary",) * 3, *("good",) * 5, "defensive", "caving", "gaming")
"""Who speaks next, each as likely as often as they stand here."""
KEPT = frozenset({Ending.WON, Ending.PARTED})


@dataclass(frozen=True, slots=True)
class Row:
    """One band of the gauge (`low` to `high`), its mean, and the share of its states that were kept."""

    low: int
    high: int
    states: int
    gauge: float
    kept: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """The table, the Brier score, and the expected calibration error (both 0 at best)."""

    rows: tuple[Row, ...]
    states: int
    brier: float
    error: float


def reliability(samples: int, seed: int = 0) -> Reliability:
    """Play `samples` drills to their end, and take one state of each at random."""
    rng = random.Random(f"{seed}/calibration")
    return summed(list(_outcomes(samples, rng)))


def summed(outcomes: Sequence[tuple[int, bool]], bands: int = 10) -> Reliability:
    """The reliability of (gauge, kept) pairs."""
    width = 100 // bands
    rows = []
    for low in range(0, 100, width):
        inside = [
            (gauge, kept)
            for gauge, kept in outcomes
            if low <= gauge < low + width or gauge == 100 == low + width
        ]
        if inside:
            gauge = sum(g for g, _ in inside) / len(inside)
            kept = sum(k for _, k in inside) / len(inside)
            rows.append(Row(low, low + width - 1, len(inside), gauge, kept))
    total = max(1, len(outcomes))
    brier = sum((gauge / 100 - kept) ** 2 for gauge, kept in outcomes) / total
    error = sum(row.states * abs(row.gauge / 100 - row.kept) for row in rows) / total
    return Reliability(tuple(rows), len(outcomes), brier, error)


def _outcomes(samples: int, rng: random.Random) -> Iterator[tuple[int, bool]]:
    ids = catalogue.ids()
    for number in range(samples):
        scenario = catalogue.scenario(ids[number % len(ids)])
        whole = rehearse(scenario, rng.randrange(2**31), mixed(rng))
        # the state after the last reply is the outcome itself
        before_the_end = whole.said[:-1]
        yield rng.choice(before_the_end).chance, whole.ending in KEPT


def mixed(rng: random.Random) -> Replier:
    """A seller of mixed quality: each reply by a reference rep drawn at random."""
    played = Played()

    def reply(so_far: Rehearsal) -> str:
        nonlocal played
        who = rep(rng.choice(MIXTURE))
        text, played = next_reply(who, so_far.scenario, so_far.seed, so_far.said[-1], played)
        return text

    return reply
