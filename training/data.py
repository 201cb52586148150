"""Labelled replies, and the same replies told a little differently."""

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rubric.reading import Brief, Move, Reading, Term, Turn
from rubric.trained.encoder import Surroundings, surroundings
from simulator import catalogue

CORPUS = Path(__file__).parent.parent / "rubric" / "corpus"
MOVES = tuple(Move)


@dataclass(frozen=True, slots=True)
class Span:
    """Where a reply shows a move: `reply[start:end]`."""

    start: int
    end: int
    move: Move


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled reply in its place; `open` moves are scored neither way."""

    id: str
    author: str
    register: str
    scenario: str
    kind: str
    reply: str
    history: tuple[Turn, ...]
    brief: Brief | None
    place: Surroundings
    labels: frozenset[Move]
    open: frozenset[Move]
    spans: tuple[Span, ...]


def corpus(folder: Path = CORPUS) -> list[Example]:
    """Every labelled reply of the corpus, by author and number."""
    return [example for file in sorted(folder.glob("*.jsonl")) for example in read(file)]


def read(file: Path) -> list[Example]:
    """The labelled replies of one file."""
    return [_example(json.loads(line)) for line in file.read_text("utf-8").splitlines() if line.strip()]


def _example(row: dict[str, Any]) -> Example:
    history = tuple(Turn(turn["role"], turn["text"]) for turn in row.get("history", ()))
    brief = _brief(row)
    spans = [
        Span(found.start(), found.end(), Move(move))
        for move, texts in row.get("evidence", {}).items()
        for text in texts
        for found in [re.search(re.escape(text), row["reply"])]
        if found
    ]
    return Example(
        row["id"],
        row["author"],
        row.get("register", ""),
        row.get("scenario", "other"),
        row.get("kind", ""),
        row["reply"],
        history,
        brief,
        surroundings(history, brief),
        frozenset(map(Move, row["labels"])),
        frozenset(map(Move, row.get("ambiguous", ()))),
        tuple(spans),
    )


def _brief(row: dict[str, Any]) -> Brief | None:
    if row.get("scenario", "other") != "other":
        return catalogue.scenario(row["scenario"]).brief.brief()
    if not row.get("brief"):
        return None
    may, may_not = (
        tuple(Term(f"{key}{number}", text) for number, text in enumerate(row["brief"].get(key, ())))
        for key in ("may", "may_not")
    )
    return Brief(may, may_not)


# --- telling it differently ---------------------------------------------------------------------------------

_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$")
# Whether these are there depends on the whole reply: what is cut or added elsewhere may make or unmake them.
_WHOLE = frozenset(
    {Move.FLAT_REFUSAL, Move.JUSTIFY, Move.HOLLOW_APOLOGY, Move.APOLOGY, Move.EXCEED, Move.TAKE_THE_STICK}
)


def retold(example: Example, others: Sequence[Example], rng: random.Random) -> Example:
    """The example as it is, or without a sentence, joined to another, unpunctuated, or mistyped."""
    if rng.random() < 0.15:
        example = _joined(example, rng.choice(others), rng)
    elif rng.random() < 0.2:
        example = _shortened(example, rng)
    dice = rng.random()
    if dice < 0.12:
        example = _rewritten(example, lambda char: "" if char in ".,;:!?\"'’" else char)
    elif dice < 0.24:
        example = _rewritten(example, lambda char: _mistyped(char, rng))
    return example


def _mistyped(char: str, rng: random.Random) -> str:
    if not char.isalpha() or rng.random() > 0.03:
        return char
    return rng.choice(("", char * 2, rng.choice("etaoinshr")))


def _rewritten(example: Example, change: Any) -> Example:
    pieces = [change(char) for char in example.reply]
    at = [0]
    for piece in pieces:
        at.append(at[-1] + len(piece))
    spans = tuple(replace(span, start=at[span.start], end=at[span.end]) for span in example.spans)
    return replace(example, reply="".join(pieces), spans=spans)


def _shortened(example: Example, rng: random.Random) -> Example:
    """One sentence out; a move whose evidence goes with it goes too."""
    sentences = [(m.start(), m.end()) for m in _SENTENCE.finditer(example.reply)]
    if len(sentences) < 2:
        return example
    start, end = rng.choice(sentences)
    gone = {span.move for span in example.spans if span.start < end and span.end > start}
    size = end - start
    kept = tuple(
        span if span.end <= start else replace(span, start=span.start - size, end=span.end - size)
        for span in example.spans
        if span.end <= start or span.start >= end
    )
    left = {span.move for span in kept}
    doubtful = (gone & left & {Move.TAKE_THE_STICK}) | (_WHOLE - example.labels)
    return replace(
        example,
        reply=example.reply[:start] + example.reply[end:],
        spans=kept,
        labels=(example.labels - gone) | (gone & left),
        open=example.open | doubtful,
    )


def _joined(example: Example, other: Example, rng: random.Random) -> Example:
    """One reply after another, in the place of the first."""
    if len(example.reply) + len(other.reply) > 360 or other.brief or example.id == other.id:
        return example
    gap = rng.choice((" ", "\n", " "))
    shift = len(example.reply) + len(gap)
    moved = (replace(span, start=span.start + shift, end=span.end + shift) for span in other.spans)
    labels = example.labels | other.labels
    return replace(
        example,
        reply=example.reply + gap + other.reply,
        spans=(*example.spans, *moved),
        labels=labels,
        open=example.open | other.open | (_WHOLE - (example.labels & other.labels)),
    )


def by_author(examples: Iterable[Example], held_out: Iterable[str]) -> tuple[list[Example], list[Example]]:
    """The examples of all other authors, and those of the authors held out."""
    out = frozenset(held_out)
    every = list(examples)
    return [e for e in every if e.author not in out], [e for e in every if e.author in out]


def sure_moves(reading: Reading) -> frozenset[Move]:
    """The moves of a reading that it is sure of."""
    return reading.sure
