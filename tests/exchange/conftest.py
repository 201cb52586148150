"""A trainee with a drill that was assigned, one handed in, and one only practised."""

import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from drills.attempt import Attempt
from drills.drill import Drill
from drills.loading import load
from drills.rehearsal import played_by, rehearse
from drills.store import Store
from people.assignments import Assignment, Assignments
from people.person import Person, Role
from people.register import Register
from record.keys import Keys
from rubric.assessor import embedded_assessor
from rubric.reading import Brief, Finding, Move, Reading, Turn
from simulator import catalogue
from simulator.rep import rep

INSULTS = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."
DOUBTFUL = "Well done for waiting so long."
BILL = catalogue.scenario("late_delivery")


@dataclass(frozen=True, slots=True)
class House:
    """Who is in it, and what they did."""

    store: Store
    ann: Person
    tess: Person
    task: Assignment
    assigned: Attempt
    handed_in: Attempt
    practised: Attempt


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of such a house, made once."""
    path = tmp_path_factory.mktemp("house") / "ripitz.db"
    store = Store(f"sqlite:///{path}")
    register = Register(store.database)
    ann, tess = register.add("ann", "Ann Lee"), register.add("tess", "Tess Moor", Role.TRAINER)
    task = Assignments(store).assign(tess, ann, BILL, "core", words="Bill again, please.")
    lost(store, ann, task.id)
    lost(store, ann).hand_in()
    lost(store, ann)
    store.close()
    return path


@pytest.fixture
def house(built: Path, tmp_path: Path) -> Iterator[House]:
    """A record of one's own, as it was made."""
    shutil.copy(built, tmp_path / "ripitz.db")
    store = Store(f"sqlite:///{tmp_path / 'ripitz.db'}")
    ann, tess = (Register(store.database).by_login(login) for login in ("ann", "tess"))
    assert ann
    assert tess
    (task,) = Assignments(store).everything()
    made = [load(store, entry.id) for entry in reversed(store.attempts())]
    yield House(store, ann, tess, task, *made)
    store.close()


def lost(store: Store, person: Person, assignment: str | None = None) -> Drill:
    """A drill in which the customer is insulted until they are gone."""
    drill = Drill.begin(store, BILL, seed=7, owner=person.owner, assignment=assignment)
    while drill.attempt.ending is None:
        drill.reply(INSULTS)
        drill.answer()
    return drill


class InDoubt:
    """Reads as the assessor that ships does, but cannot tell whether one sentence is mockery."""

    name = "in-doubt"

    def read(self, reply: str, history: Sequence[Turn] = (), brief: Brief | None = None) -> Reading:
        reading = embedded_assessor().read(reply, history, brief)
        at = reply.find(DOUBTFUL)
        if at < 0:
            return reading
        doubted = Finding(Move.HOSTILE, DOUBTFUL, at, at + len(DOUBTFUL), 0.5, unsure=True)
        return replace(reading, findings=(*reading.findings, doubted))


def doubt(store: Store, attempt_id: str) -> None:
    """Talk on with seed 0's customer; all goes well but for one sentence of which nobody can be sure."""
    drill = Drill(store, load(store, attempt_id), InDoubt())
    replies = list(rehearse(BILL, 0, played_by(rep("exemplary"))).replies)
    replies[2] += f" {DOUBTFUL}"
    for reply in [*replies, *["Thank you, Bill."] * 6]:
        if drill.attempt.ending is None:
            drill.reply(reply)
            drill.answer()


@pytest.fixture
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keys:
    """A folder with a key that signs."""
    monkeypatch.setenv("RIPITZ_KEYS", str(tmp_path / "keys"))
    made = Keys(tmp_path / "keys")
    made.make()
    return made
