"""What holds for a record wherever it is kept: these run on SQLite and on PostgreSQL."""

import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from functools import partial
from threading import Barrier

import pytest

from drills.model_record import ModelRecord
from drills.store import Store
from people.assignments import Assignments
from people.person import Role
from people.register import Register
from record.database import Database, RecordError
from record.ledger import Ledger, append
from record.migrating import newest
from record.reaching import place, reach
from simulator import catalogue


def test_what_stands_under_a_savepoint_is_undone_with_its_transaction(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _write_and_fail(store.database)
    assert Ledger(store.database).kinds("said") == ()


def _write_and_fail(database: Database) -> None:
    with database.transaction() as connection:
        append(connection, "a", "said", {})
        raise ZeroDivisionError


@pytest.mark.parametrize("odd", ["a\0b", "\0", "a\ud800"])
def test_what_no_database_takes_is_looked_for_in_vain(store: Store, odd: str) -> None:
    register = Register(store.database)
    register.add("ab", "Ann Lee")
    assert register.by_login(odd) is None
    assert register.has_password(odd, "any password") is None
    assert store.counts([odd]) == {}
    assert store.which("replied", [odd]) == frozenset()
    with pytest.raises(KeyError):
        store.attempt(odd)


def test_words_with_what_no_database_takes_are_kept_as_near_as_may_be(store: Store) -> None:
    register, assignments = Register(store.database), Assignments(store)
    tess, ann = register.add("tess", "Tess", Role.TRAINER), register.add("ann", "Ann")
    kept = assignments.assign(
        tess, ann, catalogue.scenario("late_delivery"), "full", words="by\0noon \ud83d ü"
    )
    assert assignments.assignment(kept.id).words == "by\N{REPLACEMENT CHARACTER}noon ? ü"


def test_a_moment_is_the_same_moment_when_it_is_read(store: Store) -> None:
    register, assignments = Register(store.database), Assignments(store)
    tess = register.add("tess", "Tess", Role.TRAINER)
    due = datetime(2026, 3, 29, 1, 30, 0, 123456, timezone(timedelta(hours=5, minutes=30)))
    set_ = assignments.assign(tess, tess, catalogue.scenario("late_delivery"), "full", due)
    read = assignments.assignment(set_.id)
    assert read.due == due
    assert read.at == set_.at
    assert {read.at.tzinfo, read.due and read.due.tzinfo} == {UTC}


def test_of_two_who_are_first_at_once_neither_is_refused(store: Store) -> None:
    register = Register(store.database)
    models = ModelRecord(store.database)
    ann, spring = register.add("ann", "Ann"), register.make_cohort("Spring")
    for number in range(5):
        at_once(partial(store.keep, f"a scenario, kept as it was: {number}"))
        at_once(partial(models.stand, f"model {number}", {"trusted": True}))
        at_once(partial(register.call_me, "Ann"))
        at_once(partial(register.join, spring.id, ann.id))
        register.leave(spring.id, ann.id)
    assert register.alone().name == "Ann"


def at_once(work: Callable[[], object]) -> None:
    """Have it done by eight who begin at the same instant. Raises what any of them raises."""
    ready = Barrier(8)

    def one(_: int) -> None:
        ready.wait()
        work()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(one, range(8)))


def test_many_at_once_in_the_ledger_are_all_written_down(store: Store) -> None:
    ledger = Ledger(store.database)
    with ThreadPoolExecutor(24) as threads:
        list(threads.map(lambda n: ledger.append(f"drill {n}", "said", {}), range(240)))
    assert [entry.number for entry in ledger.kinds("said")] == list(range(1, 241))


def test_a_record_says_where_it_is_and_how_far_its_tables_are(store: Store, url: str) -> None:
    kind = "SQLite 3." if url.startswith("sqlite") else "PostgreSQL "
    assert store.database.place().startswith(kind)
    assert store.database.steps() == (newest(), newest())


@pytest.mark.parametrize(
    "url", ["postgresql://ann:secret@db.example.org/talks", "postgres://ann:secret@db.example.org/talks"]
)
def test_a_server_is_named_without_the_password(url: str) -> None:
    engine = reach(url)
    assert place(engine) == "PostgreSQL, database talks at db.example.org"
    assert engine.driver == "psycopg"


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(RecordError, match=r'pip install "ripitz\[postgres\]"'):
        Database("postgresql://db.example.org/talks")


def test_a_server_that_is_not_there_is_told_without_the_password() -> None:
    with pytest.raises(RecordError, match="the record cannot be opened") as told:
        Database("postgresql://ann:secret@/talks?host=/nowhere")
    assert "secret" not in str(told.value)
