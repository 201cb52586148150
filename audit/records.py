"""Verifying a whole record: the ledger, every attempt, the documents, and what was signed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, TypeVar

from sqlalchemy import Connection, DateTime, RowMapping, Select, String, Table, select, type_coerce

from audit import attempts, beside, links, witness
from audit.finding import Finding, Verdict, counted
from audit.heads import Head, WitnessFile
from audit.standing import AttemptRow, EntryRow, EventRow, UnreadableError, attempt_row, entry_row, event_row
from audit.told import Told, told
from credentials.tables import certificates
from desk.tables import remarks
from drills import tables
from people.tables import people
from record.database import Database
from record.keys import Keys
from record.ledger import ledger

Row = RowMapping
Read = TypeVar("Read", EventRow, EntryRow, AttemptRow)


def verify(database: Database, keys: Keys) -> Verdict:
    """Whether a record is whole. Raises `RecordError` and `KeysError` where it cannot be read."""
    # what was signed is read first: all of it must be in the record as it is a moment later
    heads = WitnessFile(keys.folder).lines()
    with database.snapshot() as connection:
        entries, unreadable = read_ledger(connection)
        known = told(entries)
        standing = _documents(connection)
        found = [
            *unreadable,
            *links.entries(entries, known.blank),
            *_signed(heads, keys, entries),
            *_attempts(connection, known, standing),
            *beside.remarks(_rows(connection, remarks), entries),
            *beside.rights(_rows(connection, people), entries),
            *beside.certificates(_rows(connection, certificates), entries),
            *(_other_document(key) for key, stands in standing.items() if stands != key),
        ]
    seen = (
        f"the record: {counted(len(known.begun), 'attempt')}, {counted(len(standing), 'document')}, "
        f"{counted(len(entries), 'entry')} of the ledger, {counted(len(heads), 'signed head')}"
    )
    return Verdict(seen, tuple(found), tuple(witness.notes(heads, keys.named, len(entries))))


def read_ledger(connection: Connection) -> tuple[list[EntryRow], list[Finding]]:
    """The entries that can be read, in order, and what is to be said of those that cannot."""
    found: list[Finding] = []
    rows = connection.execute(_raw(ledger).order_by(ledger.c.number)).mappings()
    entries = [
        _read(entry_row, row, found, lambda words, row: Finding(words, entry=_whole(row))) for row in rows
    ]
    return [entry for entry in entries if entry], found


def read_attempt(connection: Connection, attempt_id: str) -> tuple[AttemptRow, list[EventRow]]:
    """An attempt with its events as they stand. Raises `KeyError`, and `UnreadableError`."""
    here = tables.attempts.c.id == attempt_id
    row = connection.execute(_raw(tables.attempts).where(here)).mappings().first()
    if row is None:
        raise KeyError(attempt_id)
    return attempt_row(row), [event_row(one) for one in _events(connection, attempt_id)]


def _signed(heads: Sequence[Head | None], keys: Keys, entries: Sequence[EntryRow]) -> Iterator[Finding]:
    return witness.findings(heads, keys.named, {entry.number: entry.hash for entry in entries})


def _attempts(connection: Connection, known: Told, standing: Mapping[str, str]) -> Iterator[Finding]:
    found: list[Finding] = []
    there = set()
    for row in connection.execute(_raw(tables.attempts).order_by(tables.attempts.c.serial)).mappings().all():
        there.add(row["id"])
        attempt = _read(attempt_row, row, found, lambda words, row: Finding(words, str(row["id"]), 0))
        events = _read_events(_events(connection, row["id"]), found)
        if attempt:
            found += attempts.findings(attempt, events, known, standing.get)
            found += attempts.owner_changed(attempt, row["owner"], known)
    yield from found
    yield from (attempts.gone(id_, begun) for id_, begun in known.begun.items() if id_ not in there)
    yield from _homeless(connection, there)


def _rows(connection: Connection, table: Table) -> Sequence[Row]:
    return connection.execute(_raw(table).order_by(*table.primary_key)).mappings().all()


def _homeless(connection: Connection, there: set[str]) -> Iterator[Finding]:
    """Events whose attempt is not there, which no hand of ours has left behind."""
    for id_, number in connection.execute(select(tables.events.c.attempt_id, tables.events.c.number)):
        if id_ not in there:
            yield Finding("it stands in the record, and its attempt does not", str(id_), number)


def _read_events(rows: Sequence[Row], found: list[Finding]) -> list[EventRow]:
    def say(words: str, row: Row) -> Finding:
        return Finding(words, str(row["attempt_id"]), _whole(row))

    events = [_read(event_row, row, found, say) for row in rows]
    return [event for event in events if event]


def _events(connection: Connection, attempt_id: str) -> Sequence[Row]:
    here = _raw(tables.events).where(tables.events.c.attempt_id == attempt_id)
    return connection.execute(here.order_by(tables.events.c.number)).mappings().all()


def _documents(connection: Connection) -> Mapping[str, str]:
    """The SHA-256 of what stands under each."""
    rows = connection.execute(select(tables.documents))
    return {str(row.sha256): sha256(str(row.content).encode()).hexdigest() for row in rows}


def _other_document(key: str) -> Finding:
    return Finding(f"the document {key[:12]}… is not the one that was kept under this hash")


def _raw(table: Table) -> Select[Any]:
    # moments as they stand: what somebody wrote into one must not keep the rest from being read
    return select(
        *(
            type_coerce(column, String).label(column.name) if isinstance(column.type, DateTime) else column
            for column in table.c
        )
    )


def _read(
    read: Callable[[Row], Read], row: Row, found: list[Finding], say: Callable[[str, Row], Finding]
) -> Read | None:
    try:
        return read(row)
    except UnreadableError as error:
        found.append(say(f"it cannot be read: {error}", row))
        return None


def _whole(row: Row) -> int | None:
    return row["number"] if type(row["number"]) is int else None
