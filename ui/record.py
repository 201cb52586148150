"""The record as the pages reach it: one store for the process, the attempt that the URL names."""

from collections.abc import Iterator
from dataclasses import dataclass

import streamlit as st

from drills.attempt import Attempt
from drills.drill import load
from drills.grading import grade_attempt
from drills.store import Entry, Store, default_url
from errors import UserError
from rubric.grade import Grade


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The record, opened once."""
    return Store(default_url())


def attempt_id() -> str | None:
    """The attempt that the URL names."""
    return st.query_params.get("attempt")


def attempts(most: int) -> Iterator[tuple[Entry, Attempt | None]]:
    """The newest attempts; None for one that this version cannot read any more."""
    for entry in store().attempts(most):
        try:
            yield entry, load(store(), entry.id)
        except (UserError, ValueError):
            yield entry, None


@dataclass(frozen=True, slots=True)
class Mark:
    """What an attempt is worth, in short."""

    score: int | None
    verdict: str


def mark(told: Attempt, rubric_id: str) -> Mark:
    """The attempt's score and verdict; kept, since an attempt of that version never changes."""
    return _marked(told.id, told.version, rubric_id, told)


def grade(told: Attempt, rubric_id: str) -> Grade:
    """The whole grade of the attempt."""
    return grade_attempt(told, rubric_id)


@st.cache_data(show_spinner=False, max_entries=2000)
def _marked(attempt_id: str, version: int, rubric_id: str, _told: Attempt) -> Mark:
    graded = grade_attempt(_told, rubric_id)
    return Mark(graded.score, graded.verdict)
