"""When somebody was last there to serve: one moment for all processes, so that it shows when nobody was."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Column, Connection, DateTime, Integer, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from record.database import metadata, now, utc

EVERY = timedelta(seconds=5)
AWAY = timedelta(seconds=20)
"""a silence longer than this means that nobody was served"""

alive = Table(
    "alive",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which nobody was there."""

    since: datetime
    until: datetime


def beat(connection: Connection) -> Gap | None:
    """Write down that somebody is there. A gap before it is told to one alone of those who come after it."""
    moment = now()
    row = connection.execute(select(alive.c.at)).first()
    if row is None:
        _first(connection, moment)
        return None
    last = utc(row.at)
    # a clock that was set back is taken as it is now
    if timedelta() <= moment - last < EVERY / 2:
        return None
    won = connection.execute(update(alive).where(alive.c.at == row.at).values(at=moment)).rowcount
    return Gap(last, moment) if won and moment - last > AWAY else None


def _first(connection: Connection, moment: datetime) -> None:
    try:
        with connection.begin_nested():
            connection.execute(insert(alive).values(id=1, at=moment))
    except IntegrityError:
        # somebody else has just been the first
        return
