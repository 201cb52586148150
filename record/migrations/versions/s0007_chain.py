"""Chains the events of every attempt, numbers the attempts, and enters them in the ledger."""

import json
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from alembic import op

from record.chain import FIRST, digest, event_link, link, moment, start

revision = "0007"
down_revision = "0006"

_ATTEMPTS = sa.table(
    "attempts",
    sa.column("id", sa.String),
    sa.column("started_at", sa.DateTime(timezone=True)),
    sa.column("setting", sa.Text),
    sa.column("owner", sa.String),
    sa.column("assignment", sa.String),
    sa.column("serial", sa.Integer),
    sa.column("salt", sa.String),
    sa.column("start", sa.String),
)
_EVENTS = sa.table(
    "events",
    sa.column("attempt_id", sa.String),
    sa.column("number", sa.Integer),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("kind", sa.String),
    sa.column("salt", sa.String),
    sa.column("body", sa.Text),
    sa.column("digest", sa.String),
    sa.column("hash", sa.String),
)
_LEDGER = sa.table(
    "ledger",
    sa.column("number", sa.Integer),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("subject", sa.String),
    sa.column("kind", sa.String),
    sa.column("salt", sa.String),
    sa.column("body", sa.Text),
    sa.column("digest", sa.String),
    sa.column("hash", sa.String),
)


def upgrade() -> None:
    """What stands in the record is taken as it is: the chain proves it from now on, not what was before."""
    for column in (sa.Column("salt", sa.String(32)), sa.Column("start", sa.String(64))):
        op.add_column("attempts", column)
    op.add_column("attempts", sa.Column("serial", sa.Integer))
    op.create_index("ix_attempts_serial", "attempts", ["serial"], unique=True)
    op.add_column("attempts", sa.Column("erased_at", sa.DateTime(timezone=True)))
    op.add_column("events", sa.Column("salt", sa.String(32)))
    op.add_column("events", sa.Column("digest", sa.String(64)))
    op.add_column("events", sa.Column("hash", sa.String(64)))
    connection = op.get_bind()
    starts = _begun(connection)
    heads = _chained(connection, starts)
    _entered(connection, starts, heads)
    with op.batch_alter_table("events") as events:
        events.alter_column("body", existing_type=sa.Text, nullable=True)
        events.alter_column("digest", existing_type=sa.String(64), nullable=False)
        events.alter_column("hash", existing_type=sa.String(64), nullable=False)


def _begun(connection: sa.Connection) -> dict[str, dict[str, Any]]:
    """Number the attempts, oldest first; by id, what the ledger is to say of each."""
    said: dict[str, dict[str, Any]] = {}
    rows = connection.execute(sa.select(_ATTEMPTS).order_by(_ATTEMPTS.c.started_at, _ATTEMPTS.c.id)).all()
    for serial, row in enumerate(rows, 1):
        salt = secrets.token_hex(16)
        setting = digest(salt, row.setting)
        begins = start(row.id, _utc(row.started_at), setting, row.assignment)
        here = _ATTEMPTS.c.id == row.id
        kept = {"serial": serial, "salt": salt, "start": begins}
        connection.execute(sa.update(_ATTEMPTS).where(here).values(kept))
        mode = json.loads(row.setting).get("mode", "practice")
        owner = digest(salt, row.owner or "")
        said[row.id] = {"serial": serial, "setting": setting, "start": begins, "mode": mode, "owner": owner}
    return said


def _chained(connection: sa.Connection, starts: dict[str, dict[str, Any]]) -> dict[str, tuple[int, str]]:
    """Chain the events of each attempt; by id, how many there are and the hash of the last."""
    heads: dict[str, tuple[int, str]] = {}
    rows = connection.execute(sa.select(_EVENTS).order_by(_EVENTS.c.attempt_id, _EVENTS.c.number)).all()
    for attempt_id, events in groupby(rows, lambda row: row.attempt_id):
        before, count = starts[attempt_id]["start"], 0
        for event in events:
            salt = secrets.token_hex(16)
            said = digest(salt, event.body)
            before = event_link(before, event.number, _utc(event.at), event.kind, said)
            count = event.number + 1
            here = (_EVENTS.c.attempt_id == attempt_id) & (_EVENTS.c.number == event.number)
            kept = {"salt": salt, "digest": said, "hash": before}
            connection.execute(sa.update(_EVENTS).where(here).values(kept))
        heads[attempt_id] = count, before
    return heads


def _entered(
    connection: sa.Connection, starts: dict[str, dict[str, Any]], heads: dict[str, tuple[int, str]]
) -> None:
    """Enter each attempt in the ledger: that it was begun, and how far it has come."""
    query = sa.select(_LEDGER.c.number, _LEDGER.c.hash).order_by(_LEDGER.c.number.desc()).limit(1)
    last = connection.execute(query).first()
    number, before = (last.number, last.hash) if last else (0, FIRST)
    for subject, kind, body in _told(starts, heads):
        number, at, salt = number + 1, datetime.now(UTC), secrets.token_hex(16)
        words = json.dumps(body, ensure_ascii=True, separators=(",", ":"))
        said = digest(salt, words)
        named = {"number": number, "subject": subject, "kind": kind}
        before = link(before, {**named, "at": moment(at), "digest": said})
        row = {**named, "at": at, "salt": salt, "body": words, "digest": said, "hash": before}
        connection.execute(sa.insert(_LEDGER).values(row))


def _told(
    starts: dict[str, dict[str, Any]], heads: dict[str, tuple[int, str]]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for attempt_id, begun in starts.items():
        yield attempt_id, "attempt_begun", begun
        if attempt_id in heads:
            events, head = heads[attempt_id]
            yield attempt_id, "attempt_sealed", {"events": events, "head": head}


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)
