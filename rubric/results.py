"""What answers come to: from answered checks to a criterion's level, and from levels to a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from rubric.criteria import Criterion, Entry
from rubric.heard import Stance

TOP = 4
Verdict = Literal["passed", "failed", "review"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One question and its answer; `reason` says why, where the answer is not a plain yes."""

    id: str
    question: str
    answer: Literal["yes", "no", "not_applicable", "unscored"]
    reason: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The trainee's own words: `text == turns[turn].text[start:end]`, turns counted from 0."""

    turn: int
    start: int
    end: int
    text: str
    move: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What a talk comes to, taken one way: the score, 0 to 100, and whether a move fails it outright."""

    score: int | None
    """None where nothing could be scored"""
    failing: bool = False

    def passes(self, mark: int) -> bool:
        """Whether it is enough."""
        return not self.failing and self.score is not None and self.score >= mark


@dataclass(frozen=True, slots=True)
class CriterionResult:
    """One criterion: its level from 0 to 4, or the reason why it has none."""

    id: str
    title: str
    level: int | None
    checks: tuple[CheckResult, ...]
    evidence: tuple[Evidence, ...]
    unscored: str | None = None
    not_applicable: str | None = None


def criterion_result(
    criterion: Criterion,
    checks: tuple[CheckResult, ...],
    evidence: tuple[Evidence, ...] = (),
    stance: Stance = "sure",
) -> CriterionResult:
    """What a criterion comes to, from the answers to its checks, in its order."""
    applicable = [
        (check.weight, result)
        for check, result in zip(criterion.checks, checks, strict=True)
        if result.answer != "not_applicable"
    ]
    if not applicable:
        reason = checks[0].reason
        return CriterionResult(criterion.id, criterion.title, None, checks, (), not_applicable=reason)
    at_worst, at_best = _level(applicable, {"yes"}), _level(applicable, {"yes", "unscored"})
    if stance == "sure" and at_worst != at_best:
        reason = next(result.reason for _, result in applicable if result.answer == "unscored")
        return CriterionResult(criterion.id, criterion.title, None, checks, evidence, unscored=reason)
    level = at_best if stance == "kindest" else at_worst
    return CriterionResult(criterion.id, criterion.title, level, checks, evidence)


def score_of(entries: Sequence[Entry], levels: Sequence[int | None]) -> Fraction | None:
    """The score, 0 to 100, of criteria with these levels; None where there is nothing to score."""
    counted = [
        (entry.weight, level)
        for entry, level in zip(entries, levels, strict=True)
        if level is not None and (not entry.bonus or level == TOP)
    ]
    # bonuses alone are nothing to score
    if all(entry.bonus or level is None for entry, level in zip(entries, levels, strict=True)):
        return None
    return Fraction(100 * sum(w * level for w, level in counted), TOP * sum(w for w, _ in counted))


def half_up(value: Fraction) -> int:
    """The nearest whole number; the higher one where two are as near."""
    return int(value + Fraction(1, 2))


def _level(answers: Sequence[tuple[int, CheckResult]], counted: set[str]) -> int:
    total = sum(weight for weight, _ in answers)
    yes = sum(weight for weight, given in answers if given.answer in counted)
    return half_up(Fraction(TOP * yes, total))
