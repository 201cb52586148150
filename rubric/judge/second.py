"""Two readers side by side: how far they agree, and whether a person has to look.

The second reader never gives a number. All it can do is to make a verdict one for a person to decide.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from rubric.agreement import kappa
from rubric.criteria import Rubric
from rubric.grade import Grade
from rubric.judge.judgement import (
    Agreement,
    Difference,
    JudgedCheck,
    JudgedCriterion,
    Judgement,
    SecondReading,
)
from rubric.judge.questions import OUTRIGHT
from rubric.results import CheckResult, CriterionResult, Worth, criterion_result, half_up, score_of

YesNo = Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A question that both have answered."""

    criterion: str
    check: JudgedCheck
    assessor: YesNo
    judge: YesNo


def second_read(graded: Grade, judgement: Judgement, rubric: Rubric) -> Grade:
    """`graded` with its second reading: the same numbers, and *review* if the differences turn its verdict.

    A judgement by another rubric, or by another version of it, is left aside. Raises `ValueError` if `graded`
    is not by `rubric`.
    """
    if graded.rubric_sha256 != rubric.sha256:
        raise ValueError(f"this is a grade by {graded.rubric_id}, not by this version of {rubric.id}")
    if judgement.rubric_sha256 != rubric.sha256:
        return graded
    pairs = tuple(_pairs(graded, judgement))
    contested = graded.verdict != "review" and _turns(graded, rubric, pairs)
    reading = SecondReading(judgement, _agreement(pairs), graded.verdict, contested)
    return replace(graded, verdict="review" if contested else graded.verdict, judge=reading)


def _pairs(graded: Grade, judgement: Judgement) -> Iterator[_Pair]:
    first = {(c.id, check.id): check.answer for c in graded.criteria for check in c.checks}
    failing = {critical.move for critical in graded.critical}
    for criterion in judgement.criteria:
        for check in criterion.checks:
            yield from _pair(criterion, check, first.get((criterion.id, check.id)))
    for check in judgement.outright.checks:
        yield from _pair(judgement.outright, check, "no" if check.id in failing else "yes")


def _pair(criterion: JudgedCriterion, check: JudgedCheck, assessor: str | None) -> Iterator[_Pair]:
    match assessor, check.answer:
        case ("yes" | "no") as one, ("yes" | "no") as other:
            yield _Pair(criterion.id, check, one, other)


def _agreement(pairs: tuple[_Pair, ...]) -> Agreement:
    differences = tuple(
        Difference(
            p.criterion, p.check.id, p.check.question, p.assessor, p.judge, p.check.reason, p.check.quote
        )
        for p in pairs
        if p.assessor != p.judge
    )
    answers = [(p.assessor, p.judge) for p in pairs]
    return Agreement(len(pairs), len(pairs) - len(differences), kappa(answers), differences)


def in_place(graded: Grade, judgement: Judgement, rubric: Rubric) -> Worth:
    """What the talk comes to with the other reader's answers in the place of the assessor's.

    What the reader left unanswered stays as the assessor has it. Both have to be by `rubric`.
    """
    return _in_place(graded, rubric, tuple(_pairs(graded, judgement)))


def _in_place(graded: Grade, rubric: Rubric, pairs: tuple[_Pair, ...]) -> Worth:
    other = {(p.criterion, p.check.id): p.judge for p in pairs}
    failing = {p.check.id for p in pairs if p.criterion == OUTRIGHT and p.judge == "no"} | {
        critical.move for critical in graded.critical if (OUTRIGHT, critical.move) not in other
    }
    return _worth(rubric, tuple(_replaced(graded, rubric, other)), failing)


def _turns(graded: Grade, rubric: Rubric, pairs: tuple[_Pair, ...]) -> bool:
    """Whether the other reader's answers, put in the place of the assessor's, would turn the verdict."""
    failing = {critical.move for critical in graded.critical}
    before = _worth(rubric, graded.criteria, failing).passes(rubric.pass_mark)
    after = _in_place(graded, rubric, pairs).passes(rubric.pass_mark)
    # a doubt can make a verdict that the sure answers alone would not: that is no difference between the two
    return after != before and after != (graded.verdict == "passed")


def _replaced(
    graded: Grade, rubric: Rubric, other: Mapping[tuple[str, str], YesNo]
) -> Iterator[CriterionResult]:
    for entry, result in zip(rubric.entries, graded.criteria, strict=True):
        checks = tuple(_answered(check, other.get((result.id, check.id))) for check in result.checks)
        yield result if checks == result.checks else criterion_result(entry.criterion, checks)


def _answered(check: CheckResult, given: YesNo | None) -> CheckResult:
    return check if given is None else replace(check, answer=given)


def _worth(rubric: Rubric, results: tuple[CriterionResult, ...], failing: set[str]) -> Worth:
    score = score_of(rubric.entries, [result.level for result in results])
    return Worth(None if score is None else half_up(score), bool(failing))
