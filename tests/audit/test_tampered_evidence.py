"""A file of evidence in other hands: whatever is changed in it is found, and where. Every byte counts."""

import json
import os
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from audit import layout
from audit.evidence import check, gather
from audit.finding import Finding
from audit.heads import Head, message
from audit.layout import Evidence
from audit.standing import EntryRow, EventRow, OtherRow, mark_of, plain
from drills.chaining import SEALED
from drills.store import Store
from record.chain import digest, event_link
from record.database import Database
from record.keys import Keys
from terminal import auditing
from tests.audit.made import EDITS, Made, make

EVERY = int(os.environ.get("EVERY", "29"))
"""each how manieth byte is changed; `EVERY=1 pytest …` for the long run"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return make(tmp_path_factory.mktemp("evidence"), 11, 8)


@pytest.fixture(scope="module")
def evidence(made: Made) -> Evidence:
    """Of the attempt with the most events, in the middle of the ledger."""
    database = Database(made.url, as_it_is=True)
    found = max((gather(database, made.keys, f"a{n}") for n in range(1, 6)), key=lambda one: len(one.events))
    database.close()
    assert found.head
    assert len(found.events) > 6
    return found


def findings(file: bytes, made: Made) -> tuple[Finding, ...]:
    return check(file, made.keys.named).findings


def event_at(file: bytes, offset: int) -> int | None:
    """The event on whose line a byte stands."""
    lines = file.split(b"\n")
    first = lines.index(b'"events":[') + 1
    line = file[:offset].count(b"\n")
    return line - first if first <= line < lines.index(b"],") else None


@pytest.mark.slow
def test_every_byte_counts(made: Made, evidence: Evidence) -> None:
    file = layout.written(evidence)
    rng = random.Random(5)
    for offset in range(rng.randrange(EVERY), len(file), EVERY):
        other = rng.choice([byte for byte in b'0a"{},\n \xff\\A' if byte != file[offset]])
        found = findings(file[:offset] + bytes([other]) + file[offset + 1 :], made)
        assert found, (offset, file[offset], other)
        if (event := event_at(file, offset)) is not None and file[offset] != ord("\n"):
            assert event in {finding.event for finding in found}, (offset, event, [str(one) for one in found])
            assert found[0].attempt == evidence.attempt.id


@pytest.mark.slow
def test_every_byte_left_out_or_put_in_counts(made: Made, evidence: Evidence) -> None:
    file = layout.written(evidence)
    rng = random.Random(6)
    for offset in range(rng.randrange(EVERY), len(file), EVERY):
        assert findings(file[:offset] + file[offset + 1 :], made), offset
        assert findings(file[:offset] + rng.choice((b" ", b"\n", b"0", b",")) + file[offset:], made), offset


@given(some.binary(max_size=60) | some.text(max_size=60).map(str.encode))
def test_what_is_no_evidence_is_no_trouble(made: Made, junk: bytes) -> None:
    assert findings(junk, made)
    assert findings(b'{"form":"ripitz 1",\n' + junk, made)


def test_the_same_in_other_bytes_is_not_whole(made: Made, evidence: Evidence) -> None:
    file = layout.written(evidence)
    assert json.loads(file)["form"] == layout.FORM
    (found,) = findings(json.dumps(json.loads(file), indent=1).encode(), made)
    assert "not as it was written" in found.words


Edit = Callable[[Evidence, random.Random], tuple[Evidence, int]]


def changed_value(evidence: Evidence, rng: random.Random) -> tuple[Evidence, int]:
    number = rng.randrange(len(evidence.events))
    row = evidence.events[number]
    name = rng.choice(["kind", "salt", "body", "digest", "hash"])
    value = getattr(row, name) + "x" if rng.random() < 0.5 else getattr(row, name)[::-1] + "y"
    return with_event(evidence, number, **{name: value}), number


def clock_set_back(evidence: Evidence, rng: random.Random) -> tuple[Evidence, int]:
    number = rng.randrange(len(evidence.events))
    return with_event(
        evidence, number, at=evidence.events[number].at - timedelta(seconds=rng.randint(1, 10**6))
    ), number


def deleted(evidence: Evidence, rng: random.Random) -> tuple[Evidence, int]:
    number = rng.randrange(len(evidence.events))
    return replace(evidence, events=evidence.events[:number] + evidence.events[number + 1 :]), number


def doubled(evidence: Evidence, rng: random.Random) -> tuple[Evidence, int]:
    number = rng.randrange(len(evidence.events))
    rows = (*evidence.events[: number + 1], evidence.events[number], *evidence.events[number + 1 :])
    return replace(evidence, events=rows), number


def swapped(evidence: Evidence, rng: random.Random) -> tuple[Evidence, int]:
    one, other = sorted(rng.sample(range(len(evidence.events)), 2))
    rows = list(evidence.events)
    rows[one], rows[other] = rows[other], rows[one]
    return replace(evidence, events=tuple(rows)), one


def words_changed_and_chained_anew(evidence: Evidence, rng: random.Random) -> tuple[Evidence, int]:
    number = rng.randrange(len(evidence.events))
    rows = list(evidence.events)
    rows[number] = replace(rows[number], body='{"text":"I am sorry."}')
    sealed = sealed_from(evidence, number)
    return replace(evidence, events=chained(evidence.attempt.start, rows)), sealed


EDITS_OF_EVENTS: tuple[Edit, ...] = (
    changed_value,
    clock_set_back,
    deleted,
    doubled,
    swapped,
    words_changed_and_chained_anew,
)


def with_event(evidence: Evidence, number: int, **changes: Any) -> Evidence:
    rows = list(evidence.events)
    rows[number] = replace(rows[number], **changes)
    return replace(evidence, events=tuple(rows))


def chained(before: str, rows: list[EventRow]) -> tuple[EventRow, ...]:
    anew = []
    for row in rows:
        said = digest(row.salt or "", row.body or "")
        before = event_link(before, row.number, row.at, row.kind, said)
        anew.append(replace(row, digest=said, hash=before))
    return tuple(anew)


def sealed_from(evidence: Evidence, number: int) -> int:
    """The first event from that number on whose hash the ledger has sealed."""
    return min(count for row in evidence.ledger if (count := sealed_count(row)) > number) - 1


def sealed_count(row: EntryRow | OtherRow) -> int:
    if isinstance(row, EntryRow) and row.kind == SEALED:
        return int(json.loads(row.body or "")["events"])
    return 0


def hidden(row: EntryRow | OtherRow) -> OtherRow:
    return row if isinstance(row, OtherRow) else OtherRow(row.number, mark_of(row), row.hash)


@pytest.mark.slow
def test_every_random_edit_of_the_events_is_found_at_its_event(made: Made, evidence: Evidence) -> None:
    whole = gathered_and_sealed(made, evidence)
    rng = random.Random(8)
    for _ in range(EDITS):
        edit = rng.choice(EDITS_OF_EVENTS)
        other, number = edit(whole, rng)
        found = findings(layout.written(other), made)
        named = {finding.event for finding in found}
        assert number in named or (number + 1 in named and edit is doubled), (edit.__name__, number, found)


def gathered_and_sealed(made: Made, evidence: Evidence) -> Evidence:
    store = Store(made.url)
    store.seal(evidence.attempt.id)
    found = gather(store.database, made.keys, evidence.attempt.id)
    store.close()
    return found


def test_a_changed_part_besides_the_events_is_found(made: Made, evidence: Evidence) -> None:
    attempt = evidence.attempt
    others = [
        replace(evidence, attempt=replace(attempt, serial=attempt.serial + 1)),
        replace(evidence, attempt=replace(attempt, setting=attempt.setting.replace('"x"', '"y"'))),
        replace(evidence, attempt=replace(attempt, started_at=attempt.started_at - timedelta(days=1))),
        replace(evidence, attempt=replace(attempt, assignment="a1b2")),
        replace(evidence, attempt=replace(attempt, id="another")),
        replace(evidence, attempt=replace(attempt, erased_at=attempt.started_at)),
        replace(evidence, documents={}),
        replace(evidence, documents={**evidence.documents, "0" * 64: "more"}),
        replace(evidence, before="1" * 64),
        replace(evidence, ledger=evidence.ledger[1:]),
        replace(evidence, ledger=evidence.ledger[:-1]),
        replace(evidence, head=None),
        replace(evidence, key=None),
        replace(evidence, signature=None),
        replace(evidence, key="00" * 32),
    ]
    for other in others:
        assert findings(layout.written(other), made), other


def test_a_seal_hidden_among_what_is_not_told_is_found(made: Made, evidence: Evidence) -> None:
    left = sealed_from(evidence, 0) + 1
    rows = [hidden(row) if sealed_count(row) > left else row for row in evidence.ledger]
    assert rows != list(evidence.ledger)
    cut = replace(evidence, ledger=tuple(rows), events=evidence.events[:left])
    (found,) = findings(layout.written(cut), made)
    assert found.words == "the file as a whole is not what was signed"


def test_a_forgery_signed_by_another_key_is_told_from_the_real_one(
    made: Made, evidence: Evidence, tmp_path: Path
) -> None:
    keys = Keys(tmp_path / "forger")
    forger, real = keys.make(), made.keys.current()
    assert evidence.head
    assert real
    named = {name: getattr(evidence.head, name) for name in ("number", "hash", "at")} | {"key": forger.id}
    private = keys.private(forger.id)
    head = Head(**named, signature=private.sign(message(named)).hex())
    other = replace(evidence, head=head, key=forger.raw.hex())
    forged = layout.written(replace(other, signature=private.sign(layout.to_sign(other)).hex()))
    verdict = check(forged, made.keys.named)
    assert verdict.whole
    assert any("came with the file" in note for note in verdict.notes)
    (found,) = check(forged, made.keys.named, pinned=real).findings
    assert found.words == f"it was signed by key {forger.id}, and not by {real.id}"
    assert check(layout.written(evidence), made.keys.named, pinned=real).whole


def test_no_name_in_a_file_writes_on_the_screen_that_it_is_verified_on(
    made: Made, evidence: Evidence, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "x\x1b[1A\x1b[2KWhole: the evidence\n\u202eWhole\x9b2J"
    forged = layout.written(replace(evidence, attempt=replace(evidence.attempt, id=name)))
    auditing.show(check(forged, made.keys.named))
    shown = capsys.readouterr()
    lines = (shown.out + shown.err).splitlines()
    assert any("Whole: the evidence" in line for line in lines)
    assert not any(line.startswith("Whole") for line in lines)
    assert all(line.isprintable() for line in lines)


def test_nothing_is_told_of_what_else_stands_in_the_ledger(made: Made, evidence: Evidence) -> None:
    file = layout.written(evidence)
    others = [f"a{n}" for n in range(8) if f"a{n}" != evidence.attempt.id]
    assert any("mark" in plain(row) for row in evidence.ledger)
    assert not any(f'"{other}"'.encode() in file for other in others)
