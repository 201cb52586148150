"""How far people and the machine agree on what was reviewed, and people among themselves. Pure.

A review was given without knowing the machine's grade or another review, so the two can be compared. It was
asked for where the machine was in doubt or a trainee was, so what is compared are the hard cases: of all
sittings, more would agree.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from certification.coefficients import Agreed, agreed, near
from certification.results import Graded, Result, Reviewed
from rubric.results import TOP

FEWEST = 30
"""Pairs; of fewer the figures are shown with the words that they are too few to rely on."""
RULINGS = ("passed", "failed")
LEVELS = range(TOP + 1)


@dataclass(frozen=True, slots=True)
class Agreement:
    """The agreement over the reviews that were given. None or absent: nothing could be compared."""

    reviews: int
    on_appeal: int
    """of them"""
    decision: Agreed | None
    """of reviewers with what the machine would have decided by itself"""
    levels: Mapping[str, Agreed]
    """of reviewers with the machine, by criterion; near levels agree in part"""
    people: Agreed | None
    """of the decisions of the first reviewer with those of the second"""
    people_levels: Agreed | None
    """of their levels, all criteria together"""


def agreement(told: Iterable[Result]) -> Agreement:
    """The agreement over the results of many sittings."""
    results = tuple(told)
    pairs = [(review, graded) for one in results for review, graded in _machine(one)]
    twice = [one.reviews[:2] for one in results if len(one.reviews) > 1]
    leans = [
        (review.decision, graded.decision.lean.value) for review, graded in pairs if graded.decision.lean
    ]
    levels: dict[str, list[tuple[int, int]]] = {}
    for review, graded in pairs:
        theirs = {drill.attempt: drill.levels for drill in graded.drills}
        for criterion, pair in _levels(review, theirs):
            levels.setdefault(criterion, []).append(pair)
    first_second = [
        pair
        for first, second in twice
        if first.rubric_sha256 == second.rubric_sha256
        for _, pair in _levels(first, {given.attempt: given.levels for given in second.drills})
    ]
    return Agreement(
        sum(len(one.reviews) for one in results),
        sum(review.answers in {a.number for a in one.appeals} for one in results for review in one.reviews),
        agreed(leans, RULINGS),
        {name: found for name in sorted(levels) if (found := agreed(levels[name], LEVELS, near(TOP + 1)))},
        agreed([(first.decision, second.decision) for first, second in twice], RULINGS),
        agreed(first_second, LEVELS, near(TOP + 1)),
    )


def too_few(found: Agreed) -> bool:
    """Whether there are too few pairs to rely on."""
    return found.number < FEWEST


def _machine(told: Result) -> Iterator[tuple[Reviewed, Graded]]:
    """Each review with the machine's last grade before it by the same rubric."""
    for review in told.reviews:
        before = (
            graded
            for graded in reversed(told.grades)
            if graded.number < review.number and graded.basis.rubric_sha256 == review.rubric_sha256
        )
        if found := next(before, None):
            yield review, found


def _levels(
    review: Reviewed, theirs: Mapping[str, Mapping[str, int | None]]
) -> Iterator[tuple[str, tuple[int, int]]]:
    """By criterion and drill, the reviewer's level and another's, where both gave one."""
    for given in review.drills:
        for criterion, level in given.levels.items():
            other = theirs.get(given.attempt, {}).get(criterion)
            if level is not None and other is not None:
                yield criterion, (level, other)
