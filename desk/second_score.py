"""A trainer's score beside the machine's: levels by hand, summed by the machine's own code. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from errors import UserError
from rubric.criteria import Rubric
from rubric.results import TOP, half_up, score_of

LONGEST = 4000
"""characters of a reason, and of a note"""

Decision = Literal["passed", "failed"]


class SecondScoreError(UserError):
    """A score that cannot be given like this; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class SecondScore:
    """What one trainer made of an attempt. The machine's score stands beside it and stays as it is."""

    levels: Mapping[str, int | None]
    """by criterion, 0 to 4; None for what does not apply or cannot be told"""
    score: int | None
    """0 to 100"""
    decision: Decision
    reason: str
    rubric: str
    rubric_sha256: str
    road: int
    """the road of the talk that was judged"""
    by: str
    """the trainer's name"""
    at: datetime


def total(rubric: Rubric, levels: Mapping[str, int | None]) -> int | None:
    """What the levels come to, 0 to 100; None where there is nothing to sum."""
    score = score_of(rubric.entries, [levels.get(entry.criterion.id) for entry in rubric.entries])
    return None if score is None else half_up(score)


def body(
    rubric: Rubric, levels: Mapping[str, int | None], decision: Decision, reason: str, road: int
) -> dict[str, Any]:
    """A second score as it is written down. Raises `SecondScoreError`."""
    known = {entry.criterion.id for entry in rubric.entries}
    if unknown := sorted(levels.keys() - known):
        raise SecondScoreError(f"the rubric “{rubric.title}” has no criterion “{unknown[0]}”")
    if wrong := [level for level in levels.values() if level is not None and not 0 <= level <= TOP]:
        raise SecondScoreError(f"a level is a whole number from 0 to {TOP}, not {wrong[0]}")
    if total(rubric, levels) is None:
        raise SecondScoreError("give at least one criterion a level; a score needs something to sum")
    return {
        "levels": dict(levels),
        "score": total(rubric, levels),
        "decision": decision,
        "reason": said(reason, "say in a few words why; the trainee will read it"),
        "rubric": rubric.id,
        "rubric_sha256": rubric.sha256,
        "road": road,
    }


def said(words: str, otherwise: str) -> str:
    """The words without what surrounds them. Raises `SecondScoreError` where there are none, or too many."""
    plain = words.strip()
    if not plain:
        raise SecondScoreError(otherwise)
    if len(plain) > LONGEST:
        raise SecondScoreError(f"at most {LONGEST:,} characters; these are {len(plain):,}")
    return plain
