"""Notes, second scores, rights and certificates stand beside the chains: changed ones are found, erased ones are not missed."""

import random
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from audit.erasing import Eraser
from audit.records import verify
from certification.sitting import Kind as Sat
from credentials.claims import Issuer
from credentials.register import issue
from desk.remarks import Remarks
from drills.drill import Drill
from drills.store import Store
from people.person import Person, Role
from people.register import Register
from record.keys import Keys, default_folder
from record.ledger import Ledger
from rubric.criteria import load_rubric
from simulator import catalogue
from tests.audit.made import EDITS, Made, altered
from tests.credentials.conftest import claims

CHAINED = {
    "remarks": ("id", "attempt_id", "kind", "body", "by", "at"),
    "people": ("id", "role", "active"),
    "certificates": ("code", "earned_by", "key", "place", "person", "credential"),
}
"""what of each table the ledger knows"""
EVIDENCE = {"remarks": "kind != 'read'", "people": "true", "certificates": "true"}
"""the rows that are some"""
OWN = {"remarks": ("id",), "people": ("id", "login"), "certificates": ("code", "earned_by", "place")}
"""what no two rows may share"""


@dataclass(frozen=True)
class Desk:
    """A trainer who has written on Ann's drill, and her certificate."""

    store: Store
    ann: Person
    attempt: str

    def found(self) -> list[str]:
        return [str(one) for one in verify(self.store.database, Keys(default_folder())).findings]

    def change(self, statement: str) -> None:
        with self.store.database.transaction() as connection:
            connection.exec_driver_sql(statement)


@pytest.fixture
def desk(store: Store) -> Desk:
    register = Register(store.database)
    ann, tess = register.add("ann", "Ann Lee"), register.add("tess", "Tess Moor", Role.TRAINER)
    drill = Drill.begin(store, catalogue.scenario("late_delivery"), seed=7, owner=ann.owner)
    drill.reply("I am sorry.")
    remarks, core = Remarks(store.database), load_rubric("core")
    remarks.read(tess, drill.attempt.id)
    remarks.note(tess, drill.attempt.id, "A good beginning.")
    levels = {entry.criterion.id: 3 for entry in core.entries}
    remarks.score(tess, drill.attempt.id, core, levels, "passed", "Meant kindly.")
    Ledger(store.database).append("sitting-1", Sat.BEGUN, {"person": ann.id})
    keys = Keys(default_folder())
    keys.make()
    issuer = Issuer("Ripitz House", "https://ripitz.example")
    issue(store.database, keys, claims(earned_by="sitting-1/5", person=ann.id, issuer=issuer))
    return Desk(store, ann, drill.attempt.id)


@pytest.mark.slow
def test_every_random_edit_beside_the_chains_is_found(desk: Desk, tmp_path: Path) -> None:
    desk.store.close()
    whole = Made(tmp_path / "ripitz.db", Keys(default_folder()))
    assert whole.findings() == ()
    rng = random.Random(4)
    for number in range(EDITS):
        made = whole.copy(tmp_path / "edited.db")
        with made.tampering() as connection:
            done = rng.choice((changed, changed, changed, deleted, doubled, swapped))(connection, rng)
        assert made.findings(), (number, done)


def drawn(connection: sqlite3.Connection, rng: random.Random) -> tuple[str, str, sqlite3.Row]:
    """A table, one of its columns that count, and a row."""
    table = rng.choice(tuple(CHAINED))
    rows = connection.execute(f"SELECT rowid AS row, * FROM {table} WHERE {EVIDENCE[table]}").fetchall()
    return table, rng.choice(CHAINED[table]), rng.choice(rows)


def changed(connection: sqlite3.Connection, rng: random.Random) -> tuple[object, ...]:
    while True:
        table, column, row = drawn(connection, rng)
        value = 1 - row[column] if column == "active" else altered(row[column], column, rng)
        try:
            connection.execute(f'UPDATE {table} SET "{column}" = ? WHERE rowid = ?', (value, row["row"]))
        except sqlite3.IntegrityError:
            continue
        return table, column, value


def deleted(connection: sqlite3.Connection, rng: random.Random) -> tuple[object, ...]:
    table, _, row = drawn(connection, rng)
    connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (row["row"],))
    return "deleted", table, row["row"]


