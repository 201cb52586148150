"""The record as the pages reach it: one store for the process, the attempt that the URL names."""

from dataclasses import dataclass, replace
from datetime import datetime

import streamlit as st

from drills.attempt import Stage
from drills.drill import load
from drills.finished import RUBRIC, Finished, Ledger
from drills.grading import grade_attempt
from drills.store import Store, default_url
from errors import UserError
from rubric.grade import Verdict
from simulator.ending import Ending


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The record, opened once."""
    return Store(default_url())


def finished_drills() -> tuple[Finished, ...]:
    """Every finished drill, oldest first; each is graded once."""
    return _ledger().finished(entry.id for entry in store().attempts(most=None))


@st.cache_resource(show_spinner=False)
def _ledger() -> Ledger:
    return Ledger(store())


def attempt_id() -> str | None:
    """The attempt that the URL names."""
    return st.query_params.get("attempt")


@dataclass(frozen=True, slots=True)
class Past:
    """An attempt in short, as the lists show it; `verdict` is None while it has not ended."""

    id: str
    scenario: str
    name: str
    channel: str
    stage: Stage
    ending: Ending | None
    replies: int
    chance: int | None
    started_at: datetime
    score: int | None = None
    verdict: Verdict | None = None


def past(most: int) -> list[Past]:
    """The newest attempts that this version can read, newest first."""
    newest = [entry.id for entry in store().attempts(most)]
    counts = store().counts(newest)
    found = (_past(attempt_id, counts.get(attempt_id, 0)) for attempt_id in newest)
    return [told for told in found if told]


# an attempt with as many events is the same attempt: only what has grown is read again
@st.cache_data(show_spinner=False, max_entries=2000)
def _past(attempt_id: str, events: int) -> Past | None:
    try:
        told = load(store(), attempt_id)
    except (UserError, ValueError):
        return None
    short = Past(
        told.id,
        told.scenario.id,
        told.scenario.persona.name,
        told.scenario.channel,
        told.stage,
        told.ending,
        sum(line.role == "trainee" for line in told.lines),
        told.chance,
        told.started_at,
    )
    if told.stage is not Stage.DONE:
        return short
    # what was left unfinished is in no ledger
    kept = _ledger().finished([attempt_id])
    graded = kept[0] if kept else grade_attempt(told, RUBRIC)
    return replace(short, score=graded.score, verdict=graded.verdict)
