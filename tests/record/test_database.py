"""The database: brought up to date step by step, whoever opens it, and never by a version that is too old."""

import gc
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import certification.tables  # noqa: F401
import credentials.tables  # noqa: F401 - every room's tables
import desk.tables  # noqa: F401
import drills.published.tables  # noqa: F401
import exchange.tables  # noqa: F401
import people.tables  # noqa: F401
import record.ledger
import record.pulse  # noqa: F401
import stage.tables  # noqa: F401
from desk.remarks import Remarks, fingerprint
from drills.own.kept import OwnScenarios
from drills.store import Store
from people.person import Role
from people.register import Register
from record.database import Database, RecordError, metadata, utc
from record.ledger import Ledger
from record.migrating import STEPS, NewerRecordError, newest
from tests.conftest import ON_POSTGRES
from tests.postgres import Server

BEFORE_STEPS = """
CREATE TABLE documents (sha256 VARCHAR(64) PRIMARY KEY NOT NULL, content TEXT NOT NULL);
CREATE TABLE attempts (id VARCHAR(32) PRIMARY KEY NOT NULL, started_at DATETIME NOT NULL, setting TEXT NOT NULL);
CREATE TABLE events (
    attempt_id VARCHAR(32) NOT NULL REFERENCES attempts (id), number INTEGER NOT NULL, at DATETIME NOT NULL,
    kind VARCHAR(20) NOT NULL, body TEXT NOT NULL, PRIMARY KEY (attempt_id, number)
);
INSERT INTO attempts VALUES ('old', '2026-01-02 03:04:05.000000', '{"seed":1}');
INSERT INTO events VALUES ('old', 0, '2026-01-02 03:04:06.000000', 'replied', '{"text":"hello"}');
"""


@pytest.fixture
def new_url(url: str, request: pytest.FixtureRequest) -> str:
    """Where there is nothing yet."""
    if not ON_POSTGRES:
        return url
    server: Server = request.getfixturevalue("postgres")
    return server.database()


def test_the_steps_lead_to_the_tables_that_the_rooms_use(new_url: str) -> None:
    database = Database(new_url)
    with database.transaction() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    database.close()


def test_the_steps_are_one_after_another_and_named_by_their_numbers() -> None:
    steps = Config()
    steps.set_main_option("script_location", str(STEPS))
    taken = list(ScriptDirectory.from_config(steps).walk_revisions())
    assert taken[0].revision == newest()
    assert [step.revision for step in reversed(taken)] == [f"{n:04}" for n in range(1, len(taken) + 1)]
    assert all(Path(step.path).name.startswith(f"s{step.revision}_") for step in taken)


def test_a_record_from_before_there_were_steps_keeps_what_is_in_it(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(BEFORE_STEPS)
    store = Store(f"sqlite:///{path}")
    assert store.attempt("old").owner is None
    assert [event.body["text"] for event in store.events("old")] == ["hello"]
    assert [entry.id for entry in store.attempts(owner=None)] == ["old"]
    assert OwnScenarios(store.database).all() == {}
    store.close()


def test_a_record_of_a_newer_version_is_left_as_it_is(url: str) -> None:
    database = Database(url)
    with database.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerRecordError, match="newer Ripitz"):
        Database(url)
    assert database.steps()[0] == "9999"
    database.close()


def test_several_may_open_a_new_record_at_once(new_url: str) -> None:
    with ThreadPoolExecutor(4) as threads:
        for opened in threads.map(lambda _: Database(new_url), range(4)):
            opened.close()


def test_a_record_that_is_let_go_unclosed_gives_its_connections_back(url: str) -> None:
    let_go = Database(url)
    with let_go.transaction():
        pass
    del let_go
    # a connection that is collected while it is open warns, and that is an error here
    gc.collect()


def test_what_fails_in_a_transaction_is_undone(store: Store) -> None:
    with pytest.raises(RecordError):
        _write_and_fail(store.database)
    with store.database.transaction() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM own_name").scalar() == 0


def _write_and_fail(database: Database) -> None:
    with database.transaction() as connection:
        connection.exec_driver_sql("INSERT INTO own_name VALUES (1, 'Ann')")
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")


def test_what_stood_beside_the_chains_is_entered_in_the_ledger_once(url: str) -> None:
    store = Store(url)
    register = Register(store.database)
    ann, tess = register.add("ann", "Ann Lee"), register.add("tess", "Tess Moor", Role.TRAINER)
    store.begin("a", {}, ann.owner)
    Remarks(store.database).note(tess, "a", "Read it aloud.")
    with store.database.transaction() as connection:
        # as an earlier version would have left it
        connection.exec_driver_sql("DELETE FROM ledger WHERE kind IN ('rights_given', 'remarked')")
        connection.exec_driver_sql("UPDATE ledger SET number = 1")
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0011'")
    store.close()
    ledger = Ledger(Database(url))
    told = {entry.subject: entry.body for entry in ledger.kinds("rights_given")}
    assert told[f"person:{tess.id}"] == {"role": "trainer", "active": True}
    assert len(told) == 2
    (remarked,) = ledger.kinds("remarked")
    with Database(url).transaction() as connection:
        row = connection.exec_driver_sql("SELECT * FROM remarks").one()
    assert remarked.body == {"sha256": fingerprint("a", "note", row.body, tess.id, at_of(row.at))}


def at_of(written: object) -> datetime:
    return utc(written if isinstance(written, datetime) else datetime.fromisoformat(str(written)))
