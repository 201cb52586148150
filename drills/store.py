"""The record: attempts, and what happened in each, appended and never changed; and the own scenarios."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from drills import tables
from errors import UserError
from record.database import Database, RecordError, default_url, dump, now, utc

__all__ = ["ChangedElsewhereError", "Entry", "Event", "OutOfStepError", "RecordError", "Store", "default_url"]


class Whose(Enum):
    """Everybody's, where the owner does not matter; None is the one person alone on this machine."""

    ANYBODY = "anybody"


class ChangedElsewhereError(UserError):
    """An own scenario is no longer the version that was to be changed."""

    def __init__(self) -> None:
        super().__init__("this customer was changed or removed in another window; open it again to see it")


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


class Store:
    """The record, in a database or at a URL. Every method is one transaction, committed before it returns."""

    def __init__(self, where: str | Database) -> None:
        self.database = Database(where) if isinstance(where, str) else where
        self._transaction = self.database.transaction

    def close(self) -> None:
        """Give back all connections."""
        self.database.close()

    def keep(self, content: str) -> str:
        """Keep a document (a scenario as it was when a drill began) under its SHA-256, which is returned."""
        with self._transaction() as connection:
            return _keep(connection, content)

    def document(self, key: str) -> str:
        """The document kept under a SHA-256. Raises `KeyError`."""
        with self._transaction() as connection:
            row = connection.execute(
                select(tables.documents.c.content).where(tables.documents.c.sha256 == key)
            ).first()
        if row is None:
            raise KeyError(key)
        return str(row.content)

    def put_own(self, own_id: str, version: int, content: str, owner: str | None = None) -> None:
        """Make `content` the own scenario of that id as it is from now on: version 1, or one more than now.

        What it was is forgotten, except by the attempts that began with it. Raises `ChangedElsewhereError`.
        """
        with self._transaction() as connection:
            before = connection.execute(select(tables.own).where(tables.own.c.id == own_id)).first()
            if (before.version if before else 0) != version - 1 or (before and before.owner != owner):
                raise ChangedElsewhereError
            row = {"version": version, "document": _keep(connection, content), "at": now()}
            if before is None:
                try:
                    connection.execute(insert(tables.own).values(id=own_id, owner=owner, **row))
                except IntegrityError:
                    raise ChangedElsewhereError from None
                return
            here = (tables.own.c.id == own_id) & (tables.own.c.version == version - 1)
            if connection.execute(update(tables.own).where(here).values(row)).rowcount != 1:
                raise ChangedElsewhereError
            _forget(connection, before.document)

    def own(self, owner: str | Whose | None = Whose.ANYBODY) -> Mapping[str, str]:
        """The own scenarios as they are now, by id, the one changed last first."""
        query = (
            select(tables.own.c.id, tables.documents.c.content)
            .join(tables.documents, tables.own.c.document == tables.documents.c.sha256)
            .order_by(tables.own.c.at.desc(), tables.own.c.id)
        )
        if owner is not Whose.ANYBODY:
            query = query.where(tables.own.c.owner == owner)
        with self._transaction() as connection:
            return {row.id: row.content for row in connection.execute(query)}

    def drop_own(self, own_id: str, owner: str | None = None) -> None:
        """Forget an own scenario, except where an attempt began with it; nothing happens if there is none."""
        here = (tables.own.c.id == own_id) & (tables.own.c.owner == owner)
        with self._transaction() as connection:
            before = connection.execute(select(tables.own.c.document).where(here)).first()
            if before:
                connection.execute(delete(tables.own).where(tables.own.c.id == own_id))
                _forget(connection, before.document)

    def begin(
        self,
        attempt_id: str,
        setting: Mapping[str, Any],
        owner: str | None = None,
        assignment: str | None = None,
    ) -> None:
        """Open an attempt; what is given here stays the same throughout it."""
        row = {"id": attempt_id, "started_at": now(), "setting": dump(setting)}
        with self._transaction() as connection:
            connection.execute(
                insert(tables.attempts).values(row | {"owner": owner, "assignment": assignment})
            )

    def append(self, attempt_id: str, number: int, kind: str, body: Mapping[str, Any]) -> Event:
        """Write the attempt's event `number`, and return it as it will be read.

        Raises `OutOfStepError` if there is one of that number already.
        """
        at, written = now(), dump(body)
        row = {"attempt_id": attempt_id, "number": number, "at": at, "kind": kind, "body": written}
        with self._transaction() as connection:
            try:
                connection.execute(insert(tables.events).values(row))
            except IntegrityError:
                raise OutOfStepError from None
        return Event(number, kind, json.loads(written), at)

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
            return [Event(r.number, r.kind, json.loads(r.body), utc(r.at)) for r in connection.execute(query)]

    def count(self, attempt_id: str) -> int:
        """How many events the attempt has."""
        query = (
            select(func.count()).select_from(tables.events).where(tables.events.c.attempt_id == attempt_id)
        )
        with self._transaction() as connection:
            return int(connection.execute(query).scalar_one())

    def counts(self, attempt_ids: Collection[str]) -> dict[str, int]:
        """How many events each of these attempts has; one without any is left out."""
        query = (
            select(tables.events.c.attempt_id, func.count())
            .where(tables.events.c.attempt_id.in_(attempt_ids))
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

    def standing(self, model: str) -> Mapping[str, Any] | None:
        """How far a model is trusted, as it was written down last; None for a model not met before."""
        with self._transaction() as connection:
            row = connection.execute(
                select(tables.standings.c.body).where(tables.standings.c.model == model)
            ).first()
        return json.loads(row.body) if row else None

    def stand(self, model: str, body: Mapping[str, Any]) -> None:
        """Write down how far a model is trusted now. It changes, as the own scenarios do and nothing else."""
        with self._transaction() as connection:
            connection.execute(delete(tables.standings).where(tables.standings.c.model == model))
            connection.execute(insert(tables.standings).values(model=model, body=dump(body)))

    def use(self, attempt_id: str, model: str, prompt: int, completion: int, cached: int) -> None:
        """Write down the tokens that a model took for an attempt."""
        row = {"at": now(), "attempt_id": attempt_id, "model": model}
        with self._transaction() as connection:
            connection.execute(
                insert(tables.usage).values(
                    row | {"prompt": prompt, "completion": completion, "cached": cached}
                )
            )

    def used(self, attempt_id: str | None = None, since: datetime | None = None) -> int:
        """The tokens used, for one attempt or for all, ever or since a moment."""
        query = select(func.coalesce(func.sum(tables.usage.c.prompt + tables.usage.c.completion), 0))
        if attempt_id is not None:
            query = query.where(tables.usage.c.attempt_id == attempt_id)
        if since is not None:
            query = query.where(tables.usage.c.at >= since)
        with self._transaction() as connection:
            return int(connection.execute(query).scalar_one())


def _keep(connection: Connection, content: str) -> str:
    key = sha256(content.encode()).hexdigest()
    if not connection.execute(
        select(tables.documents.c.sha256).where(tables.documents.c.sha256 == key)
    ).first():
        connection.execute(insert(tables.documents).values(sha256=key, content=content))
    return key


def _forget(connection: Connection, key: str) -> None:
    """Delete a document that nothing names any more."""
    played = select(tables.attempts.c.id).where(tables.attempts.c.setting.contains(key))
    if connection.execute(played.limit(1)).first():
        return
    try:
        with connection.begin_nested():
            connection.execute(delete(tables.documents).where(tables.documents.c.sha256 == key))
    except IntegrityError:
        # another table holds it: an own scenario, an assignment
        return


def _entry(row: Any) -> Entry:
    return Entry(row.id, utc(row.started_at), json.loads(row.setting), row.owner, row.assignment)
