"""What a whole drill is worth: a pure function from a conversation and a rubric to a grade.

Code sums; nothing is invented. What could not be judged is unscored, with a reason, and leaves the sum; what
does not apply leaves it too. Doubtful findings count for nothing, unless taking them the kindest way and the
harshest way would lead to different verdicts: then a person has to look.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from rubric.checks import Answer, answer
from rubric.context import GradingContext
from rubric.criteria import Check, Criterion, Entry, Rubric, UnknownRubricError, load_rubric, rubric_ids
from rubric.heard import Heard, Occurrence, Spoken, Stance, hear, listen
from rubric.red_flags import RedFlag, red_flags

__all__ = ["Grade", "GradingContext", "Rubric", "UnknownRubricError", "grade", "load_rubric", "rubric_ids"]

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
class CriterionResult:
    """One criterion: its level from 0 to 4, or the reason why it has none."""

    id: str
    title: str
    level: int | None
    checks: tuple[CheckResult, ...]
    evidence: tuple[Evidence, ...]
    unscored: str | None = None
    not_applicable: str | None = None


@dataclass(frozen=True, slots=True)
class Critical:
    """A move that fails the drill outright."""

    move: str
    turn: int
    evidence: str


@dataclass(frozen=True, slots=True)
class Grade:
    """The worth of a drill by one rubric; `score` is 0 to 100, or None where nothing could be scored."""

    score: int | None
    verdict: Verdict
    criteria: tuple[CriterionResult, ...]
    red_flags: tuple[RedFlag, ...]
    critical: tuple[Critical, ...]
    rubric_id: str
    rubric_version: int
    rubric_sha256: str

    def to_json(self) -> dict[str, Any]:
        """The grade as plain values, as `ripitz grade` prints it."""
        return {
            "score": self.score,
            "verdict": self.verdict,
            "criteria": [_criterion_json(c) for c in self.criteria],
            "red_flags": [_fields(flag) for flag in self.red_flags],
            "critical": [_fields(critical) for critical in self.critical],
            "rubric": {
                "id": self.rubric_id,
                "version": self.rubric_version,
                "sha256": self.rubric_sha256,
            },
        }


def grade(context: GradingContext, rubric: Rubric) -> Grade:
    """Grade the conversation of `context` by `rubric`."""
    spoken = listen(context)
    heard = hear(spoken, "sure")
    results = _results(context, rubric, heard)
    score = _score(rubric.entries, results)
    critical = _critical(rubric, heard)
    return Grade(
        None if score is None else _half_up(score),
        "failed" if critical else _verdict(context, rubric, spoken, results, score),
        tuple(results),
        red_flags(context, heard),
        critical,
        rubric.id,
        rubric.version,
        rubric.sha256,
    )


def _verdict(
    context: GradingContext,
    rubric: Rubric,
    spoken: Spoken,
    results: Sequence[CriterionResult],
    score: Fraction | None,
) -> Verdict:
    unscored_core = any(e.core and r.unscored for e, r in zip(rubric.entries, results, strict=True))
    if score is None or unscored_core:
        return "review"
    at_best, at_worst = (_passes(context, rubric, spoken, stance) for stance in ("kindest", "harshest"))
    if at_best != at_worst:
        return "review"
    return "passed" if at_best else "failed"


def _passes(context: GradingContext, rubric: Rubric, spoken: Spoken, stance: Stance) -> bool:
    heard = hear(spoken, stance)
    # a reply that nobody could read may hold anything
    if _critical(rubric, heard) or (spoken.unread and stance == "harshest"):
        return False
    score = _score(rubric.entries, _results(context, rubric, heard, stance))
    return score is not None and _half_up(score) >= rubric.pass_mark


def _results(
    context: GradingContext, rubric: Rubric, heard: Heard, stance: Stance = "sure"
) -> list[CriterionResult]:
    return [
        _taken_out(entry.criterion)
        if entry.criterion.id in context.not_applicable
        else _result(entry.criterion, heard, stance)
        for entry in rubric.entries
    ]


def _taken_out(criterion: Criterion) -> CriterionResult:
    reason = "it does not arise in this scenario"
    checks = tuple(CheckResult(c.id, c.question, "not_applicable", reason) for c in criterion.checks)
    return CriterionResult(criterion.id, criterion.title, None, checks, (), not_applicable=reason)


def _result(criterion: Criterion, heard: Heard, stance: Stance) -> CriterionResult:
    answers = [(check, answer(check, heard)) for check in criterion.checks]
    checks = tuple(CheckResult(c.id, c.question, a.value, a.reason) for c, a in answers)
    evidence = _evidence(o for _, a in answers for o in a.evidence)
    applicable = [(c, a) for c, a in answers if a.value != "not_applicable"]
    if not applicable:
        reason = answers[0][1].reason
        return CriterionResult(criterion.id, criterion.title, None, checks, (), not_applicable=reason)
    at_worst, at_best = _level(applicable, {"yes"}), _level(applicable, {"yes", "unscored"})
    if stance == "sure" and at_worst != at_best:
        reason = next(a.reason for _, a in applicable if a.value == "unscored")
        return CriterionResult(criterion.id, criterion.title, None, checks, evidence, unscored=reason)
    level = at_best if stance == "kindest" else at_worst
    return CriterionResult(criterion.id, criterion.title, level, checks, evidence)


def _level(answers: Sequence[tuple[Check, Answer]], counted: set[str]) -> int:
    total = sum(check.weight for check, _ in answers)
    yes = sum(check.weight for check, given in answers if given.value in counted)
    return _half_up(Fraction(TOP * yes, total))


def _score(entries: Sequence[Entry], results: Sequence[CriterionResult]) -> Fraction | None:
    counted = [
        (entry.weight, result.level)
        for entry, result in zip(entries, results, strict=True)
        if result.level is not None and (not entry.bonus or result.level == TOP)
    ]
    # bonuses alone are nothing to score
    if all(entry.bonus or result.level is None for entry, result in zip(entries, results, strict=True)):
        return None
    return Fraction(100 * sum(w * level for w, level in counted), TOP * sum(w for w, _ in counted))


def _half_up(value: Fraction) -> int:
    return int(value + Fraction(1, 2))


def _critical(rubric: Rubric, heard: Heard) -> tuple[Critical, ...]:
    return tuple(
        Critical(o.finding.move.value, o.turn, o.finding.evidence)
        for o in heard.missteps
        if o.finding.move in rubric.critical
    )


def _evidence(found: Iterable[Occurrence]) -> tuple[Evidence, ...]:
    once = {(o.turn, o.finding.start, o.finding.end, o.finding.move): o for o in found}
    return tuple(
        Evidence(o.turn, o.finding.start, o.finding.end, o.finding.evidence, o.finding.move.value)
        for _, o in sorted(once.items())
    )


def _criterion_json(result: CriterionResult) -> dict[str, Any]:
    checks = [
        {"id": c.id, "question": c.question, "answer": c.answer} | ({"reason": c.reason} if c.reason else {})
        for c in result.checks
    ]
    return _fields(result) | {"checks": checks, "evidence": [_fields(e) for e in result.evidence]}


def _fields(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}
