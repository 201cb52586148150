"""The prompt of a second reader, from the Markdown files in `prompts/`, and the hash that pins it."""

import json
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from datafile import DataFileError, Strict, load
from models.chat import Message
from rubric.criteria import Text
from rubric.judge.disarm import disarmed
from rubric.judge.form import Answers
from rubric.judge.questions import OUTRIGHT, Question, moves
from rubric.judge.talk import Talk
from rubric.reading import Brief, Move

_PROMPTS = Path(__file__).parent / "prompts"
_GRANTED = frozenset({Move.SOLUTION, Move.EXCEED, Move.OVER_PROMISE, Move.CAVE})
"""moves that are what they are by the trainee's authority"""

T = TypeVar("T")


class MoveText(Strict):
    """What a move is, in words for a reader."""

    move: Move
    does: Text
    example: Text
    unlike: Text


class _MoveFile(Strict):
    moves: tuple[MoveText, ...]


def prompt(talk: Talk, question: Question, seat: int = 0) -> tuple[Message, Message]:
    """What a seat of the panel is sent: the instructions, and the talk with one criterion to judge.

    Later seats are asked in another order, so that one model in several seats is not simply asked again.
    """
    # What repeats comes first, because providers keep prefixes for some minutes: long enough for all criteria
    # of one drill, and not for one criterion of several drills. So the talk stands before the criterion.
    checks = _turned(question.checks, seat)
    asked = tuple(dict.fromkeys(move for check in checks for move in moves(check.condition)))
    criterion = _rendered(
        "criterion.md",
        criterion=question.criterion,
        checks=checks,
        outright=question.criterion.id == OUTRIGHT,
        terms=[definitions()[move] for move in _turned(asked, seat)],
        authority=not _GRANTED.isdisjoint(asked),
        brief=talk.brief and _authority(talk.brief),
    )
    return (
        Message("system", _rendered("judge.md", canary=talk.canary)),
        Message("user", f"{_rendered('talk.md', turns=_turns(talk))}\n{criterion}"),
    )


@cache
def prompt_sha256() -> str:
    """Names this version of the prompt: its files and the form that is filled."""
    paths = (*_PROMPTS.glob("*.md"), *_PROMPTS.glob("*.yaml"))
    files = {path.name: path.read_text(encoding="utf-8") for path in paths}
    content = json.dumps([files, Answers.model_json_schema()], sort_keys=True)
    return sha256(content.encode()).hexdigest()


@cache
def definitions() -> dict[Move, MoveText]:
    """What the reader is told of each move. Raises `DataFileError`."""
    located = load(_PROMPTS / "moves.yaml", _MoveFile)
    found = {text.move: text for text in located.model.moves}
    if missing := sorted(set(Move) - found.keys()):
        raise DataFileError((located.problem(("moves",), f"missing: {', '.join(missing)}"),))
    return found


def _turns(talk: Talk) -> list[dict[str, Any]]:
    numbers = {reply.turn: reply.number for reply in talk.spoken.replies}
    return [
        {"number": index + 1, "role": turn.role, "reply": numbers.get(index), "text": disarmed(turn.text)}
        for index, turn in enumerate(talk.turns)
    ]


def _authority(brief: Brief) -> dict[str, list[dict[str, str]]]:
    """What may be given and what may not: nothing else of a brief is needed to judge by."""
    return {
        "may": [{"text": disarmed(term.text)} for term in brief.may],
        "may_not": [{"text": disarmed(term.text)} for term in brief.may_not],
    }


def _turned(items: Sequence[T], seat: int) -> tuple[T, ...]:
    by = seat % max(1, len(items))
    return (*items[by:], *items[:by])


def _rendered(template: str, **values: object) -> str:
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_PROMPTS),
        autoescape=select_autoescape(default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
