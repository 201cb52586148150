"""Replies that somebody has labelled by the codebook: JSON Lines in, values out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from drills.grading import known
from errors import UserError
from rubric.reading import Brief, Move, Term, Turn

MoveName = Annotated[Move, Field(strict=False)]


class _Row(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class _Said(_Row):
    role: Literal["customer", "trainee"]
    text: str


class _BriefRow(_Row):
    may: list[str] = []
    may_not: list[str] = []


class _ReplyRow(_Row):
    id: str
    author: str = ""
    register_: Annotated[str, Field(alias="register")] = ""
    kind: str = ""
    scenario: str = "other"
    history: list[_Said] = []
    reply: str
    labels: list[MoveName]
    evidence: dict[MoveName, list[str]] = {}
    ambiguous: list[MoveName] = []
    brief: _BriefRow | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Where a reply shows a move: `reply[start:end]`."""

    start: int
    end: int
    move: Move


@dataclass(frozen=True, slots=True)
class LabelledReply:
    """One reply in its place with what coders found in it; the `open` moves are scored neither way."""

    id: str
    author: str
    register: str
    kind: str
    scenario: str
    reply: str
    history: tuple[Turn, ...]
    brief: Brief | None
    labels: frozenset[Move]
    open: frozenset[Move]
    spans: tuple[Span, ...]


def labelled(lines: Iterable[bytes], name: str) -> Iterator[LabelledReply]:
    """The labelled replies of a file called `name`; raises `UserError` with the line of the first bad one."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = _ReplyRow.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            where = ".".join(map(str, first["loc"])) or "the line"
            raise UserError(f"{name}, line {number}: {where}: {first['msg']}") from None
        yield _reply(row)


def _reply(row: _ReplyRow) -> LabelledReply:
    spans = [
        Span(at, at + len(text), move)
        for move, texts in row.evidence.items()
        for text in texts
        if text and (at := row.reply.find(text)) >= 0
    ]
    return LabelledReply(
        row.id,
        row.author,
        row.register_,
        row.kind,
        row.scenario,
        row.reply,
        tuple(Turn(turn.role, turn.text) for turn in row.history),
        _brief(row),
        frozenset(row.labels),
        frozenset(row.ambiguous),
        tuple(spans),
    )


def _brief(row: _ReplyRow) -> Brief | None:
    """The scenario's brief where it is one of ours, else what the row says of authority."""
    if scenario := known(row.scenario):
        return scenario.brief.brief()
    if row.brief is None:
        return None
    return Brief(_terms("may", row.brief.may), _terms("may_not", row.brief.may_not))


def _terms(key: str, texts: list[str]) -> tuple[Term, ...]:
    return tuple(Term(f"{key}_{number}", text) for number, text in enumerate(texts, start=1))
