"""A level for a criterion, set by hand: 0 to 4, or left out."""

import streamlit as st

from rubric.results import TOP

LEFT_OUT = "left out"
_CHOICES = (*map(str, range(TOP + 1)), LEFT_OUT)


def choose(label: str, key: str, begins: str | None = None, explained: str | None = None) -> str | None:
    """What was chosen, as a word; None while nothing is, where it does not begin with something."""
    index = None if begins is None else _CHOICES.index(begins)
    return st.radio(label, _CHOICES, index, horizontal=True, key=key, help=explained)


def word(level: int | None) -> str:
    """A level as a word."""
    return LEFT_OUT if level is None else str(level)


def level(chosen: str | None) -> int | None:
    """The level that a word stands for; None for what was left out."""
    return None if chosen in (None, LEFT_OUT) else int(chosen)
