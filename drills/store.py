"""The record: attempts, and what happened in each, appended, chained and never changed."""

import json
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from drills import chaining, documents, tables
from errors import UserError
from record.database import Database, RecordError, default_url, dump, now, utc

__all__ = ["Entry", "Event", "OutOfStepError", "RecordError", "Store", "default_url"]


class Whose(Enum):
    """Everybody's, where the owner does not matter; None is the one person alone on this machine."""

    ANYBODY = "anybody"


class OutOfStepError(UserError):
    """Somebody else has written to the attempt since it was read; read it again."""

    def __init__(self) -> None:
        super().__init__("this drill has gone on in another window; open it again there or here")


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened in an attempt; `number` counts from 0 without gaps."""

    number: int
    kind: str
    body: Mapping[str, Any]
    at: datetime
    erased: bool = False
    """whether what it said is gone; its body is empty then"""


@dataclass(frozen=True, slots=True)
class Entry:
    """An attempt as it stands in the list of attempts."""

    id: str
    started_at: datetime
    setting: Mapping[str, Any]
    owner: str | None = None
    """the id of who made it; None for the one person alone on this machine"""
    assignment: str | None = None
    """the id of what it answers; None for what was only practised"""
    serial: int = 0
    """attempts are numbered from 1 without gaps; 0 for one of no record"""
    erased_at: datetime | None = None
    """when what was said in it was erased"""


Witness = Callable[[Database], None]
"""is told when something was sealed, and signs for it"""


def nobody(_: Database) -> None:
    """The witness where there is none."""


class Store:
    """The record, in a database or at a URL. Every method is one transaction, committed before it returns."""

    def __init__(self, where: str | Database, witness: Witness = nobody) -> None:
        self.database = Database(where) if isinstance(where, str) else where
        self._transaction = self.database.transaction
        self._witness = witness

    def close(self) -> None:
        """Give back all connections."""
        self.database.close()

    def keep(self, content: str) -> str:
        """Keep a document (a scenario as it was when a drill began) under its SHA-256, which is returned."""
        with self._transaction() as connection:
            return documents.keep(connection, content)

    def document(self, key: str) -> str:
        """The document kept under a SHA-256. Raises `KeyError`."""
        with self._transaction() as connection:
            row = connection.execute(
                select(tables.documents.c.content).where(tables.documents.c.sha256 == key)
            ).first()
        if row is None:
            raise KeyError(key)
        return str(row.content)

    def begin(
        self,
        attempt_id: str,
        setting: Mapping[str, Any],
        owner: str | None = None,
        assignment: str | None = None,
    ) -> None:
        """Open an attempt; what is given here stays the same throughout it."""
        with self._transaction() as connection:
            chaining.enter(connection, attempt_id, setting, owner, assignment)

    def append(
        self,
        attempt_id: str,
        number: int,
        kind: str,
        body: Mapping[str, Any],
        closes: Callable[[Event], bool] = lambda _: False,
    ) -> Event:
        """Write the attempt's event `number`, and return it as it will be read.

        One that closes something is sealed at once. Raises `OutOfStepError` if there is one of that number
        already, or none before it, and where the attempt was erased.
        """
        written = dump(body)
        event = Event(number, kind, json.loads(written), now())
        sealed = closes(event) or (number + 1) % chaining.SEAL_EVERY == 0
        with self._transaction() as connection:
            before = chaining.before(connection, attempt_id, number)
            if before is None:
                raise OutOfStepError
            row = chaining.chained(before, number, event.at, kind, written)
            try:
                connection.execute(insert(tables.events).values(row | {"attempt_id": attempt_id}))
            except IntegrityError:
                raise OutOfStepError from None
            # asked last: whoever erases waits for what is being written, or is seen here
            if chaining.erased(connection, attempt_id):
                raise OutOfStepError
            if sealed:
                chaining.seal(connection, attempt_id, number + 1, row["hash"])
        if sealed:
            self._witness(self.database)
        return event

    def sign(self) -> None:
        """Have what the ledger says until now signed; without a key nothing happens."""
        self._witness(self.database)

    def seal(self, attempt_id: str) -> None:
        """Write in the ledger how far an attempt has come, and have it signed."""
        with self._transaction() as connection:
            chaining.seal_now(connection, attempt_id)
        self._witness(self.database)

    def attempt(self, attempt_id: str) -> Entry:
        """One attempt. Raises `KeyError`."""
        with self._transaction() as connection:
            row = connection.execute(
                select(tables.attempts).where(tables.attempts.c.id == attempt_id)
            ).first()
        if row is None:
            raise KeyError(attempt_id)
        return _entry(row)

    def attempts(
        self,
        most: int | None = 50,
        owner: str | Whose | None = Whose.ANYBODY,
        assignment: str | None = None,
    ) -> list[Entry]:
        """The newest attempts, or all of them, newest first; of one person, or for an assignment."""
        query = select(tables.attempts).order_by(tables.attempts.c.started_at.desc()).limit(most)
        if owner is not Whose.ANYBODY:
            query = query.where(tables.attempts.c.owner == owner)
        if assignment is not None:
            query = query.where(tables.attempts.c.assignment == assignment)
        with self._transaction() as connection:
            return [_entry(row) for row in connection.execute(query)]

    def events(self, attempt_id: str, since: int = 0) -> list[Event]:
        """The attempt's events from number `since` on, in order."""
        query = (
            select(tables.events)
            .where(tables.events.c.attempt_id == attempt_id, tables.events.c.number >= since)
            .order_by(tables.events.c.number)
        )
        with self._transaction() as connection:
            return [_event(row) for row in connection.execute(query)]

    def count(self, attempt_id: str) -> int:
        """How many events the attempt has."""
        query = (
            select(func.count()).select_from(tables.events).where(tables.events.c.attempt_id == attempt_id)
        )
        with self._transaction() as connection:
            return int(connection.execute(query).scalar_one())

    def counts(self, attempt_ids: Collection[str]) -> dict[str, int]:
        """How many events each of these attempts has; one without any, or erased, is left out."""
        query = (
            select(tables.events.c.attempt_id, func.count())
            .join(tables.attempts, tables.attempts.c.id == tables.events.c.attempt_id)
            .where(tables.events.c.attempt_id.in_(attempt_ids), tables.attempts.c.erased_at.is_(None))
            .group_by(tables.events.c.attempt_id)
        )
        with self._transaction() as connection:
            return {attempt_id: int(count) for attempt_id, count in connection.execute(query)}

    def which(self, kind: str, attempt_ids: Collection[str]) -> frozenset[str]:
        """Those of the attempts in which an event of a kind has happened."""
        query = select(tables.events.c.attempt_id).where(
            tables.events.c.kind == kind, tables.events.c.attempt_id.in_(attempt_ids)
        )
        with self._transaction() as connection:
            return frozenset(connection.execute(query).scalars())


def _entry(row: Any) -> Entry:
    return Entry(
        row.id,
        utc(row.started_at),
        json.loads(row.setting),
        row.owner,
        row.assignment,
        row.serial,
        row.erased_at and utc(row.erased_at),
    )


def _event(row: Any) -> Event:
    said = {} if row.body is None else json.loads(row.body)
    return Event(row.number, row.kind, said, utc(row.at), row.body is None)
