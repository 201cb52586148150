"""The report of an attempt: what happened, the grade with its evidence, and the talk, on a page."""

import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from drills import written
from drills.attempt import Attempt
from drills.grading import grade_attempt
from drills.machine import dump, moves_json, standing_json
from drills.voice_report import voice_report
from errors import UserError
from rubric.grade import Grade
from rubric.reading import Turn

FORMS = ("md", "html", "json")

VERDICTS = {
    "passed": "Passed",
    "failed": "Not passed",
    "review": "For a person to decide",
}
ENDINGS = {
    "won": "won: the customer is kept, and means it",
    "settled": "settled: the customer takes what is offered, without being won",
    "lost": "lost: the customer walked away",
    "hung_up": "hung up on",
    "escalated": "escalated: the customer went over your head",
    "parted": "parted honestly, where nothing could be done",
    "abandoned": "left by you",
    "open": "not ended",
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the talk as the report shows it."""

    who: str
    text: str
    note: str


def report(told: Attempt, rubric_id: str, form: str) -> str:
    """The attempt's report as Markdown (`md`), a whole page (`html`) or data (`json`). Raises `UserError`."""
    if form not in FORMS:
        raise UserError(f"there is no format “{form}”; there are: {', '.join(FORMS)}")
    graded = grade_attempt(told, rubric_id)
    if form == "json":
        return dump(_data(told, graded))
    return (
        _templates()
        .get_template(f"report.{form}.j2")
        .render(
            told=told,
            ending=ENDINGS[told.ending.value if told.ending else "open"],
            rows=_rows(told),
            voices=voice_report(told),
            preparation=_prepared(told),
            points=written.points(told),
            **_grade(graded, told.turns),
        )
    )


def grade_markdown(graded: Grade, turns: Sequence[Turn]) -> str:
    """A grade alone as Markdown."""
    return _templates().get_template("grade.md.j2").render(**_grade(graded, turns))


def _grade(graded: Grade, turns: Sequence[Turn]) -> dict[str, Any]:
    return {
        "grade": graded,
        "verdict": VERDICTS[graded.verdict],
        "replies": _numbers(turns),
    }


def _numbers(turns: Sequence[Turn]) -> dict[int, int]:
    """From a turn's index to the number of the trainee's reply, counted from 1."""
    numbers: dict[int, int] = {}
    for index, turn in enumerate(turns):
        if turn.role == "trainee":
            numbers[index] = len(numbers) + 1
    return numbers


def _rows(told: Attempt) -> list[_Row]:
    rows = []
    for line in told.lines:
        if line.role == "customer":
            note = "" if line.chance is None else f"chance {line.chance}"
            rows.append(_Row(told.scenario.persona.name, line.text, note))
        else:
            moves = sorted(line.reading.moves) if line.reading else []
            rows.append(_Row("You", line.text, ", ".join(move.replace("_", " ") for move in moves)))
    if told.recap:
        rows.append(_Row("You, in writing", told.recap.text, ""))
    return rows


def _prepared(told: Attempt) -> list[str]:
    plan, done = told.scenario.preparation, told.preparation
    if not plan or not done:
        return []
    met = [f"Talked to {contact.who}" for contact in plan.contacts if contact.id in done.contacts]
    return met + [f"Brought an option: {option.text} ({option.judged})" for option in written.options(told)]


def _data(told: Attempt, graded: Grade) -> dict[str, Any]:
    turns = []
    for line in told.lines:
        turn: dict[str, Any] = {"role": line.role, "text": line.text, "at": line.at.isoformat()}
        if line.role == "customer" and line.state and line.intention:
            turn |= standing_json(line.state.mood, line.chance) | {
                "intention": line.intention.value,
                "voices": [sentence.voice for sentence in line.sentences],
                # what was kept back stays in the record: a trainee may read this
                "kept_back": [item.why for item in line.kept_back],
            }
        elif line.reading:
            turn["moves"] = moves_json(line.reading.findings)
        turns.append(turn)
    return {
        "attempt": told.id,
        "scenario": told.scenario.key,
        "seed": told.seed,
        "begun": told.started_at.isoformat(),
        "turns": turns,
        "recap": told.recap.text if told.recap else None,
        "recap_points": [asdict(point) for point in written.points(told)],
        "preparation": asdict(told.preparation) if told.preparation else None,
        "voices": voice_report(told).to_json(),
        "ending": told.ending.value if told.ending else "open",
        "roads_tried": told.tried,
        "grade": graded.to_json(),
    }


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("drills"),
        autoescape=select_autoescape(["html.j2"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = _plain
    return environment


def _plain(text: str) -> str:
    """What somebody typed, kept from being read as Markdown or HTML, on one line."""
    # control characters could drive the terminal that this is read in
    text = "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) == "Cc" and c not in "\n\t\r" else c
        for c in text
    )
    # backslash first, so that escapes are not escaped
    for sign in "\\`*_{}[]<>#|~":
        text = text.replace(sign, "\\" + sign)
    return " ".join(text.split())
