"""The grade of a sitting: passed, failed, or for a person to decide, with every reason named. Pure.

Each drill is graded by the rubric as any other; its own verdict does not count here, because a
certification has a mark of its own. The score is the mean of the drills' scores, equated where there is a
table for it. What fails a drill outright fails the sitting. A number that is not there is never made up.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from rubric.results import Worth, half_up

Equated = Callable[[str, int], int]
"""From a customer of the pool and a score with them to the score on the pool's scale, 0 to 100."""


class Outcome(StrEnum):
    """What the machine makes of a sitting."""

    PASSED = "passed"
    FAILED = "failed"
    PERSON = "person"
    """a person decides"""


class Why(StrEnum):
    """Why an outcome is what it is."""

    SILENT = "silent"
    """the trainee said nothing in the drill"""
    OUTRIGHT = "outright"
    """a misstep fails the drill by itself"""
    BELOW = "below"
    """the score is below the mark"""
    NEAR = "near"
    """the score is too near the mark for a machine alone"""
    UNSURE = "unsure"
    """doubtful findings, taken the kindest way or the harshest, would turn the outcome"""
    UNSCORED = "unscored"
    """what matters could not be scored"""
    UNMET = "unmet"
    """not every customer was met"""
    DIFFER = "differ"
    """the second reader's answers would turn the outcome"""
    UNJUDGED = "unjudged"
    """the second reader should have read it, and could not"""
    BORROWED = "borrowed"
    """much of it was said before by somebody else, or it names people of another talk"""


CLOSED = frozenset({Why.SILENT, Why.OUTRIGHT, Why.BELOW})
"""Reasons for failing; all others are reasons for asking a person."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `drill` counts from 0, None where it is about the whole."""

    why: Why
    drill: int | None = None
    about: tuple[str, ...] = ()
    """the moves, or the ids of the criteria, that it rests on"""


@dataclass(frozen=True, slots=True)
class Marked:
    """One drill as the machine found it, in numbers and names alone: nothing of what was said."""

    attempt: str
    customer: str
    """as the pool names them"""
    replies: int
    """how many the trainee gave"""
    sure: Worth
    """by what was found without doubt"""
    kindest: Worth
    harshest: Worth
    levels: Mapping[str, int | None]
    """by criterion"""
    outright: tuple[str, ...] = ()
    """the moves that fail it by themselves"""
    unscored: tuple[str, ...] = ()
    """the core criteria that could not be scored"""
    judge: Worth | None = None
    """with the second reader's answers in place of the assessor's; None where nobody read it again"""
    unjudged: bool = False
    """whether a second reader should have read it and could not"""
    borrowed: bool = False
    """whether something points to somebody else's words"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a certification asks of the scores: the mark, and the points around it that are a person's."""

    pass_mark: int
    margin: int
    drills: int
    """how many customers have to be met"""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the machine makes of a sitting."""

    outcome: Outcome
    lean: Outcome | None
    """how it would have decided by what is sure, had it to; None where there was no score"""
    score: int | None
    """0 to 100, on the pool's scale"""
    equated: tuple[int | None, ...]
    """by drill"""
    reasons: tuple[Reason, ...] = ()


def as_it_is(customer: str, score: int) -> int:
    """The scale of a pool that was not equated."""
    return score


def decide(drills: Sequence[Marked], asked: Asked, equated: Equated = as_it_is) -> Decision:
    """The grade of a sitting of these drills."""
    sure = _whole(drills, [one.sure for one in drills], equated)
    reasons = tuple(_reasons(drills, asked, equated, sure))
    lean = _lean(drills, sure, asked.pass_mark)
    return Decision(_outcome(drills, reasons, lean), lean, sure.score, _each(drills, equated), reasons)


