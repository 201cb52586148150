"""Scores with different customers on one scale, by what the same sellers score with each. Pure.

Linear equating in the single-group design: a score stands as far from the mean of its own customer, counted
in standard deviations, as its equal stands from the mean of the pool (Kolen and Brennan, *Test Equating,
Scaling, and Linking*, chapter 2). The pool's mean and deviation are those of its customers, averaged.
"""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from statistics import fmean, pstdev
from typing import Annotated

from pydantic import Field

from datafile import Strict
from rubric.results import half_up

_PLACES = 4
"""decimals of a line: far finer than a point, and the same on every machine"""


class Line(Strict):
    """How scores with one customer are put on the pool's scale."""

    slope: Annotated[float, Field(gt=0, le=10)]
    """points on the pool's scale a point"""
    intercept: Annotated[float, Field(ge=-1000, le=1000)]
    """where a 0 would come to"""

    def at(self, score: int) -> int:
        """`score`, 0 to 100, on the pool's scale: a whole number, 0 to 100, the higher of two as near."""
        exact = Fraction(str(self.slope)) * score + Fraction(str(self.intercept))
        return half_up(min(Fraction(100), max(Fraction(0), exact)))


class Equating(Strict):
    """The scale of one pool, and by what it was found. It moves scores alone, never what fails outright."""

    rubric: str
    """with its version, `full@1`: by another rubric the lines would be others"""
    assessor: str
    """the name and version of what read the replies"""
    drills: Annotated[int, Field(ge=2)]
    """how many the reference reps played with each customer"""
    lines: dict[str, Line]
    """by customer, as the pool names them"""

    def equated(self, customer: str, score: int) -> int:
        """`score` with `customer` on the pool's scale. Raises `KeyError` for a customer not in it."""
        return self.lines[customer].at(score)

    def missing(self, pool: Collection[str]) -> tuple[str, ...]:
        """The customers of `pool` that have no line."""
        return tuple(customer for customer in pool if customer not in self.lines)


def lines(scores: Mapping[str, Sequence[int]]) -> dict[str, Line]:
    """The line of each customer, from what the same sellers scored with them, each as often with each.

    A customer with whom all scored the same is only moved, never stretched. Raises `ValueError` where there
    are no scores, or not as many with each.
    """
    if not scores or len({len(each) for each in scores.values()}) != 1 or not all(scores.values()):
        raise ValueError("the same sellers have to play each customer equally often, and at least once")
    means = {customer: fmean(each) for customer, each in scores.items()}
    spreads = {customer: pstdev(each) for customer, each in scores.items()}
    mean, spread = fmean(means.values()), fmean(spreads.values())
    found: dict[str, Line] = {}
    for customer in scores:
        slope = round(spread / spreads[customer] if spread and spreads[customer] else 1.0, _PLACES)
        intercept = round(mean - slope * means[customer], _PLACES)
        found[customer] = Line(slope=slope, intercept=intercept)
    return found
