"""Enters in the ledger what stood beside it: who may do what, trainers' notes and second scores."""

import json
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

from record.chain import FIRST, digest, link, moment

revision = "0012"
down_revision = "0011"

_PEOPLE = sa.table(
    "people", sa.column("id", sa.String), sa.column("role", sa.String), sa.column("active", sa.Boolean)
)
_REMARKS = sa.table(
    "remarks",
    sa.column("id", sa.Integer),
    sa.column("attempt_id", sa.String),
    sa.column("kind", sa.String),
    sa.column("body", sa.Text),
    sa.column("by", sa.String),
    sa.column("at", sa.DateTime(timezone=True)),
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

_Said = tuple[str, str, dict[str, str | bool]]


def upgrade() -> None:
    """What stands in the record is taken as it is: the chain proves it from now on, not what was before."""
    connection = op.get_bind()
    query = sa.select(_LEDGER.c.number, _LEDGER.c.hash).order_by(_LEDGER.c.number.desc()).limit(1)
    last = connection.execute(query).first()
    number, before = (last.number, last.hash) if last else (0, FIRST)
    for subject, kind, body in [*_rights(connection), *_remarked(connection)]:
        number, at, salt = number + 1, datetime.now(UTC), secrets.token_hex(16)
        words = _dump(body)
        said = digest(salt, words)
        named = {"number": number, "subject": subject, "kind": kind}
        before = link(before, {**named, "at": moment(at), "digest": said})
        row = {**named, "at": at, "salt": salt, "body": words, "digest": said, "hash": before}
        connection.execute(sa.insert(_LEDGER).values(row))


def _rights(connection: sa.Connection) -> Iterator[_Said]:
    for row in connection.execute(sa.select(_PEOPLE).order_by(_PEOPLE.c.id)):
        yield f"person:{row.id}", "rights_given", {"role": row.role, "active": bool(row.active)}


def _remarked(connection: sa.Connection) -> Iterator[_Said]:
    for row in connection.execute(
        sa.select(_REMARKS).where(_REMARKS.c.kind != "read").order_by(_REMARKS.c.id)
    ):
        at = moment(row.at if row.at.tzinfo else row.at.replace(tzinfo=UTC))
        named = {"attempt": row.attempt_id, "kind": row.kind, "by": row.by, "at": at, "body": row.body}
        yield f"remark:{row.id}", "remarked", {"sha256": sha256(_dump(named).encode()).hexdigest()}


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))
