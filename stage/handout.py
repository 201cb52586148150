"""The transcript of a show with its notes, as it is handed out: Markdown, or a page to print."""

from dataclasses import dataclass
from functools import cache

from jinja2 import Environment

from drills.attempt import Attempt, Line
from drills.report import ENDINGS
from errors import UserError
from simulator.rep import REPS, rep
from stage.poll import CLASS, Poll
from stage.show import Show
from templating import documents, printable

FORMS = ("md", "html")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the talk; `about` says whose it was or what was pinned, `moves` what it did."""

    who: str
    text: str
    about: str
    moves: str
    note: str
    votes: tuple[tuple[str, int], ...]


def handout(show: Show, told: Attempt, form: str) -> str:
    """The road that the show is on, with what was voted and noted. Raises `UserError`."""
    if form not in FORMS:
        raise UserError(f"there is no format “{form}”; there are: {', '.join(FORMS)}")
    return printable(
        _templates()
        .get_template(f"handout.{form}.j2")
        .render(
            told=told,
            opened=show.billing.opened_at,
            ending=ENDINGS[told.ending.value if told.ending else "open"],
            rows=[_row(show, told, line) for line in told.lines],
        )
    )


def author(by: str) -> str:
    """Whose a reply was, in words."""
    if by in REPS:
        return rep(by).title
    return "The class" if by == CLASS else "The trainer"


def _row(show: Show, told: Attempt, line: Line) -> Row:
    note = show.notes.get(line.number, "")
    if line.role == "customer":
        pinned = "Held fast by the trainer." if line.pin else ""
        chance = f"Chance {line.chance}." if line.chance is not None else ""
        return Row(told.scenario.persona.name, line.text, f"{chance} {pinned}".strip(), "", note, ())
    given = show.given.get(line.number)
    poll = show.numbered(given.poll) if given and given.poll is not None else None
    moves = ", ".join(sorted(move.replace("_", " ") for move in line.reading.moves)) if line.reading else ""
    return Row("The seller", line.text, author(given.by) if given else "", moves, note, _votes(poll))


def _votes(poll: Poll | None) -> tuple[tuple[str, int], ...]:
    if poll is None or not poll.votes:
        return ()
    return tuple((option.text, votes) for option, votes in zip(poll.options, poll.tally, strict=True))


@cache
def _templates() -> Environment:
    return documents("stage")
