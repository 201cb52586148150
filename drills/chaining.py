"""How an attempt enters the chain: what its first event follows, what the ledger is told of it, and when."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from drills.tables import attempts, events
from record import ledger
from record.chain import digest, event_link, new_salt, start
from record.database import dump, now, take_turn

BEGUN = "attempt_begun"
"""the kind of the ledger's entry by which an attempt gets its serial number; it says nothing of a person"""
SEALED = "attempt_sealed"
"""of the one that says how many events an attempt had, and the hash of the last"""
ERASED = "erased"
"""of the one that says what was erased, and why"""

SEAL_EVERY = 50
"""events; a talk that goes on is sealed as often as this at least"""


def enter(
    connection: Connection,
    attempt_id: str,
    setting: Mapping[str, Any],
    owner: str | None,
    assignment: str | None,
) -> None:
    """Write an attempt down, and in the ledger that it was begun."""
    take_turn(connection, ledger.ledger)
    at, salt, written = now(), new_salt(), dump(setting)
    said = digest(salt, written)
    serial = (connection.execute(select(func.max(attempts.c.serial))).scalar() or 0) + 1
    begins = start(attempt_id, at, said, assignment)
    row = {"id": attempt_id, "started_at": at, "setting": written, "owner": owner, "assignment": assignment}
    connection.execute(insert(attempts).values(row | {"serial": serial, "salt": salt, "start": begins}))
    told = {
        "serial": serial,
        "setting": said,
        "start": begins,
        "mode": setting.get("mode", "practice"),
        # under the attempt's salt, which is gone once its words are erased
        "owner": digest(salt, owner or ""),
    }
    ledger.append(connection, attempt_id, BEGUN, told)


def before(connection: Connection, attempt_id: str, number: int) -> str | None:
    """The hash that event `number` would follow; None where that event would leave a gap."""
    if number == 0:
        return connection.execute(select(attempts.c.start).where(attempts.c.id == attempt_id)).scalar()
    here = (events.c.attempt_id == attempt_id) & (events.c.number == number - 1)
    return connection.execute(select(events.c.hash).where(here)).scalar()


def erased(connection: Connection, attempt_id: str) -> bool:
    """Whether what was said in an attempt was erased: then nothing more is."""
    at = select(attempts.c.erased_at).where(attempts.c.id == attempt_id)
    return connection.execute(at).scalar() is not None


def chained(before: str, number: int, at: datetime, kind: str, words: str) -> dict[str, Any]:
    """An event as it is written after the one of hash `before`."""
    salt = new_salt()
    said = digest(salt, words)
    hashed = event_link(before, number, at, kind, said)
    named = {"number": number, "at": at, "kind": kind}
    return {**named, "salt": salt, "body": words, "digest": said, "hash": hashed}


def seal(connection: Connection, attempt_id: str, count: int, head: str) -> None:
    """Write in the ledger how far an attempt has come."""
    ledger.append(connection, attempt_id, SEALED, {"events": count, "head": head})


def seal_now(connection: Connection, attempt_id: str) -> None:
    """Write in the ledger how far an attempt has come, where it has events and the ledger does not say so."""
    take_turn(connection, ledger.ledger)
    here = select(events.c.number, events.c.hash).where(events.c.attempt_id == attempt_id)
    last = connection.execute(here.order_by(events.c.number.desc()).limit(1)).first()
    if last is None:
        return
    entries = ledger.ledger
    sealed = select(entries.c.body).where(entries.c.subject == attempt_id, entries.c.kind == SEALED)
    words = connection.execute(sealed.order_by(entries.c.number.desc()).limit(1)).scalar()
    if words is None or json.loads(words)["events"] <= last.number:
        seal(connection, attempt_id, last.number + 1, last.hash)
