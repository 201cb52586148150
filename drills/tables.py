"""The tables of this room. How they came to be stands in `record/migrations`."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table, Text

from record.database import metadata

documents = Table(
    "documents",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", Text, nullable=False),
)

attempts = Table(
    "attempts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("started_at", DateTime(timezone=True), nullable=False),
    # without the customer, where one of somebody's own was erased
    Column("setting", Text, nullable=False),
    # both tables stand a room above, which knows what people and assignments are
    Column("owner", String(32), ForeignKey("people.id"), index=True),
    Column("assignment", String(32), ForeignKey("assignments.id"), index=True),
    # counted from 1 without gaps; the ledger has it too
    Column("serial", Integer, index=True, unique=True),
    Column("salt", String(32)),
    # what its first event follows
    Column("start", String(64)),
    Column("erased_at", DateTime(timezone=True)),
)

events = Table(
    "events",
    metadata,
    Column("attempt_id", String(32), ForeignKey("attempts.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("kind", String(20), nullable=False),
    # neither is left of what was erased
    Column("salt", String(32)),
    Column("body", Text),
    Column("digest", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

usage = Table(
    "usage",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime(timezone=True), nullable=False, index=True),
    Column("attempt_id", String(32), ForeignKey("attempts.id"), nullable=False, index=True),
    Column("model", String(200), nullable=False),
    Column("prompt", Integer, nullable=False),
    Column("completion", Integer, nullable=False),
    Column("cached", Integer, nullable=False),
)

standings = Table(
    "standings",
    metadata,
    Column("model", String(300), primary_key=True),
    Column("body", Text, nullable=False),
)

own = Table(
    "own",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("version", Integer, nullable=False),
    Column("document", String(64), ForeignKey("documents.sha256"), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("owner", String(32), ForeignKey("people.id"), index=True),
)
