"""Erasure: their words are gone from every table and from the file, the chain is whole, and says so."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from audit import layout
from audit.erasing import Eraser, ErasureError
from audit.evidence import check, gather
from audit.heads import Signing
from audit.records import verify
from desk.desk import Desk
from drills import chaining
from drills.attempt import Attempt
from drills.dispute import OfCriterion, Standing
from drills.drill import Drill
from drills.loading import ErasedDrillError, load
from drills.own import shelf
from drills.own.form import read
from drills.planning.finished import Ledger as Finished
from drills.store import OutOfStepError, Store
from people.assignments import Assignments
from people.person import Person, Role
from people.register import Register
from people.sign_in import SignIns
from record.database import now
from record.keys import Keys
from record.ledger import Ledger
from simulator import catalogue
from stage.director import Director
from stage.store import ShowStore
from tests.drills.own_customers import NORA

BILL = catalogue.scenario("late_delivery")
SECRET = "my sister lives in Oslo"
ABOUT = "Ann Lee mumbles"


@dataclass(frozen=True)
class Group:
    path: Path
    keys: Keys
    store: Store
    register: Register
    ann: Person
    ben: Person
    tess: Person
    desk: Desk

    def lost(self, owner: Person, assignment: str | None = None) -> Drill:
        drill = Drill.begin(self.store, BILL, seed=7, owner=owner.owner, assignment=assignment)
        drill.reply(f"Good luck finding anyone else, {SECRET}.")
        drill.answer()
        drill.abandon()
        return drill


@pytest.fixture
def group(tmp_path: Path) -> Iterator[Group]:
    keys = Keys(tmp_path / "keys")
    keys.make()
    store = Store(f"sqlite:///{tmp_path / 'ripitz.db'}", Signing(keys))
    register = Register(store.database)
    ann, ben = register.add("ann", "Ann Lee", password="a long enough one"), register.add("ben", "Ben Roy")
    tess = register.add("tess", "Tess Moor", Role.TRAINER)
    desk = Desk(tess, store, Finished(store))
    yield Group(tmp_path / "ripitz.db", keys, store, register, ann, ben, tess, desk)
    store.close()


def left_in(path: Path, words: str) -> list[str]:
    """The files of the record in which these words can still be read."""
    files = [path, Path(f"{path}-wal")]
    return [file.name for file in files if file.exists() and words.encode() in file.read_bytes()]


def test_nothing_that_somebody_said_is_left_of_them(group: Group) -> None:
    task = Assignments(group.store).assign(group.tess, group.ann, BILL, "full", words=f"For you, {ABOUT}")
    drill = group.lost(group.ann, task.id)
    drill.hand_in()
    drill.dispute(OfCriterion("apologizing"), f"I did, {SECRET}")
    group.desk.note(drill.attempt.id, ABOUT)
    group.desk.answer(drill.attempt.id, drill.attempt.disputes[0].number, True, ABOUT)
    own = shelf.keep(
        group.store, read({**NORA, "name": "Oda Voss", "why": f"Because {SECRET}."}), owner=group.ann.owner
    )
    Drill.begin(group.store, own, owner=group.ann.owner)
    signed_in = SignIns(group.store.database).enter("ann", "a long enough one", "127.0.0.1", 1)
    assert left_in(group.path, SECRET)
    done = Eraser(group.store.database).person(group.ann, "they asked for it")
    assert done.attempts == 2
    for words in (SECRET, ABOUT, "Ann Lee", "Oda Voss", "oda_voss", '"ann"'):
        assert left_in(group.path, words) == [], words
    assert SignIns(group.store.database).whose(signed_in) is None
    assert group.register.by_login("ann") is None
    assert verify(group.store.database, group.keys).findings == ()


def test_an_erased_drill_says_so_wherever_it_is_opened(group: Group) -> None:
    drill = group.lost(group.ann)
    drill.hand_in()
    Eraser(group.store.database).person(group.ann, "they asked for it")
    with pytest.raises(ErasedDrillError, match="this drill was erased on"):
        load(group.store, drill.attempt.id)
    with pytest.raises(ErasedDrillError):
        group.desk.attempt(drill.attempt.id)
    assert group.desk.queue([group.ann]) == ()
    assert group.desk.finished([group.ann]) == {group.ann.id: ()}
    with pytest.raises(OutOfStepError):
        drill.dispute(OfCriterion("apologizing"), "and I say it again")


def test_the_ledger_says_what_was_erased_and_why_and_not_whose(group: Group) -> None:
    drill = group.lost(group.ann)
    Eraser(group.store.database).person(group.ann, "they asked for it")
    erased = Ledger(group.store.database).kinds(chaining.ERASED)
    assert [entry.subject for entry in erased] == [drill.attempt.id, f"person:{group.ann.id}"]
    assert all(entry.body and entry.body["because"] == "they asked for it" for entry in erased)
    with pytest.raises(ErasureError, match="must not name"):
        Eraser(group.store.database).person(group.ben, "because Ben Roy has left")
    with pytest.raises(ErasureError, match="say why"):
        Eraser(group.store.database).person(group.ben, "  ")


def test_what_was_erased_can_still_be_handed_out_and_checked(group: Group) -> None:
    drill = group.lost(group.ann)
    Eraser(group.store.database).person(group.ann, "they asked for it")
    group.store.seal(drill.attempt.id)
    file = layout.written(gather(group.store.database, group.keys, drill.attempt.id))
    assert check(file, group.keys.named).whole
    assert SECRET.encode() not in file


def test_words_put_back_after_erasure_are_found(group: Group) -> None:
    drill = group.lost(group.ann)
    with closing(sqlite3.connect(group.path)) as connection:
        body, salt = connection.execute("SELECT body, salt FROM events WHERE kind = 'replied'").fetchone()
    Eraser(group.store.database).person(group.ann, "they asked for it")
    with closing(sqlite3.connect(group.path)) as connection, connection:
        connection.execute("UPDATE events SET body = ?, salt = ? WHERE kind = 'replied'", (body, salt))
    (found,) = verify(group.store.database, group.keys).findings
    assert (found.attempt, found.event) == (drill.attempt.id, 1)
    assert "were erased, and they stand there" in found.words


def test_a_trainer_leaves_what_they_decided_and_takes_their_name(group: Group) -> None:
    drill = group.lost(group.ben)
    drill.hand_in()
    drill.dispute(OfCriterion("apologizing"), "I did apologise")
    number = drill.attempt.disputes[0].number
    group.desk.answer(drill.attempt.id, number, True, "So you did.")
    group.desk.note(drill.attempt.id, "Well said.")
    Eraser(group.store.database).person(group.tess, "they asked for it")
    told: Attempt = load(group.store, drill.attempt.id)
    (dispute,) = told.disputes
    assert dispute.standing is Standing.UPHELD
    assert dispute.answer
    assert (dispute.answer.reason, dispute.answer.by) == ("So you did.", "a trainer")
    (note,) = group.desk.remarks.of(drill.attempt.id).notes
    assert (note.words, note.by) == ("Well said.", "(erased)")
    assert left_in(group.path, "Tess Moor") == []
    assert verify(group.store.database, group.keys).findings == ()


def test_a_show_goes_with_the_drill_that_was_shown(group: Group) -> None:
    director = Director.begin(ShowStore(group.store), BILL, seed=1, owner=group.tess.owner)
    director.note(director.attempt.lines[0].number, SECRET)
    Eraser(group.store.database).person(group.tess, "they asked for it")
    assert left_in(group.path, SECRET) == []
    assert ShowStore(group.store).shows(group.tess.owner) == []


def test_retention_erases_what_is_old_and_leaves_the_rest(group: Group) -> None:
    old = group.lost(group.ann)
    certified = Drill.begin(group.store, BILL, mode="certification", owner=group.ben.owner)
    eraser = Eraser(group.store.database)
    assert eraser.older_than(now() - timedelta(days=365), "our rule").attempts == 0
    young = now()
    recent = group.lost(group.ben)
    assert eraser.older_than(young, "our rule").attempts == 1
    with pytest.raises(ErasedDrillError):
        load(group.store, old.attempt.id)
    assert load(group.store, recent.attempt.id).lines
    assert load(group.store, certified.attempt.id).lines
    assert eraser.older_than(young, "our rule", certifications=True).attempts == 1
    assert group.register.by_login("ann") == group.ann
    assert verify(group.store.database, group.keys).findings == ()
