"""Whether a customer is equally hard on every seed: the reference reps play each over many of them.

What a rep says is drawn by the seed as well. Held to the words of one seed, a rep is the same seller every
time, and what is left of the differences is the customer's doing.
"""

import multiprocessing
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from statistics import fmean, pstdev

from drills.rehearsal import played_by, rehearse
from rubric.criteria import Rubric
from rubric.results import Verdict
from simulator.rep import REPS, rep
from simulator.scenario import Scenario

MOST_SPREAD = 3.0
"""the standard deviation, in points, up to which a customer counts as equally hard"""
LEAST_AGREED = 0.98
"""the share of drills that have to come to the same verdict"""
_HELD_TO = 0


@dataclass(frozen=True, slots=True)
class Fared:
    """How one rep fared with one customer, a drill a seed."""

    customer: str
    who: str
    held: bool
    """whether the rep kept to the same words"""
    scores: tuple[int, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def mean(self) -> float:
        """The mean score."""
        return fmean(self.scores)

    @property
    def spread(self) -> float:
        """The standard deviation of the score over seeds, in points."""
        return pstdev(self.scores)

    @property
    def verdict(self) -> Verdict:
        """The verdict that most drills came to."""
        return Counter(self.verdicts).most_common(1)[0][0]

    @property
    def agreed(self) -> float:
        """The share of drills that came to it, 0 to 1."""
        return self.verdicts.count(self.verdict) / len(self.verdicts)

    @property
    def even(self) -> bool:
        """Whether this is as even as a certification has to be."""
        return self.spread <= MOST_SPREAD and self.agreed >= LEAST_AGREED


@dataclass(frozen=True, slots=True)
class _Task:
    scenario: Scenario
    customer: str
    who: str
    seeds: int
    rubric: Rubric
    held: bool


def fared(
    scenario: Scenario, customer: str, who: str, seeds: int, rubric: Rubric, held: bool = False
) -> Fared:
    """Let one rep play one customer, called `customer`, on the seeds from 0 on."""
    grades = [
        rehearse(scenario, seed, played_by(rep(who), _HELD_TO if held else None)).grade_by(rubric)
        for seed in range(seeds)
    ]
    # nothing but silence leaves a drill without any score, and no rep is silent
    scores = tuple(grade.score or 0 for grade in grades)
    return Fared(customer, who, held, scores, tuple(grade.verdict for grade in grades))


def all_fared(customers: Sequence[tuple[str, Scenario]], seeds: int, rubric: Rubric) -> Iterator[Fared]:
    """Every reference rep with every customer, each by its name: as they play, then held to their words.

    Drills are played on all cores at once; they come in the order of the customers.
    """
    tasks = [
        _Task(scenario, customer, who, seeds, rubric, held)
        for customer, scenario in customers
        for who in REPS
        for held in (False, True)
    ]
    # a forked process would inherit locks of the reader's own threads
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=fresh) as cores:
        yield from cores.map(_done, tasks)


def _done(task: _Task) -> Fared:
    return fared(task.scenario, task.customer, task.who, task.seeds, task.rubric, task.held)
