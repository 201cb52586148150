"""What a whole drill is worth: a pure function from a conversation and a rubric to a grade.

Code sums; nothing is invented. What could not be judged is unscored, with a reason, and leaves the sum; what
does not apply leaves it too. Doubtful findings count for nothing, unless taking them the kindest way and the
harshest way would lead to different verdicts: then a person has to look.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from rubric.checks import answer
from rubric.context import GradingContext
from rubric.criteria import Criterion, Rubric, UnknownRubricError, load_rubric, rubric_ids
from rubric.heard import Heard, Occurrence, Spoken, Stance, hear, listen
from rubric.judge.judgement import SecondReading
from rubric.red_flags import RedFlag, red_flags
from rubric.results import (
    CheckResult,
    CriterionResult,
    Evidence,
    Verdict,
    Worth,
    criterion_result,
    half_up,
    score_of,
)

__all__ = [
    "CheckResult",
    "CriterionResult",
    "Critical",
    "Evidence",
    "Grade",
    "GradingContext",
    "Rubric",
    "UnknownRubricError",
    "Verdict",
    "Worth",
    "extremes",
    "grade",
    "load_rubric",
    "rubric_ids",
]


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
    judge: SecondReading | None = None
    """what a second reader made of it; it can ask for a person, and never changes a number"""

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
        } | ({"judge": self.judge.to_json()} if self.judge else {})


CERTAIN = 0.65
"""How sure a misstep must be to fail a drill by itself; below, a person decides."""


def grade(context: GradingContext, rubric: Rubric) -> Grade:
    """Grade the conversation of `context` by `rubric`."""
    spoken = listen(context)
    heard = hear(spoken, "sure")
    results = _results(context, rubric, heard)
    score = score_of(rubric.entries, [r.level for r in results])
    critical = _critical(rubric, heard, CERTAIN)
    return Grade(
        None if score is None else half_up(score),
        "failed" if critical else _verdict(context, rubric, spoken, results, score),
        tuple(results),
        red_flags(context, heard),
        critical,
        rubric.id,
        rubric.version,
        rubric.sha256,
    )


def extremes(context: GradingContext, rubric: Rubric) -> tuple[Worth, Worth]:
    """What the conversation comes to with every doubtful finding taken the kindest way, and the harshest."""
    return _extremes(context, rubric, listen(context))


def _extremes(context: GradingContext, rubric: Rubric, spoken: Spoken) -> tuple[Worth, Worth]:
    return _taken(context, rubric, spoken, "kindest"), _taken(context, rubric, spoken, "harshest")


def _verdict(
    context: GradingContext,
    rubric: Rubric,
    spoken: Spoken,
    results: Sequence[CriterionResult],
    score: Fraction | None,
) -> Verdict:
    if score is None or unscored_core(rubric, results):
        return "review"
    at_best, at_worst = (worth.passes(rubric.pass_mark) for worth in _extremes(context, rubric, spoken))
    if at_best != at_worst:
        return "review"
    return "passed" if at_best else "failed"


def unscored_core(rubric: Rubric, results: Sequence[CriterionResult]) -> tuple[str, ...]:
    """The ids of the core criteria that could not be scored."""
    pairs = zip(rubric.entries, results, strict=True)
    return tuple(result.id for entry, result in pairs if entry.core and result.unscored)


def _taken(context: GradingContext, rubric: Rubric, spoken: Spoken, stance: Stance) -> Worth:
    heard = hear(spoken, stance)
    # a reply that nobody could read may hold anything
    failing = _critical(rubric, heard, CERTAIN if stance == "kindest" else 0.0) or (
        spoken.unread and stance == "harshest"
    )
    levels = [r.level for r in _results(context, rubric, heard, stance)]
    score = score_of(rubric.entries, levels)
    return Worth(None if score is None else half_up(score), bool(failing))


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
    return criterion_result(criterion, checks, _evidence(o for _, a in answers for o in a.evidence), stance)


def _critical(rubric: Rubric, heard: Heard, certain: float) -> tuple[Critical, ...]:
    return tuple(
        Critical(o.finding.move.value, o.turn, o.finding.evidence)
        for o in heard.missteps
        if o.finding.move in rubric.critical and o.finding.confidence >= certain
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
