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
    """The customer's mood at that line, in a word."""
    if ending is Ending.WON:
        return "calm"
    if ending in (Ending.HUNG_UP, Ending.LOST, Ending.ESCALATED):
        return "furious"
    return anger_word(line.state.mood.anger) if line.state else "angry"


def portrait(name: str, mood: str) -> str:
    """An address for the drawing of that person in that mood."""
    return data_uri(face(name, mood))


def panel(told: Attempt) -> Panel | None:
    """The panel after the customer's last line; None before the opening."""
    lines = [line for line in told.lines if line.state and line.chance is not None]
    if not lines:
        return None
    now, before = lines[-1], lines[-2] if len(lines) > 1 else lines[-1]
    assert now.state and before.state and now.chance is not None and before.chance is not None  # noqa: S101
    feels, felt = now.state.mood, before.state.mood
    mood = mood_of(now, told.ending)
    name = told.scenario.persona.name
    return Panel(
        name,
        mood,
        portrait(name, mood),
        now.chance,
        now.chance - before.chance if len(lines) > 1 else None,
        (
            Bar("Anger", felt.anger, feels.anger, anger_word(feels.anger)),
            Bar("Trust", felt.trust, feels.trust, trust_word(feels.trust)),
        ),
    )


def show(told: Attempt, template: str = "panel") -> None:
    """Draw it: `panel` beside the talk, or `strip` in one line."""
    if shown := panel(told):
        st.html(markup.html(template, panel=shown))
