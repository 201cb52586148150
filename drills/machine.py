"""For machines: JSON Lines in and out. A line that is not understood gives an error line; the rest go on."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from drills.drill import LONGEST_REPLY
from drills.grading import grade_turns, known
from errors import UserError
from rubric.assessor import embedded_assessor
from rubric.reading import Finding, Turn
from simulator.mood import Mood

MOST_TURNS = 400
Text = Annotated[str, Field(max_length=LONGEST_REPLY)]


_SCRIPTED: TypeAdapter[str] = TypeAdapter(Text, config=ConfigDict(strict=True))


class _In(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)

    id: str | int | None = None
    scenario: Annotated[str, Field(max_length=200)] = ""


class _TurnIn(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)

    role: Literal["customer", "trainee"]
    text: Text

    def turn(self) -> Turn:
        return Turn(self.role, self.text)


class _ReplyIn(_In):
    history: Annotated[list[_TurnIn], Field(max_length=MOST_TURNS)] = []
    reply: Text


class _TalkIn(_In):
    turns: Annotated[list[_TurnIn], Field(max_length=MOST_TURNS)]


def assess(lines: Iterable[bytes]) -> Iterator[str]:
    """`{"id","scenario","history","reply"}` a line to `{"id","moves","assessor"}` a line."""
    assessor = embedded_assessor()

    def one(raw: bytes) -> dict[str, Any]:
        asked = _ReplyIn.model_validate_json(raw)
        scenario = known(asked.scenario)
        reading = assessor.read(
            asked.reply,
            tuple(turn.turn() for turn in asked.history),
            scenario.brief.brief() if scenario else None,
        )
        return {"id": asked.id, "moves": moves_json(reading.findings), "assessor": reading.assessor}

    return _each(lines, one)


def grade(lines: Iterable[bytes], rubric_id: str) -> Iterator[str]:
    """`{"id","scenario","turns"}` a line to a grade a line."""

    def one(raw: bytes) -> dict[str, Any]:
        asked = _TalkIn.model_validate_json(raw)
        turns = tuple(turn.turn() for turn in asked.turns)
        return {"id": asked.id} | grade_turns(turns, asked.scenario, rubric_id).to_json()

    return _each(lines, one)


def replies(lines: Iterable[bytes]) -> list[str]:
    """A script: the trainee's replies, a JSON string a line. Raises `UserError` with the line's number."""
    found: list[str] = []
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            found.append(_SCRIPTED.validate_json(raw))
        except ValidationError as error:
            raise UserError(f"line {number} of the script: {_plain(error)}") from None
    return found


def moves_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as plain values, one entry a span."""
    return [asdict(finding) for finding in findings]


def standing_json(mood: Mood, chance: int | None) -> dict[str, Any]:
    """Where things stand with the customer, as plain values."""
    feelings = {"anger": mood.anger, "trust": mood.trust, "patience": mood.patience}
    return {"mood": feelings, "chance": chance}


def _each(lines: Iterable[bytes], one: Callable[[bytes], dict[str, Any]]) -> Iterator[str]:
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        try:
            answer = one(raw)
        except ValidationError as error:
            answer = {"error": _plain(error), "line": number}
        except RecursionError:
            answer = {"error": "nested too deeply", "line": number}
        yield dump(answer)


def dump(value: Any) -> str:
    """One line of JSON. Lone surrogates, which UTF-8 cannot carry, stay escaped."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(value)
    return text


def _plain(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(map(str, first["loc"]))
    return f"{where}: {first['msg']}" if where else first["msg"]
