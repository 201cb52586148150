"""How far two people, or a person and the machine, agree beyond chance, with intervals. Pure.

Cohen's kappa, weighted where answers have an order (Cohen 1968), and Gwet's AC1 and AC2, which do not break
down where nearly all answers are alike (Gwet 2008). The variance of both is Gwet's linearised one (Handbook
of Inter-Rater Reliability, 4th edition, 2014, chapter 5), the interval Student's.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TypeVar

from desk.change import student

Answer = TypeVar("Answer", bound=Hashable)
Weight = Callable[[int, int], float]
"""How far two answers agree, by their places among the categories: 1 for the same, 0 for none at all."""


@dataclass(frozen=True, slots=True)
class Coefficient:
    """An agreement beyond chance: 1 is full, 0 what chance gives. The interval holds it 95 times in 100."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreed:
    """How far two sets of answers to the same questions agree."""

    number: int
    """of pairs"""
    share: float
    """that agree, near answers counted in part where answers have an order"""
    kappa: Coefficient | None
    """None where it has no meaning: one pair, or one and the same answer throughout"""
    gwet: Coefficient | None


def alike(one: int, other: int) -> float:
    """Answers without an order agree or do not."""
    return float(one == other)


def near(categories: int) -> Weight:
    """Answers in order: what is lost grows with the square of the distance."""
    return lambda one, other: 1 - ((one - other) / (categories - 1)) ** 2


def agreed(
    pairs: Sequence[tuple[Answer, Answer]], categories: Sequence[Answer], weight: Weight = alike
) -> Agreed | None:
    """The agreement of these pairs; None where there are none.

    Raises `ValueError` for an answer that is not among the two or more `categories`.
    """
    if not pairs:
        return None
    places = [(categories.index(one), categories.index(other)) for one, other in pairs]
    number, size = len(places), len(categories)
    ones = [sum(one == k for one, _ in places) / number for k in range(size)]
    others = [sum(other == k for _, other in places) / number for k in range(size)]
    observed = [weight(one, other) for one, other in places]

    def by_margins(one: int, other: int) -> float:
        with_one = sum(weight(one, k) * others[k] for k in range(size))
        return (with_one + sum(weight(k, other) * ones[k] for k in range(size))) / 2

    spread = sum(weight(k, m) for k in range(size) for m in range(size)) / (size * (size - 1))
    share = [(one + other) / 2 for one, other in zip(ones, others, strict=True)]

    def by_spread(one: int, other: int) -> float:
        return spread * ((1 - share[one]) + (1 - share[other])) / 2

    return Agreed(
        number,
        sum(observed) / number,
        _coefficient(observed, [by_margins(*place) for place in places]),
        _coefficient(observed, [by_spread(*place) for place in places]),
    )


def _coefficient(observed: Sequence[float], chance: Sequence[float]) -> Coefficient | None:
    """The coefficient of pairs that agree as `observed`, where chance alone would let them as `chance`."""
    number = len(observed)
    by_chance, together = sum(chance) / number, sum(observed) / number
    if number < 2 or 1 - by_chance < 1e-12:
        return None
    value = (together - by_chance) / (1 - by_chance)
    parts = (
        (seen - by_chance - 2 * (1 - value) * (expected - by_chance)) / (1 - by_chance)
        for seen, expected in zip(observed, chance, strict=True)
    )
    variance = sum((part - value) ** 2 for part in parts) / (number * (number - 1))
    reach = student(number - 1) * sqrt(variance)
    return Coefficient(value, max(-1.0, value - reach), min(1.0, value + reach))
