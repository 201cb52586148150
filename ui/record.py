"""The record as the pages reach it: one store for the process, the attempt that the URL names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import streamlit as st

from drills.attempt import Attempt, Stage
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import DrillError, load, read
from drills.planning.finished import RUBRIC, Finished, Ledger
from drills.store import Entry
from errors import UserError
from people.assignments import Assignments
from people.rights import Act, may
from rubric.grade import Verdict
from simulator.ending import Ending
from simulator.scenario import Scenario
from ui import who
from ui.database import store

__all__ = ["Past", "attempt_id", "begin", "drill", "finished_drills", "ledger", "past", "store", "told"]


def told(attempt_id: str, act: Act = Act.READ) -> Attempt:
    """An attempt, for somebody who may do that with it. Raises `DrillError`.

    One that is not theirs is answered like one that is not there.
    """
    try:
        entry = store().attempt(attempt_id)
    except KeyError:
        raise _not_theirs() from None
    if not may(who.me(), act, Assignments(store()).facts((entry,))[entry.id]):
        raise _not_theirs()
    return read(store(), entry)


def drill(attempt_id: str) -> Drill:
    """An attempt to go on with, for whoever makes it. Raises `DrillError`."""
    return Drill(store(), told(attempt_id, Act.CONTINUE))


def begin(scenario: Scenario, variant: str | None) -> Drill:
    """An attempt of whoever is here."""
    return Drill.begin(store(), scenario, variant, owner=who.me().owner)


def finished_drills() -> tuple[Finished, ...]:
    """Every finished drill of whoever is here, oldest first; each is graded once."""
    mine = store().attempts(most=None, owner=who.me().owner)
    return ledger().finished(entry.id for entry in mine)


@st.cache_resource(show_spinner=False)
def ledger() -> Ledger:
    """The finished drills of the record, each graded once."""
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
    """The newest attempts of whoever is here that this version can read, newest first."""
    entries = store().attempts(most, owner=who.me().owner)
    # what is shown on the stage is found there, and what belongs to a certification with that
    return in_short([entry.id for entry in entries if entry.setting.get("mode", "practice") == "practice"])


def erased() -> list[Entry]:
    """Those of the attempts of whoever is here that were erased, newest first."""
    entries = store().attempts(most=None, owner=who.me().owner)
    return [entry for entry in entries if entry.erased_at and entry.setting.get("mode") != "demo"]


def in_short(mine: Sequence[str]) -> list[Past]:
    """Those attempts, of whoever is here, that this version can read, in their order."""
    counts = store().counts(mine)
    found = (_past(attempt_id, counts.get(attempt_id, 0)) for attempt_id in mine)
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
    kept = ledger().finished([attempt_id])
    graded = kept[0] if kept else grade_attempt(told, RUBRIC)
    return replace(short, score=graded.score, verdict=graded.verdict)


def _not_theirs() -> DrillError:
    return DrillError("there is no such drill among yours")
