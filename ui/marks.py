"""A trainee's words with the telling spans marked. Pure: plain text in, plain text out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from rubric.reading import MISSTEPS, Finding

Kind = Literal["", "good", "bad", "doubt"]
_AROUND = 140
"""characters shown around what is marked, where a reply is long"""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, `start` to `end` in code points, and what it shows."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of a text; `kind` is empty for what is not marked."""

    text: str
    kind: Kind = ""


def kind_of(move: str) -> Kind:
    """Whether a move helps or harms."""
    return "bad" if move in MISSTEPS else "good"


def of_finding(finding: Finding) -> Span:
    """The span of a finding; a doubtful one is marked as that."""
    return Span(finding.start, finding.end, "doubt" if finding.unsure else kind_of(finding.move))


def segments(text: str, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """`text` cut at the spans' ends. Where spans overlap, harm is shown before help, help before doubt."""
    spans = [s for s in spans if 0 <= s.start < s.end <= len(text)]
    cuts = sorted({0, len(text), *(s.start for s in spans), *(s.end for s in spans)})
    pieces: list[Segment] = []
    for start, end in pairwise(cuts):
        kinds = {s.kind for s in spans if s.start <= start and end <= s.end}
        kind: Kind = next((k for k in ("bad", "good", "doubt") if k in kinds), "")
        if pieces and pieces[-1].kind == kind:
            pieces[-1] = replace(pieces[-1], text=pieces[-1].text + text[start:end])
        else:
            pieces.append(Segment(text[start:end], kind))
    return tuple(pieces)


def clipped(pieces: Sequence[Segment], around: int = _AROUND) -> tuple[Segment, ...]:
    """The same with long unmarked stretches shortened to what stands next to a mark."""
    return tuple(
        piece
        if piece.kind
        else replace(piece, text=_shortened(piece.text, around, index > 0, index < len(pieces) - 1))
        for index, piece in enumerate(pieces)
    )


def found(text: str, evidence: str, kind: Kind) -> tuple[Span, ...]:
    """Where `evidence` stands in `text`; empty if it does not."""
    start = text.find(evidence)
    return (Span(start, start + len(evidence), kind),) if evidence and start >= 0 else ()


def _shortened(text: str, around: int, after_mark: bool, before_mark: bool) -> str:
    head = around if after_mark else 0
    tail = around if before_mark else 0
    if not (head or tail):
        head = 2 * around
    if len(text) <= head + tail + 20:
        return text
    begin = text[:head].rpartition(" ")[0] if head else ""
    end = text[len(text) - tail :].partition(" ")[2] if tail else ""
    return f"{begin} … {end}"
