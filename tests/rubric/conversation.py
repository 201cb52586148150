"""Builds conversations with readings made by hand, for the tests of grading."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rubric.context import GradingContext, Situation
from rubric.reading import Assessor, Brief, Finding, Move, Reading, Term, Turn

TRANSCRIPTS = Path(__file__).parent / "transcripts"

Mark = tuple[Move, str]


def found(reply: str, move: Move, evidence: str | None = None, *, unsure: bool = False) -> Finding:
    """A finding of `move` in `reply`, at `evidence` or over the whole of it."""
    words = evidence if evidence is not None else reply
    start = reply.index(words)
    return Finding(move, words, start, start + len(words), 0.5 if unsure else 0.9, unsure)


def reading(reply: str, *marks: Mark | Finding) -> Reading:
    findings = [mark if isinstance(mark, Finding) else found(reply, *mark) for mark in marks]
    return Reading(tuple(sorted(findings, key=lambda f: f.start)), "by hand")


def drill(
    *exchanges: tuple[str, str, Sequence[Mark | Finding] | None],
    situation: Iterable[Situation] = (),
    not_applicable: Iterable[str] = (),
    brief: Brief | None = None,
) -> GradingContext:
    """A conversation of (customer, trainee, marks) in order; marks None where nobody could read the reply."""
    turns: list[Turn] = []
    readings: list[Reading | None] = []
    for customer, trainee, marks in exchanges:
        if customer:
            turns.append(Turn("customer", customer))
        turns.append(Turn("trainee", trainee))
        readings.append(None if marks is None else reading(trainee, *marks))
    return GradingContext(
        tuple(turns), tuple(readings), frozenset(not_applicable), brief, frozenset(situation)
    )


def transcripts() -> list[str]:
    return sorted(path.stem for path in TRANSCRIPTS.glob("*.json"))


def transcript(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((TRANSCRIPTS / f"{name}.json").read_text(encoding="utf-8"))
    return content


def marked(name: str) -> GradingContext:
    """The transcript of that name with the readings its author made by hand."""
    data = transcript(name)
    turns = tuple(Turn(turn["role"], turn["text"]) for turn in data["turns"])
    replies = [turn.text for turn in turns if turn.role == "trainee"]
    readings = [
        reading(reply, *(found(reply, Move(mark["move"]), mark["evidence"]) for mark in marks))
        for reply, marks in zip(replies, data["marks"], strict=True)
    ]
    return _context(data, turns, readings)


def assessed(name: str, assessor: Assessor) -> GradingContext:
    """The transcript of that name as `assessor` reads it."""
    data = transcript(name)
    turns = tuple(Turn(turn["role"], turn["text"]) for turn in data["turns"])
    readings = [
        assessor.read(turn.text, turns[:index], _brief(data["brief"]))
        for index, turn in enumerate(turns)
        if turn.role == "trainee"
    ]
    return _context(data, turns, readings)


def _context(data: dict[str, Any], turns: tuple[Turn, ...], readings: Sequence[Reading]) -> GradingContext:
    return GradingContext(
        turns,
        tuple(readings),
        frozenset(data["not_applicable"]),
        _brief(data["brief"]),
        frozenset(data["situation"]),
    )


def _brief(data: dict[str, Any] | None) -> Brief | None:
    if data is None:
        return None
    return Brief(_terms(data["may"]), _terms(data["may_not"]), tuple(data["known"]))


def _terms(terms: list[dict[str, Any]]) -> tuple[Term, ...]:
    return tuple(Term(t["id"], t["text"], tuple(t["cues"]), t.get("wish", "demand")) for t in terms)
