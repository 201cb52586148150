"""What a destination has been told, kept in the record: what is missing there goes out until it is there."""

from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.exc import IntegrityError

from exchange.tables import deliveries, told
from record.database import Database, now

LONGEST_REASON = 500
"""characters"""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A statement that a destination would not take, about an attempt or a sitting, and its reason."""

    statement: str
    subject: str
    reason: str


class Outbox:
    """One destination's part of the record."""

    def __init__(self, database: Database, destination: str) -> None:
        self._transaction = database.transaction
        self._destination = destination

    def settled(self) -> dict[str, str]:
        """Of what everything has been told, by the mark that it had then."""
        query = select(told.c.subject, told.c.mark).where(told.c.destination == self._destination)
        with self._transaction() as connection:
            return {row.subject: row.mark for row in connection.execute(query)}

    def settle(self, subject: str, mark: str) -> None:
        """Of this, by this mark, everything has been told."""
        with self._transaction() as connection:
            self._put(connection, told, {"subject": subject}, {"mark": mark})

    def delivered(self, statements: Collection[str]) -> frozenset[str]:
        """Those of the statements that are there."""
        query = select(deliveries.c.statement).where(
            deliveries.c.destination == self._destination,
            deliveries.c.statement.in_(statements),
            deliveries.c.refused.is_(None),
        )
        with self._transaction() as connection:
            return frozenset(connection.execute(query).scalars())

    def refusals(self) -> tuple[Refusal, ...]:
        """What was refused, and not taken since."""
        query = (
            select(deliveries)
            .where(deliveries.c.destination == self._destination, deliveries.c.refused.is_not(None))
            .order_by(deliveries.c.at, deliveries.c.statement)
        )
        with self._transaction() as connection:
            return tuple(
                Refusal(row.statement, row.subject, row.refused) for row in connection.execute(query)
            )

    def deliver(self, statements: Mapping[str, str]) -> None:
        """They are there; what each of them is about stands beside it."""
        with self._transaction() as connection:
            for statement, subject in statements.items():
                values = {"subject": subject, "at": now(), "refused": None}
                self._put(connection, deliveries, {"statement": statement}, values)

    def refuse(self, refusal: Refusal) -> None:
        """It was not taken."""
        values = {"subject": refusal.subject, "at": now(), "refused": refusal.reason[:LONGEST_REASON]}
        with self._transaction() as connection:
            self._put(connection, deliveries, {"statement": refusal.statement}, values)

    def _put(
        self, connection: Connection, table: Table, key: Mapping[str, str], values: Mapping[str, Any]
    ) -> None:
        whole = {"destination": self._destination, **key}
        here = [table.c[name] == value for name, value in whole.items()]
        if connection.execute(update(table).where(*here).values(**values)).rowcount:
            return
        # two may be sending the same at once, and have the same to write
        with suppress(IntegrityError), connection.begin_nested():
            connection.execute(insert(table).values(**whole, **values))
