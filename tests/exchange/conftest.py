"""A trainee with a drill that was assigned, one handed in, and one only practised."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
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
from simulator import catalogue
from simulator.rep import rep

INSULTS = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."
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


def doubt(drill: Drill) -> None:
    """A talk of seed 0 that goes well but for one sentence about which the machine cannot be sure."""
    replies = list(rehearse(BILL, 0, played_by(rep("exemplary"))).replies)
    replies[2] += " Well done for waiting so long."
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
