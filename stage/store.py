"""The shows of a record, and what happened in each, appended and never changed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, DateTime, func, insert, literal, select, update
from sqlalchemy.exc import IntegrityError

from drills.store import Event, Store
from drills.tables import attempts
from drills.tables import events as attempt_events
from errors import UserError
from record.database import dump, now, utc
from stage.code import new_code
from stage.show import Billing
from stage.tables import show_events, shows

_TRIES = 50


class NoSuchShowError(UserError):
    """There is no show of that name or code, or it is over."""

    def __init__(self) -> None:
        super().__init__("there is no such show in this record, or it is over")


class Happening(NamedTuple):
    """Something that is to be written down in a show."""

    kind: str
    body: Mapping[str, Any]


class Versions(NamedTuple):
    """How many events a show has, and its drill; one more of either is something new to see."""

    show: int
    attempt: int


class ShowStore:
    """The shows in a record's database. Every method is one transaction, committed before it returns."""

    def __init__(self, record: Store) -> None:
        self.record = record
        self._transaction = record.database.transaction

    def open(self, show_id: str, attempt_id: str) -> Billing:
        """Begin a show of an attempt, under a code that no other open show has."""
        with self._transaction() as connection:
            taken = {row.code for row in connection.execute(_open())}
            code = next(code for code in iter(new_code, "") if code not in taken)
            row = {"id": show_id, "code": code, "attempt_id": attempt_id, "opened_at": now()}
            connection.execute(insert(shows).values(row))
        return self.billing(show_id)

    def billing(self, show_id: str) -> Billing:
        """One show. Raises `NoSuchShowError`."""
        with self._transaction() as connection:
            row = connection.execute(_billed().where(shows.c.id == show_id)).first()
        if row is None:
            raise NoSuchShowError
        return _billing(row)

    def by_code(self, code: str) -> Billing:
        """The open show that is joined by this code. Raises `NoSuchShowError`."""
        with self._transaction() as connection:
            row = connection.execute(_open().where(shows.c.code == code)).first()
        if row is None:
            raise NoSuchShowError
        return _billing(row)

    def shows(self, owner: str | None = None, most: int = 20) -> list[Billing]:
        """The newest shows of one trainer, newest first."""
        query = _billed().where(attempts.c.owner == owner).order_by(shows.c.opened_at.desc()).limit(most)
        with self._transaction() as connection:
            return [_billing(row) for row in connection.execute(query)]

    def append(self, show_id: str, happened: Sequence[Happening]) -> list[int]:
        """Write down what happened, in order, after all that others have; the numbers it got."""
        for _ in range(_TRIES):
            try:
                with self._transaction() as connection:
                    return [_append(connection, show_id, one) for one in happened]
            except _TakenError:
                continue
        raise TimeoutError(show_id)

    def end(self, show_id: str) -> None:
        """Write down, once, that the show is over; its code opens nothing any more."""
        running = (shows.c.id == show_id) & shows.c.ended_at.is_(None)
        for _ in range(_TRIES):
            try:
                with self._transaction() as connection:
                    if connection.execute(update(shows).where(running).values(ended_at=now())).rowcount:
                        _append(connection, show_id, Happening("ended", {}))
                return
            except _TakenError:
                continue
        raise TimeoutError(show_id)

    def events(self, show_id: str, since: int = 0) -> list[Event]:
        """The show's events from number `since` on, in order."""
        query = (
            select(show_events)
            .where(show_events.c.show_id == show_id, show_events.c.number >= since)
            .order_by(show_events.c.number)
        )
        with self._transaction() as connection:
            return [Event(r.number, r.kind, json.loads(r.body), utc(r.at)) for r in connection.execute(query)]

    def versions(self, billing: Billing) -> Versions:
        """How far the show and its drill are: one short question to the database."""
        show, attempt = show_events.c.show_id == billing.id, attempt_events.c.attempt_id == billing.attempt
        query = select(
            select(func.coalesce(func.max(show_events.c.number) + 1, 0)).where(show).scalar_subquery(),
            select(func.coalesce(func.max(attempt_events.c.number) + 1, 0)).where(attempt).scalar_subquery(),
        )
        with self._transaction() as connection:
            return Versions(*connection.execute(query).one())


class _TakenError(Exception):
    """Somebody else has written at the same instant."""


def _append(connection: Connection, show_id: str, happened: Happening) -> int:
    at: datetime = now()
    # the number is found and taken in one statement, so that two processes seldom want the same
    row = select(
        literal(show_id),
        func.coalesce(func.max(show_events.c.number) + 1, 0),
        literal(at, DateTime(timezone=True)),
        literal(happened.kind),
        literal(dump(happened.body)),
    ).where(show_events.c.show_id == show_id)
    columns = ("show_id", "number", "at", "kind", "body")
    try:
        written = connection.execute(
            insert(show_events).from_select(columns, row).returning(show_events.c.number)
        )
        return int(written.scalar_one())
    except IntegrityError:
        raise _TakenError from None


def _billed() -> Any:
    return select(shows, attempts.c.owner).join(attempts, attempts.c.id == shows.c.attempt_id)


def _open() -> Any:
    return _billed().where(shows.c.ended_at.is_(None))


def _billing(row: Any) -> Billing:
    return Billing(row.id, row.code, row.attempt_id, utc(row.opened_at), row.ended_at is None, row.owner)
