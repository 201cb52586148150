"""One chain, written to from many sides, without gaps, each entry bound to the one before."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from drills.store import Store
from record.chain import FIRST, Plain, digest, link, moment
from record.database import Database, RecordError, dump
from record.ledger import Ledger, append


def test_entries_are_numbered_without_gaps_and_bound_to_those_before(store: Store) -> None:
    ledger = Ledger(store.database)
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda n: ledger.append(f"drill {n % 4}", "said", {"n": n}), range(120)))
    written = ledger.kinds("said")
    assert [entry.number for entry in written] == list(range(1, 121))
    assert {entry.body["n"] for entry in written if entry.body} == set(range(120))
    assert [entry.number for entry in ledger.of("drill 1")] == [
        entry.number for entry in written if entry.subject == "drill 1"
    ]


def test_a_hash_depends_on_every_part_of_the_entry_and_on_the_one_before() -> None:
    entry: dict[str, Plain] = {
        "number": 1,
        "subject": "a",
        "kind": "said",
        "at": "2026-01-01T00:00:00.000000+00:00",
    }
    said = {**entry, "digest": digest("salt", dump({"text": "hello"}))}
    others = [
        {**said, "number": 2},
        {**said, "subject": "b"},
        {**said, "kind": "done"},
        {**said, "at": "2026-01-01T00:00:00.000001+00:00"},
        {**said, "digest": digest("salt", dump({"text": "hello."}))},
        {**said, "digest": digest("sal", dump({"text": "hello"}))},
    ]
    assert len({link(FIRST, it) for it in [said, *others]} | {link("1" * 64, said)}) == 8


def test_what_was_appended_is_what_is_read(store: Store) -> None:
    given = Ledger(store.database).append("a", "said", {"text": "\ud800 “hello”"})
    (read,) = Ledger(store.database).of("a")
    assert read == given
    assert moment(read.at) == moment(given.at)


def test_an_entry_is_kept_with_whatever_else_happens_or_not_at_all(store: Store) -> None:
    database = store.database
    for _ in range(2):
        with pytest.raises(RecordError):
            _append_and_fail(database)
    assert Ledger(database).of("a") == ()


def _append_and_fail(database: Database) -> None:
    with database.transaction() as connection:
        append(connection, "a", "said", {})
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