def _reasons(drills: Sequence[Marked], asked: Asked, equated: Equated, sure: Worth) -> Iterator[Reason]:
    if silent := [place for place, one in enumerate(drills) if not one.replies]:
        # there is nothing that a person could judge otherwise
        yield from (Reason(Why.SILENT, place) for place in silent)
        return
    if len(drills) < asked.drills:
        yield Reason(Why.UNMET)
    for place, one in enumerate(drills):
        if one.outright:
            yield Reason(Why.OUTRIGHT, place, one.outright)
        elif one.unscored or one.sure.score is None:
            yield Reason(Why.UNSCORED, place, one.unscored)
    if not sure.failing and sure.score is not None:
        if sure.score < asked.pass_mark:
            yield Reason(Why.BELOW)
        if asked.margin and abs(sure.score - asked.pass_mark) <= asked.margin:
            yield Reason(Why.NEAR)
    yield from _doubts(drills, asked, equated, sure)
    yield from _second(drills, asked, equated, sure)
    if sure.passes(asked.pass_mark):
        # who fails by them has gained nothing
        yield from (Reason(Why.BORROWED, place) for place, one in enumerate(drills) if one.borrowed)


def _doubts(drills: Sequence[Marked], asked: Asked, equated: Equated, sure: Worth) -> Iterator[Reason]:
    taken = (sure, *(_whole(drills, worths, equated) for worths in zip(*map(_ways, drills), strict=True)))
    if len({worth.passes(asked.pass_mark) for worth in taken}) > 1:
        places = [place for place, one in enumerate(drills) if len({one.sure, *_ways(one)}) > 1]
        yield from (Reason(Why.UNSURE, place) for place in places)


def _ways(one: Marked) -> tuple[Worth, Worth]:
    return one.kindest, one.harshest


def _second(drills: Sequence[Marked], asked: Asked, equated: Equated, sure: Worth) -> Iterator[Reason]:
    yield from (Reason(Why.UNJUDGED, place) for place, one in enumerate(drills) if one.unjudged)
    theirs = _whole(drills, [one.judge or one.sure for one in drills], equated)
    if theirs.passes(asked.pass_mark) != sure.passes(asked.pass_mark):
        places = [place for place, one in enumerate(drills) if one.judge and one.judge != one.sure]
        yield from (Reason(Why.DIFFER, place) for place in places)


def _outcome(drills: Sequence[Marked], reasons: Sequence[Reason], lean: Outcome | None) -> Outcome:
    why = {reason.why for reason in reasons}
    if Why.SILENT in why:
        return Outcome.FAILED
    asks = why - CLOSED
    if Why.OUTRIGHT in why:
        # what could not be scored, and customers not met, cannot undo what fails outright
        asks -= {Why.UNSCORED, Why.UNMET}
    if asks or lean is None:
        return Outcome.PERSON
    return lean


def _lean(drills: Sequence[Marked], sure: Worth, mark: int) -> Outcome | None:
    if sure.failing or any(not one.replies for one in drills):
        return Outcome.FAILED
    if sure.score is None:
        return None
    return Outcome.PASSED if sure.passes(mark) else Outcome.FAILED


def _whole(drills: Sequence[Marked], worths: Sequence[Worth], equated: Equated) -> Worth:
    """What the drills come to together; no score where one of them has none."""
    failing = any(worth.failing for worth in worths)
    scores = [
        None if worth.score is None else equated(one.customer, worth.score)
        for one, worth in zip(drills, worths, strict=True)
    ]
    return Worth(mean(scores), failing)


def mean(scores: Sequence[int | None]) -> int | None:
    """The mean as a whole number, the higher one where two are as near; None where a score is missing."""
    there = [score for score in scores if score is not None]
    if not there or len(there) < len(scores):
        return None
    return half_up(Fraction(sum(there), len(there)))


def _each(drills: Sequence[Marked], equated: Equated) -> tuple[int | None, ...]:
    return tuple(None if one.sure.score is None else equated(one.customer, one.sure.score) for one in drills)
