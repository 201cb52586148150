"""The tables of this room. How they came to be stands in `record/migrations`."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table, Text

from record.database import metadata

shows = Table(
    "shows",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("code", String(12), nullable=False, index=True),
    Column("attempt_id", String(32), ForeignKey("attempts.id"), nullable=False),
    Column("opened_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
)

show_events = Table(
    "show_events",
    metadata,
    Column("show_id", String(32), ForeignKey("shows.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("body", Text, nullable=False),
)
