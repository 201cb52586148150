"""How the customer is doing: the face, the chance of keeping them and how it moved, anger and trust."""

from dataclasses import dataclass

import streamlit as st

from drills.attempt import Attempt, Line
from simulator.ending import Ending
from ui import markup
from ui.face import data_uri, face
from ui.wording import anger_word, trust_word


@dataclass(frozen=True, slots=True)
class Bar:
    """A feeling from 0 to 10, with the level it had before and a word for it."""

    name: str
    before: float
    now: float
    word: str


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel shows: `moved` is by how much the last reply changed the chance, None before any."""

    name: str
    mood: str
    face: str
    chance: int
    moved: int | None
    bars: tuple[Bar, ...]

    @property
    def before(self) -> int:
        """The chance before the last reply."""
        return self.chance - (self.moved or 0)


def mood_of(line: Line, ending: Ending | None = None) -> str:
    """The mood in which the customer is drawn at that line."""
    if ending is Ending.WON:
        return "calm"
    return anger_word(line.state.mood.anger) if line.state else "angry"


def portrait(name: str, mood: str) -> str:
    """An address for the drawing of that person in that mood."""
    return data_uri(face(name, mood))


def panel(told: Attempt) -> Panel | None:
    """The panel after the customer's last line; None before the opening."""
    spoken = [
        (line, line.state.mood, line.chance) for line in told.lines if line.state and line.chance is not None
    ]
    if not spoken:
        return None
    (line, feels, chance), (_, felt, before) = spoken[-1], spoken[-2:][0]
    name = told.scenario.persona.name
    return Panel(
        name,
        anger_word(feels.anger),
        portrait(name, mood_of(line, told.ending)),
        chance,
        chance - before if len(spoken) > 1 else None,
        (
            Bar("Anger", felt.anger, feels.anger, anger_word(feels.anger)),
            Bar("Trust", felt.trust, feels.trust, trust_word(feels.trust)),
        ),
    )


def show(told: Attempt, template: str = "panel") -> None:
    """Draw it: `panel` beside the talk, or `strip` in one line."""
    if shown := panel(told):
        st.html(markup.html(template, panel=shown))
