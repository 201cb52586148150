"""The database of the record: where it is, how it is opened, one transaction at a time.

The tables themselves stand with what they are about, each in `metadata`.

Bodies are kept as ASCII JSON, so that whatever a trainee typed, lone surrogates and NULs too, can be kept.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from sqlalchemy import Connection, MetaData, Table, create_engine, event
from sqlalchemy.exc import ArgumentError, DBAPIError

from errors import UserError
from record.migrating import bring_up_to_date, is_up_to_date

metadata = MetaData()


class RecordError(UserError):
    """The record cannot be opened, read or written; the message says which and what to do."""


class Database:
    """The database at a SQLAlchemy URL, its tables brought up to date. Raises `RecordError`.

    One that is only to be looked at is left `as_it_is`: it has to be there, and of this version.
    """

    def __init__(self, url: str, as_it_is: bool = False) -> None:
        if as_it_is and (file := _file(url)) and not file.exists():
            raise RecordError(f"there is no record at {file}")
        try:
            self._engine = create_engine(url)
            if self._engine.dialect.name == "sqlite":
                _prepare_sqlite(url)
                event.listen(self._engine, "connect", _tune_sqlite)
                event.listen(self._engine, "savepoint", _begin)
            if not as_it_is:
                bring_up_to_date(self._engine)
            elif not is_up_to_date(self._engine):
                raise RecordError("this record is of an earlier version; open it with this one first")
        except (DBAPIError, ArgumentError, OSError, ImportError) as error:
            raise RecordError(f"the record cannot be opened: {_cause(error)}") from None

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose work is kept when the block ends, and undone where it raises."""
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise RecordError(f"the record cannot be used: {_cause(error)}") from None

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection to read the record by as it is at one instant, whoever writes meanwhile."""
        with self.transaction() as connection:
            if connection.dialect.name == "sqlite":
                connection.exec_driver_sql("BEGIN")
            else:
                connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield connection

    def scrub(self) -> None:
        """Leave nothing of what was erased in the log of a record that is a file."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Give back all connections."""
        self._engine.dispose()


def take_turn(connection: Connection, table: Table) -> None:
    """Wait until nobody else writes to `table`, and let nobody until the transaction ends."""
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql(f"LOCK TABLE {table.name} IN EXCLUSIVE MODE")
    elif not getattr(connection.connection.dbapi_connection, "in_transaction", False):
        # the driver begins only before it changes something, and what is read before that may be old by then
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def default_url() -> str:
    """Where the record is: `RIPITZ_DATABASE` (a SQLAlchemy URL), else a file in this user's data folder."""
    return os.environ.get("RIPITZ_DATABASE") or f"sqlite:///{user_data_path('ripitz') / 'ripitz.db'}"


def dump(value: Mapping[str, Any]) -> str:
    """A body as it is written."""
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def now() -> datetime:
    """This moment, UTC."""
    return datetime.now(UTC)


def utc(moment: datetime) -> datetime:
    """A moment as it was read, with its zone."""
    # SQLite forgets the zone; what was written was UTC
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _prepare_sqlite(url: str) -> None:
    if file := _file(url):
        file.parent.mkdir(parents=True, exist_ok=True)


def _file(url: str) -> Path | None:
    """The file of a record that is one."""
    path = url.removeprefix("sqlite:///")
    return Path(path).expanduser() if path and path != url and not path.startswith(":") else None


def _tune_sqlite(connection: Any, _: object) -> None:
    cursor = connection.cursor()
    # readers never wait for the writer, a commit outlives a loss of power, what is erased is overwritten
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=10000",
        "secure_delete=ON",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection, _: str) -> None:
    """Begin the transaction that a savepoint stands in: the driver begins one for plain writing alone.

    Without one the savepoint itself would be the transaction, and be kept whatever comes after it.
    """
    driver = connection.connection.driver_connection
    if driver is not None and not driver.in_transaction:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _cause(error: Exception) -> str:
    # the driver's own words without SQL and parameters, which could hold what a trainee wrote
    return str(getattr(error, "orig", None) or error).splitlines()[0]
