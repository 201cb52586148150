"""What the record knows of models: how far each is trusted, and the tokens that they took."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from drills.tables import standings, usage
from record.database import Database, dump, insert_unless_there, now


class ModelRecord:
    """The models in a record. Every method is one transaction, committed before it returns."""

    def __init__(self, database: Database) -> None:
        self._transaction = database.transaction

    def standing(self, model: str) -> Mapping[str, Any] | None:
        """How far a model is trusted, as it was written down last; None for a model not met before."""
        with self._transaction() as connection:
            row = connection.execute(select(standings.c.body).where(standings.c.model == model)).first()
        return json.loads(row.body) if row else None

    def stand(self, model: str, body: Mapping[str, Any]) -> None:
        """Write down how far a model is trusted now. It changes, as the own scenarios do and nothing else."""
        row = {"model": model, "body": dump(body)}
        with self._transaction() as connection:
            if not insert_unless_there(connection, insert(standings).values(row)):
                connection.execute(update(standings).where(standings.c.model == model).values(row))

    def use(self, attempt_id: str, model: str, prompt: int, completion: int, cached: int) -> None:
        """Write down the tokens that a model took for an attempt."""
        row = {"at": now(), "attempt_id": attempt_id, "model": model}
        with self._transaction() as connection:
            connection.execute(
                insert(usage).values(row | {"prompt": prompt, "completion": completion, "cached": cached})
            )

    def used(self, attempt_id: str | None = None, since: datetime | None = None) -> int:
        """The tokens used, for one attempt or for all, ever or since a moment."""
        query = select(func.coalesce(func.sum(usage.c.prompt + usage.c.completion), 0))
        if attempt_id is not None:
            query = query.where(usage.c.attempt_id == attempt_id)
        if since is not None:
            query = query.where(usage.c.at >= since)
        with self._transaction() as connection:
            return int(connection.execute(query).scalar_one())
