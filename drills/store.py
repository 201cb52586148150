"""The record: attempts, and what happened in each, appended and never changed; and the own scenarios.

The only user of SQLAlchemy.

Bodies are kept as ASCII JSON, so that whatever a trainee typed, lone surrogates and NULs too, can be kept.
"""

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from sqlalchemy import (
    Column,
    Connection,
    DateTime,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError

from errors import UserError

_metadata = MetaData()

_documents = Table(
    "documents",
    _metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", Text, nullable=False),
)

_attempts = Table(
    "attempts",
    _metadata,
    Column("id", String(32), primary_key=True),
    Column("started_at", DateTime(timezone=True), nullable=False),
    Column("setting", Text, nullable=False),
)

_events = Table(
    "events",
    _metadata,
    Column("attempt_id", ForeignKey("attempts.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("body", Text, nullable=False),
)

_usage = Table(
    "usage",
    _metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
    Column("attempt_id", ForeignKey("attempts.id"), nullable=False, index=True),
    Column("model", String(200), nullable=False),
    Column("prompt", Integer, nullable=False),
    Column("completion", Integer, nullable=False),
    Column("cached", Integer, nullable=False),
)

_standings = Table(
    "standings",
    _metadata,
    Column("model", String(300), primary_key=True),
    Column("body", Text, nullable=False),
)

_own = Table(
    "own",
    _metadata,
    Column("id", String(40), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("document", ForeignKey("documents.sha256"), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)


class RecordError(UserError):
    """The record cannot be opened, read or written; the message says which and what to do."""


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


class Store:
    """The record at a database URL. Every method is one transaction, committed before it returns."""

    def __init__(self, url: str) -> None:
        try:
            self._engine = create_engine(url)
            if self._engine.dialect.name == "sqlite":
                _prepare_sqlite(url)
                event.listen(self._engine, "connect", _tune_sqlite)
            _metadata.create_all(self._engine)
        except (DBAPIError, ArgumentError, OSError, ImportError) as error:
            raise RecordError(f"the record cannot be opened: {_cause(error)}") from None

    def close(self) -> None:
        """Give back all connections."""
        self._engine.dispose()

    def keep(self, content: str) -> str:
        """Keep a document (a scenario as it was when a drill began) under its SHA-256, which is returned."""
        with self._transaction() as connection:
            return _keep(connection, content)

    def document(self, key: str) -> str:
        """The document kept under a SHA-256. Raises `KeyError`."""
        with self._transaction() as connection:
            row = connection.execute(select(_documents.c.content).where(_documents.c.sha256 == key)).first()
        if row is None:
            raise KeyError(key)
        return str(row.content)

    def put_own(self, own_id: str, version: int, content: str) -> None:
        """Make `content` the own scenario of that id as it is from now on: version 1, or one more than now.

        What it was is forgotten, except by the attempts that began with it. Raises `ChangedElsewhereError`.
        """
        with self._transaction() as connection:
            before = connection.execute(select(_own).where(_own.c.id == own_id)).first()
            if (before.version if before else 0) != version - 1:
                raise ChangedElsewhereError
            row = {"version": version, "document": _keep(connection, content), "at": _now()}
            if before is None:
                try:
                    connection.execute(insert(_own).values(id=own_id, **row))
                except IntegrityError:
                    raise ChangedElsewhereError from None
                return
            here = (_own.c.id == own_id) & (_own.c.version == version - 1)
            if connection.execute(update(_own).where(here).values(row)).rowcount != 1:
                raise ChangedElsewhereError
            _forget(connection, before.document)

    def own(self) -> Mapping[str, str]:
        """The own scenarios as they are now, by id, the one changed last first."""
        query = (
            select(_own.c.id, _documents.c.content)
            .join(_documents, _own.c.document == _documents.c.sha256)
            .order_by(_own.c.at.desc(), _own.c.id)
        )
        with self._transaction() as connection:
            return {row.id: row.content for row in connection.execute(query)}

    def drop_own(self, own_id: str) -> None:
        """Forget an own scenario, except where an attempt began with it; nothing happens if there is none."""
        with self._transaction() as connection:
            before = connection.execute(select(_own.c.document).where(_own.c.id == own_id)).first()
            if before:
                connection.execute(delete(_own).where(_own.c.id == own_id))
                _forget(connection, before.document)

    def begin(self, attempt_id: str, setting: Mapping[str, Any]) -> None:
        """Open an attempt; `setting` is what stays the same throughout it."""
        with self._transaction() as connection:
            connection.execute(
                insert(_attempts).values(id=attempt_id, started_at=_now(), setting=_dump(setting))
            )

    def append(self, attempt_id: str, number: int, kind: str, body: Mapping[str, Any]) -> Event:
        """Write the attempt's event `number`, and return it as it will be read.

        Raises `OutOfStepError` if there is one of that number already.
        """
        at, written = _now(), _dump(body)
        row = {"attempt_id": attempt_id, "number": number, "at": at, "kind": kind, "body": written}
        with self._transaction() as connection:
            try:
                connection.execute(insert(_events).values(row))
            except IntegrityError:
                raise OutOfStepError from None
        return Event(number, kind, json.loads(written), at)

    def attempt(self, attempt_id: str) -> Entry:
        """One attempt. Raises `KeyError`."""
        with self._transaction() as connection:
            row = connection.execute(select(_attempts).where(_attempts.c.id == attempt_id)).first()
        if row is None:
            raise KeyError(attempt_id)
        return Entry(row.id, _utc(row.started_at), json.loads(row.setting))

    def attempts(self, most: int | None = 50) -> list[Entry]:
        """The newest attempts, or all of them, newest first."""
        query = select(_attempts).order_by(_attempts.c.started_at.desc()).limit(most)
        with self._transaction() as connection:
            return [Entry(r.id, _utc(r.started_at), json.loads(r.setting)) for r in connection.execute(query)]

    def events(self, attempt_id: str, since: int = 0) -> list[Event]:
        """The attempt's events from number `since` on, in order."""
        query = (
            select(_events)
            .where(_events.c.attempt_id == attempt_id, _events.c.number >= since)
            .order_by(_events.c.number)
        )
        with self._transaction() as connection:
            return [
                Event(r.number, r.kind, json.loads(r.body), _utc(r.at)) for r in connection.execute(query)
            ]

    def count(self, attempt_id: str) -> int:
        """How many events the attempt has."""
        query = select(func.count()).select_from(_events).where(_events.c.attempt_id == attempt_id)
        with self._transaction() as connection:
            return int(connection.execute(query).scalar_one())

    def counts(self, attempt_ids: Collection[str]) -> dict[str, int]:
        """How many events each of these attempts has; one without any is left out."""
        query = (
            select(_events.c.attempt_id, func.count())
            .where(_events.c.attempt_id.in_(attempt_ids))
            .group_by(_events.c.attempt_id)
        )
        with self._transaction() as connection:
            return {attempt_id: int(count) for attempt_id, count in connection.execute(query)}

    def standing(self, model: str) -> Mapping[str, Any] | None:
        """How far a model is trusted, as it was written down last; None for a model not met before."""
        with self._transaction() as connection:
            row = connection.execute(select(_standings.c.body).where(_standings.c.model == model)).first()
        return json.loads(row.body) if row else None

    def stand(self, model: str, body: Mapping[str, Any]) -> None:
        """Write down how far a model is trusted now. It changes, as the own scenarios do and nothing else."""
        with self._transaction() as connection:
            connection.execute(delete(_standings).where(_standings.c.model == model))
            connection.execute(insert(_standings).values(model=model, body=_dump(body)))

    def use(self, attempt_id: str, model: str, prompt: int, completion: int, cached: int) -> None:
        """Write down the tokens that a model took for an attempt."""
        row = {"at": _now(), "attempt_id": attempt_id, "model": model}
        with self._transaction() as connection:
            connection.execute(
                insert(_usage).values(row | {"prompt": prompt, "completion": completion, "cached": cached})
            )

    def used(self, attempt_id: str | None = None, since: datetime | None = None) -> int:
        """The tokens used, for one attempt or for all, ever or since a moment."""
        query = select(func.coalesce(func.sum(_usage.c.prompt + _usage.c.completion), 0))
        if attempt_id is not None:
            query = query.where(_usage.c.attempt_id == attempt_id)
        if since is not None:
            query = query.where(_usage.c.at >= since)
        with self._transaction() as connection:
            return int(connection.execute(query).scalar_one())

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise RecordError(f"the record cannot be used: {_cause(error)}") from None


def _keep(connection: Connection, content: str) -> str:
    key = sha256(content.encode()).hexdigest()
    if not connection.execute(select(_documents.c.sha256).where(_documents.c.sha256 == key)).first():
        connection.execute(insert(_documents).values(sha256=key, content=content))
    return key


def _forget(connection: Connection, key: str) -> None:
    """Delete a document that neither an attempt nor an own scenario names any more."""
    played = select(_attempts.c.id).where(_attempts.c.setting.contains(key))
    held = select(_own.c.id).where(_own.c.document == key)
    if not connection.execute(played.limit(1)).first() and not connection.execute(held.limit(1)).first():
        connection.execute(delete(_documents).where(_documents.c.sha256 == key))


def default_url() -> str:
    """Where the record is: `RIPITZ_DATABASE` (a SQLAlchemy URL), else a file in this user's data folder."""
    return os.environ.get("RIPITZ_DATABASE") or f"sqlite:///{user_data_path('ripitz') / 'ripitz.db'}"


def _prepare_sqlite(url: str) -> None:
    path = url.removeprefix("sqlite:///")
    if path and path != url and not path.startswith(":"):
        Path(path).expanduser().parent.mkdir(parents=True, exist_ok=True)


def _tune_sqlite(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    # readers never wait for the writer, and a commit survives the loss of power
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _dump(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _now() -> datetime:
    return datetime.now(UTC)


def _utc(moment: datetime) -> datetime:
    # SQLite forgets the zone; what was written was UTC
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _cause(error: Exception) -> str:
    # the driver's own words without SQL and parameters, which could hold what a trainee wrote
    return str(getattr(error, "orig", None) or error).splitlines()[0]