def doubled(connection: sqlite3.Connection, rng: random.Random) -> tuple[object, ...]:
    """The same row once more, under ids of its own."""
    table, _, row = drawn(connection, rng)
    values = {name: row[name] for name in row.keys() if name != "row"}  # noqa: SIM118 - a row is no mapping
    for name in OWN[table]:
        values[name] = 1000 if name in ("id", "place") and table != "people" else f"{values[name]}x"
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} VALUES ({marks})", tuple(values.values()))
    return "doubled", table, row["row"]


def swapped(connection: sqlite3.Connection, rng: random.Random) -> tuple[object, ...]:
    """Two remarks in each other's place: which score stands is the last one."""
    one, other = (
        row["id"] for row in connection.execute("SELECT id FROM remarks WHERE kind != 'read'").fetchall()[:2]
    )
    for of, to in ((one, -1), (other, one), (-1, other)):
        connection.execute("UPDATE remarks SET id = ? WHERE id = ?", (to, of))
    return "swapped", one, other


def test_as_it_was_written_nothing_is_found(desk: Desk) -> None:
    assert desk.found() == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        (
            "UPDATE remarks SET body = replace(body, 'good', 'bad') WHERE kind = 'note'",
            "a note beside it is not the one",
        ),
        (
            "UPDATE remarks SET body = replace(body, 'passed', 'failed')",
            "a second score beside it is not the one",
        ),
        (
            "UPDATE remarks SET at = '2020-01-02 03:04:05.000006' WHERE kind = 'score'",
            "a second score beside it is not",
        ),
        ("UPDATE remarks SET kind = 'score' WHERE kind = 'note'", "a second score beside it is not the one"),
        (
            "UPDATE remarks SET \"by\" = (SELECT id FROM people WHERE login = 'ann') WHERE kind = 'note'",
            "is not the one",
        ),
        ("DELETE FROM remarks WHERE kind = 'note'", "was written, and is gone"),
        ("UPDATE people SET role = 'trainer' WHERE login = 'ann'", "may do something else than was written"),
        ("UPDATE people SET active = false WHERE login = 'tess'", "may do something else than was written"),
        ("UPDATE people SET id = 'eve' WHERE login = 'nobody'", ""),
    ],
)
def test_what_was_changed_beside_the_chains_is_found(desk: Desk, statement: str, words: str) -> None:
    desk.change(statement)
    assert [words in one for one in desk.found()] == ([True] if words else [])


def test_what_was_put_in_is_found(desk: Desk) -> None:
    desk.change(
        'INSERT INTO remarks (attempt_id, kind, body, "by", at) SELECT attempt_id, kind, body, "by", at FROM remarks WHERE kind = \'note\''
    )
    (found,) = desk.found()
    assert found == f"attempt {desk.attempt}: a note stands beside it that the ledger does not know"


def test_whoever_was_put_into_the_register_is_found(desk: Desk) -> None:
    desk.change(
        "INSERT INTO people (id, login, name, role, active, at) VALUES ('eve', 'eve', 'Eve', 'trainer', true, '2026-01-02 03:04:05.000006')"
    )
    (found,) = desk.found()
    assert "the person eve is in the register, and the ledger does not know them" in found


def test_a_change_that_was_meant_is_none_that_is_found(desk: Desk) -> None:
    register = Register(desk.store.database)
    register.set_role(desk.ann.id, Role.TRAINER)
    register.set_active(desk.ann.id, False)
    register.rename(desk.ann.id, "Ann Roy")
    assert desk.found() == []


def test_erasure_takes_notes_and_what_stands_for_them_and_leaves_the_chain_whole(desk: Desk) -> None:
    Eraser(desk.store.database).person(desk.ann, "they asked for it")
    assert desk.found() == []
    with desk.store.database.transaction() as connection:
        left = connection.exec_driver_sql("SELECT body FROM ledger WHERE kind = 'remarked'").scalars().all()
        assert left == [None, None]
        assert connection.exec_driver_sql("SELECT count(*) FROM remarks").scalar() == 0
    # what was erased does not come back unseen
    desk.change("UPDATE people SET active = true")
    assert len(desk.found()) == 1
