"""The report of an attempt: what happened, the grade with its evidence, and the talk, on a page."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from jinja2 import Environment

from drills import recap, written
from drills.attempt import Attempt
from drills.coaching.hindsight import review
from drills.disputing import here
from drills.grading import grade_attempt
from drills.machine import dump, moves_json, standing_json
from drills.measuring.voice_report import voice_report
from drills.report.page import VERDICTS, disputed, page
from drills.report.road import anchor, in_words, points
from errors import UserError
from rubric.grade import Grade, load_rubric
from rubric.reading import Turn
from templating import documents, printable

FORMS = ("md", "html", "json")
"""The forms that are text; a PDF is made in `pdf.py`."""
ANSWERS = {"yes": "Yes", "no": "No", "not_applicable": "Does not apply", "unscored": "Unscored"}


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the talk as the report shows it."""

    who: str
    text: str
    note: str
    anchor: str = ""


def report(told: Attempt, rubric_id: str, form: str, trainee: str = "") -> str:
    """The whole report as Markdown (`md`), a page to open and print (`html`) or data (`json`).

    `trainee` is a name, where there is one. Raises `UserError`.
    """
    if form not in FORMS:
        raise UserError(f"there is no format “{form}”; there are: {', '.join((*FORMS, 'pdf'))}")
    graded = grade_attempt(told, rubric_id)
    if form == "json":
        return dump(_data(told, graded, trainee))
    filled = (
        _templates()
        .get_template(f"report.{form}.j2")
        .render(
            **_page(told, graded, rubric_id, trainee, drawn=form == "html"),
            whole=True,
            told=told,
            rows=_rows(told),
            voices=voice_report(told),
            preparation=_prepared(told),
            checks=recap.judged(told),
            answers=ANSWERS,
            **_grade(graded, told.turns),
        )
    )
    return printable(filled)


def sheet(told: Attempt, rubric_id: str, trainee: str = "") -> str:
    """The one page alone as HTML, ready to be printed. Raises `UserError`."""
    graded = grade_attempt(told, rubric_id)
    filled = _templates().get_template("report.html.j2")
    return printable(filled.render(**_page(told, graded, rubric_id, trainee, drawn=True), whole=False))


def grade_markdown(graded: Grade, turns: Sequence[Turn]) -> str:
    """A grade alone as Markdown."""
    return _templates().get_template("grade.md.j2").render(**_grade(graded, turns))


def _page(told: Attempt, graded: Grade, rubric_id: str, trainee: str, drawn: bool) -> dict[str, Any]:
    return {
        "page": page(told, graded, load_rubric(rubric_id), trainee),
        "arc": _drawn(told) if drawn else "",
        "arc_words": in_words(told) if points(told) else "",
    }


def _drawn(told: Attempt) -> str:
    # the charting library is slow to load, and what is only text does without it
    from drills.report import arc

    return arc.svg(told, review(told)) if points(told) else ""


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
            note = ", ".join(move.replace("_", " ") for move in moves)
            rows.append(_Row("You", line.text, note, anchor(len(rows) // 2)))
    if told.recap:
        rows.append(_Row("You, in writing", told.recap.text, ""))
    return rows


def _prepared(told: Attempt) -> list[str]:
    plan, done = told.scenario.preparation, told.preparation
    if not plan or not done:
        return []
    met = [f"Talked to {contact.who}" for contact in plan.contacts if contact.id in done.contacts]
    return met + [f"Brought an option: {option.text} ({option.judged})" for option in written.options(told)]


def _data(told: Attempt, graded: Grade, trainee: str) -> dict[str, Any]:
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
        "trainee": trainee or None,
        "scenario": told.scenario.key,
        "seed": told.seed,
        "begun": told.started_at.isoformat(),
        "turns": turns,
        "recap": told.recap.text if told.recap else None,
        "recap_checks": [asdict(check) for check in recap.judged(told)],
        "disputes": [asdict(disputed(told, dispute)) for dispute in here(told)],
        "preparation": asdict(told.preparation) if told.preparation else None,
        "voices": voice_report(told).to_json(),
        "ending": told.ending.value if told.ending else "open",
        "roads_tried": told.tried,
        "grade": graded.to_json(),
    }


@cache
def _templates() -> Environment:
    return documents("drills.report")
