"""A record from before there was a chain: what stands in it is taken as it is, and chained from then on."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from drills.chaining import BEGUN, SEALED
from drills.store import Store
from record.chain import digest, event_link, start
from record.database import Database
from record.ledger import Ledger
from tests.record.test_database import BEFORE_STEPS

MORE = """
INSERT INTO events VALUES ('old', 1, '2026-01-02 03:04:07.000000', 'replied', '{"text":"\\ud800 again"}');
INSERT INTO attempts VALUES ('older', '2025-01-02 03:04:05.000000', '{"seed":2,"mode":"demo"}');
"""


def old_record(path: Path) -> Database:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(BEFORE_STEPS + MORE)
    return Database(f"sqlite:///{path}")


def test_attempts_are_numbered_and_entered_oldest_first(tmp_path: Path) -> None:
    database = old_record(tmp_path / "old.db")
    store = Store(database)
    assert [(entry.id, entry.serial) for entry in store.attempts()] == [("old", 2), ("older", 1)]
    entered = Ledger(database).kinds(BEGUN, SEALED)
    assert [(entry.number, entry.subject, entry.kind) for entry in entered] == [
        (1, "older", BEGUN),
        (2, "old", BEGUN),
        (3, "old", SEALED),
    ]
    assert [entry.body["mode"] for entry in entered[:2] if entry.body] == ["demo", "practice"]


def test_events_are_chained_as_they_were(tmp_path: Path) -> None:
    database = old_record(tmp_path / "old.db")
    assert [event.body["text"] for event in Store(database).events("old")] == ["hello", "\ud800 again"]
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        rows = connection.execute(
            "SELECT kind, salt, body, digest, hash FROM events ORDER BY number"
        ).fetchall()
        salt, setting = connection.execute("SELECT salt, setting FROM attempts WHERE id = 'old'").fetchone()
    entry = Store(database).attempt("old")
    before = start("old", entry.started_at, digest(salt, setting), None)
    for event, (kind, salted, words, said, hashed) in zip(Store(database).events("old"), rows, strict=True):
        assert said == digest(salted, words)
        before = event_link(before, event.number, event.at, kind, said)
        assert hashed == before
    (_, _, sealed) = Ledger(database).kinds(BEGUN, SEALED)
    assert sealed.body == {"events": 2, "head": before}


def test_what_is_begun_then_goes_on_where_the_numbers_stopped(tmp_path: Path) -> None:
    store = Store(old_record(tmp_path / "old.db"))
    store.append("old", 2, "replied", {"text": "and again"})
    store.begin("new", {"seed": 3})
    assert store.attempt("new").serial == 3
    assert json.dumps(dict(Ledger(store.database).of("new")[0].body or {})).count("seed") == 0
