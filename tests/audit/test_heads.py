"""Heads are signed with a key from outside the database, at every seal, and never in a drill's way."""

import logging
from pathlib import Path

import pytest

from audit.heads import ForeignWitnessError, Signing, WitnessFile, sign
from audit.records import verify
from drills.drill import Drill
from drills.store import Store
from record.keys import Keys
from record.ledger import Ledger
from simulator import catalogue


def test_each_seal_is_signed(tmp_path: Path, url: str) -> None:
    keys = Keys(tmp_path / "keys")
    store = Store(url, Signing(keys))
    drill = Drill.begin(store, catalogue.scenario("late_delivery"), seed=7)
    drill.abandon()
    assert WitnessFile(keys.folder).lines() == ()
    key = keys.make()
    drill = Drill.begin(store, catalogue.scenario("late_delivery"), seed=7)
    assert WitnessFile(keys.folder).lines() == ()
    drill.abandon()
    (head,) = WitnessFile(keys.folder).lines()
    assert head
    assert head.held_by(key)
    assert head.hash == Ledger(store.database).of(drill.attempt.id)[-1].hash
    assert sign(store.database, keys) is None
    drill.hand_in()
    assert len(WitnessFile(keys.folder).lines()) == 2
    store.close()


def test_a_new_key_signs_at_once_and_what_the_old_one_signed_still_holds(tmp_path: Path, url: str) -> None:
    keys = Keys(tmp_path / "keys")
    first = keys.make()
    store = Store(url)
    store.begin("a", {})
    assert sign(store.database, keys)
    second = keys.make()
    head = sign(store.database, keys)
    assert head
    assert (head.key, head.held_by(second), head.held_by(first)) == (second.id, True, False)
    assert verify(store.database, keys).findings == ()
    store.close()


def test_a_witness_of_another_record_is_not_written_on_and_no_drill_suffers(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make()
    one = Store(f"sqlite:///{tmp_path / 'one.db'}")
    one.begin("a", {})
    sign(one.database, keys)
    other = Store(f"sqlite:///{tmp_path / 'other.db'}", Signing(keys))
    other.begin("a", {})
    with pytest.raises(ForeignWitnessError, match="of another record, or this one was rewritten"):
        sign(other.database, keys)
    with caplog.at_level(logging.WARNING):
        for number in range(3):
            other.append("a", number, "replied", {"text": "x"}, lambda _: True)
    assert len(other.events("a")) == 3
    assert len(caplog.records) == 1
    (found,) = verify(other.database, keys).findings
    assert "it is not the entry that was signed" in found.words
    for store in (one, other):
        store.close()


def test_a_line_that_was_torn_is_told_of_and_the_rest_is_checked(tmp_path: Path, url: str) -> None:
    keys = Keys(tmp_path / "keys")
    keys.make()
    store = Store(url)
    store.begin("a", {})
    sign(store.database, keys)
    path = WitnessFile(keys.folder).path
    path.write_bytes(b'{"number":1}\n' + path.read_bytes() + b"half a li")
    verdict = verify(store.database, keys)
    assert verdict.whole
    assert [note[:6] for note in verdict.notes] == ["Line 1", "Line 3"]
    store.begin("b", {})
    head = sign(store.database, keys)
    assert head
    assert WitnessFile(keys.folder).lines()[3] == head
    store.close()
