"""Own scenarios in the record: they change and are removed, as little else there does."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from drills.documents import forget, keep
from drills.store import Whose
from drills.tables import documents
from drills.tables import own as table
from errors import UserError
from record.database import Database, now


class ChangedElsewhereError(UserError):
    """An own scenario is no longer the version that was to be changed."""

    def __init__(self) -> None:
        super().__init__("this customer was changed or removed in another window; open it again to see it")


class OwnScenarios:
    """The own scenarios of a record. Every method is one transaction, committed before it returns."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def put(self, own_id: str, version: int, content: str, owner: str | None = None) -> None:
        """Make `content` the own scenario of that id as it is from now on: version 1, or one more than now.

        What it was is forgotten, except by the attempts that began with it. Raises `ChangedElsewhereError`.
        """
        with self._transaction() as connection:
            before = connection.execute(select(table).where(table.c.id == own_id)).first()
            if (before.version if before else 0) != version - 1 or (before and before.owner != owner):
                raise ChangedElsewhereError
            row = {"version": version, "document": keep(connection, content), "at": now()}
            if before is None:
                try:
                    connection.execute(insert(table).values(id=own_id, owner=owner, **row))
                except IntegrityError:
                    raise ChangedElsewhereError from None
                return
            here = (table.c.id == own_id) & (table.c.version == version - 1)
            if connection.execute(update(table).where(here).values(row)).rowcount != 1:
                raise ChangedElsewhereError
            forget(connection, before.document)

    def all(self, owner: str | Whose | None = Whose.ANYBODY) -> Mapping[str, str]:
        """The own scenarios as they are now, by id, the one changed last first."""
        query = (
            select(table.c.id, documents.c.content)
            .join(documents, table.c.document == documents.c.sha256)
            .order_by(table.c.at.desc(), table.c.id)
        )
        if owner is not Whose.ANYBODY:
            query = query.where(table.c.owner == owner)
        with self._transaction() as connection:
            return {row.id: row.content for row in connection.execute(query)}

    def drop(self, own_id: str, owner: str | None = None) -> None:
        """Forget an own scenario, except where an attempt began with it; nothing happens if there is none."""
        here = (table.c.id == own_id) & (table.c.owner == owner)
        with self._transaction() as connection:
            before = connection.execute(select(table.c.document).where(here)).first()
            if before:
                connection.execute(delete(table).where(table.c.id == own_id))
                forget(connection, before.document)
