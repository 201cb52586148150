"""The ledger: one chain for all that has to be proved, appended and never changed, without gaps.

It tells that an attempt was begun and how far it came, and what was decided, granted, issued and erased.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Connection, DateTime, Integer, String, Table, Text, func, insert, select

from record.chain import FIRST, digest, join, mark, moment, new_salt
from record.database import Database, dump, metadata, now, take_turn, utc

ledger = Table(
    "ledger",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("subject", String(64), nullable=False, index=True),
    Column("kind", String(40), nullable=False),
    # neither is left of what was erased
    Column("salt", String(32)),
    Column("body", Text),
    Column("digest", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; `number` counts from 1 without gaps."""

    number: int
    at: datetime
    subject: str
    """the id of what it is about"""
    kind: str
    body: Mapping[str, Any] | None
    """None where it was erased"""
    hash: str


@dataclass(frozen=True, slots=True)
class Mention:
    """That there is an entry of a kind about something, without what it says."""

    number: int
    subject: str
    kind: str


class Ledger:
    """The ledger of a record."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def append(self, subject: str, kind: str, body: Mapping[str, Any]) -> Entry:
        """Write an entry down, in a transaction of its own."""
        with self._transaction() as connection:
            return append(connection, subject, kind, body)

    def of(self, subject: str) -> tuple[Entry, ...]:
        """All that is written about one thing, in order."""
        return self._read(ledger.c.subject == subject)

    def kinds(self, *kinds: str) -> tuple[Entry, ...]:
        """All entries of these kinds, in order."""
        return self._read(ledger.c.kind.in_(kinds))

    def mentions(self, *kinds: str, after: int = 0) -> tuple[Mention, ...]:
        """All entries of these kinds behind that number, in order, unread."""
        columns = (ledger.c.number, ledger.c.subject, ledger.c.kind)
        here = (ledger.c.number > after) & ledger.c.kind.in_(kinds)
        with self._transaction() as connection:
            rows = connection.execute(select(*columns).where(here).order_by(ledger.c.number)).all()
        return tuple(Mention(row.number, row.subject, row.kind) for row in rows)

    def last(self) -> Entry | None:
        """The entry that the ledger ends with, if it has any."""
        with self._transaction() as connection:
            row = connection.execute(select(ledger).order_by(ledger.c.number.desc()).limit(1)).first()
        return _entry(row) if row else None

    def _read(self, which: Any) -> tuple[Entry, ...]:
        with self._transaction() as connection:
            rows = connection.execute(select(ledger).where(which).order_by(ledger.c.number)).all()
        return tuple(_entry(row) for row in rows)


def about(connection: Connection, subject: str) -> tuple[Entry, ...]:
    """All that is written about one thing, in order, as it stands within this transaction."""
    query = select(ledger).where(ledger.c.subject == subject).order_by(ledger.c.number)
    return tuple(_entry(row) for row in connection.execute(query))


def append(connection: Connection, subject: str, kind: str, body: Mapping[str, Any]) -> Entry:
    """Write an entry down with whatever else happens on this connection: both are kept, or neither."""
    take_turn(connection, ledger)
    row = _next(connection, subject, kind, dump(body))
    connection.execute(insert(ledger).values(row))
    return Entry(row["number"], row["at"], subject, kind, json.loads(row["body"]), row["hash"])


def marked(number: int, subject: str, kind: str, at: datetime, said: str) -> str:
    """The hash by itself of an entry whose body has the digest `said`."""
    return mark({"number": number, "subject": subject, "kind": kind, "at": moment(at), "digest": said})


def _next(connection: Connection, subject: str, kind: str, words: str) -> dict[str, Any]:
    last = connection.execute(
        select(ledger.c.number, ledger.c.hash).where(
            ledger.c.number == select(func.max(ledger.c.number)).scalar_subquery()
        )
    ).first()
    number, before = (last.number + 1, last.hash) if last else (1, FIRST)
    at, salt = now(), new_salt()
    said = digest(salt, words)
    named = {"number": number, "at": at, "subject": subject, "kind": kind}
    hashed = join(before, marked(number, subject, kind, at, said))
    return {**named, "salt": salt, "body": words, "digest": said, "hash": hashed}


def _entry(row: Any) -> Entry:
    said = json.loads(row.body) if row.body is not None else None
    return Entry(row.number, utc(row.at), row.subject, row.kind, said, row.hash)
