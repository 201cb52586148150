"""Documents: a scenario as it was when a drill began, kept once under its SHA-256."""

from functools import lru_cache
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.exc import IntegrityError

from drills.tables import attempts, documents
from record.database import insert_unless_there
from simulator.scenario import Scenario


def keep(connection: Connection, content: str) -> str:
    """Keep a document under its SHA-256, which is returned."""
    key = sha256(content.encode()).hexdigest()
    if not connection.execute(select(documents.c.sha256).where(documents.c.sha256 == key)).first():
        # where somebody else was quicker, it is there now
        insert_unless_there(connection, insert(documents).values(sha256=key, content=content))
    return key


def forget(connection: Connection, key: str) -> None:
    """Delete a document if nothing names it any more."""
    played = select(attempts.c.id).where(attempts.c.setting.contains(key))
    if connection.execute(played.limit(1)).first():
        return
    try:
        with connection.begin_nested():
            connection.execute(delete(documents).where(documents.c.sha256 == key))
    except IntegrityError:
        # another table holds it: an own scenario, an assignment
        return


@lru_cache(maxsize=256)
def kept_scenario(document: str) -> Scenario:
    """The scenario that a document holds. Raises `ValidationError` for another version's."""
    return Scenario.model_validate_json(document)
