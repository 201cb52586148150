"""The database of the record: where it is, how it is opened, one transaction at a time.

The tables themselves stand with what they are about, each in `metadata`.

Bodies are kept as ASCII JSON, so that whatever a trainee typed, lone surrogates and NULs too, can be kept.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from time import monotonic
from typing import Any
from weakref import finalize

from platformdirs import user_data_path
from sqlalchemy import Connection, MetaData, Table
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionError
from sqlalchemy.sql.dml import UpdateBase
from tenacity import Retrying, retry_if_exception_type, stop_after_delay, wait_random

from errors import UserError
from record.migrating import bring_up_to_date, is_up_to_date, newest, stands_at
from record.reaching import file_of, flushing, has_written, place, reach, wait_for_turn

metadata = MetaData()

_WAIT = 10
"""seconds that a server may take to start"""
_WHILE_IT_STARTS = Retrying(
    retry=retry_if_exception_type(OperationalError),
    stop=stop_after_delay(_WAIT),
    wait=wait_random(0.1, 0.4),
    reraise=True,
)


class RecordError(UserError):
    """The record cannot be opened, read or written; the message says which and what to do."""


class Database:
    """The database at a SQLAlchemy URL, its tables brought up to date. Raises `RecordError`.

    One that is only to be looked at is left `as_it_is`: it has to be there, and of this version.
    """

    def __init__(self, url: str, as_it_is: bool = False) -> None:
        try:
            if as_it_is and (file := file_of(url)) and not file.exists():
                raise RecordError(f"there is no record at {file}")
            self._engine = reach(url)
            self._flushing = flushing(self._engine)
            self._given_up_until = 0.0
            with ExitStack() as opening:
                opening.callback(self._engine.dispose)
                if not as_it_is:
                    bring_up_to_date(self._engine)
                elif not is_up_to_date(self._engine):
                    raise RecordError("this record is of an earlier version; open it with this one first")
                opening.pop_all()
        except (DBAPIError, ArgumentError, OSError, ImportError) as error:
            raise RecordError(f"the record cannot be opened: {_cause(error)}") from None
        # whoever lets go of a record without closing it gives its connections back all the same
        finalize(self, self._engine.dispose).atexit = False

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose work is kept when the block ends, and undone where it raises."""
        try:
            with self._connection() as connection, connection.begin():
                yield connection
                waiting = self._flushing if has_written(connection) else None
        except (DBAPIError, NoConnectionError) as error:
            raise RecordError(f"the record cannot be used: {_cause(error)}") from None
        # by now others have the connection
        if waiting:
            try:
                waiting.flush()
            except OSError as error:
                raise RecordError(f"the record cannot be written: {_cause(error)}") from None

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

    def place(self) -> str:
        """Which database this is, and where, in words and without a password."""
        return place(self._engine)

    def steps(self) -> tuple[str, str]:
        """The number of the last step that its tables were taken through, and of the last that there is."""
        with self.transaction() as connection:
            return stands_at(connection) or "", newest()

    def _connection(self) -> Connection:
        if self._engine.dialect.name == "sqlite":
            return self._engine.connect()
        if monotonic() < self._given_up_until:
            return self._engine.connect()
        try:
            # nothing has been done yet, so it can be tried again: a server that is starting is waited for
            return _WHILE_IT_STARTS(self._engine.connect)
        except OperationalError:
            # a page asks for many things, and is to say what is wrong after one wait
            self._given_up_until = monotonic() + _WAIT
            raise


def insert_unless_there(connection: Connection, row: UpdateBase) -> bool:
    """Insert what may be there already, without harm to the transaction; whether it was not."""
    try:
        # a server gives up a transaction in which anything failed; what failed is this part of it alone
        with connection.begin_nested():
            connection.execute(row)
    except IntegrityError:
        return False
    return True


def take_turn(connection: Connection, table: Table) -> None:
    """Wait until nobody else writes to `table`, and let nobody until the transaction ends."""
    wait_for_turn(connection, table.name)


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
    """A moment as it was read, in UTC."""
    # SQLite forgets the zone; what was written was UTC
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _cause(error: Exception) -> str:
    # the driver's own words without SQL and parameters, which could hold what a trainee wrote
    return str(getattr(error, "orig", None) or error).splitlines()[0]
