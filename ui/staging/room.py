"""What the class gets to see, and what is held fast."""

import streamlit as st

from drills.attempt import Attempt
from simulator.intention import Intention
from simulator.pin import Pin, pinnable
from stage.poll import Results
from stage.show import Show
from ui import session
from ui.staging import showing, words

_RESULTS, _WORKINGS, _PAUSED = "results", "workings", "paused"
_MOOD, _INTENTION = "pinned-mood", "pinned-intention"


def settings(show: Show) -> None:
    """Pause, workings, results."""
    # what was set in another window is set here, too
    for name in (_PAUSED, _WORKINGS, _RESULTS):
        session.set_to(name, getattr(show, name))
    st.toggle("Pause", key=_PAUSED, on_change=_set, args=(show, _PAUSED))
    st.toggle(
        "Show the workings on the wall: moves, mood, intention",
        key=_WORKINGS,
        on_change=_set,
        args=(show, _WORKINGS),
    )
    st.selectbox(
        "How the votes stand is shown",
        list(Results),
        format_func=words.RESULTS.__getitem__,
        key=_RESULTS,
        on_change=_set,
        args=(show, _RESULTS),
    )


def pins(told: Attempt, show: Show) -> None:
    """A mood or an intention held fast from the next answer on."""
    moods: list[str | None] = [None, *words.MOODS]
    now = next((word for word, anger in words.MOODS.items() if anger == show.pin.anger), None)
    can = pinnable(told.scenario, told.state.mood, told.state.memory) if told.state else ()
    meant: list[Intention | None] = [None, *can]
    if show.pin.intention not in meant:
        meant.append(show.pin.intention)
    session.set_to(_MOOD, now)
    session.set_to(_INTENTION, show.pin.intention)
    st.selectbox(
        "Mood",
        moods,
        format_func=lambda word: word or "as it comes",
        key=_MOOD,
        on_change=_pin,
        args=(show,),
    )
    st.selectbox(
        "Intention",
        meant,
        format_func=lambda one: words.intention(one) if one else "as it comes",
        key=_INTENTION,
        on_change=_pin,
        args=(show,),
    )
    st.caption(
        "From the next answer on, whatever is said. The line is marked as held fast; go back to undo it."
    )


def _set(show: Show, name: str) -> None:
    showing.attempted(lambda: showing.director(show).set(**{name: session.chosen(name)}))


def _pin(show: Show) -> None:
    mood, meant = session.chosen(_MOOD), session.chosen(_INTENTION)
    pin = Pin(words.MOODS[mood] if mood else None, meant)
    showing.attempted(lambda: showing.director(show).pin(pin))
