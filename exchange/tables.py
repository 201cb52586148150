"""The tables of this room. How they came to be stands in `record/migrations`."""

from sqlalchemy import Column, DateTime, String, Table, Text

from record.database import metadata

deliveries = Table(
    "deliveries",
    metadata,
    Column("destination", String(300), primary_key=True),
    Column("statement", String(36), primary_key=True),
    Column("subject", String(64), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    # the store's own word where it would not take it; empty where it did
    Column("refused", Text),
)

told = Table(
    "told",
    metadata,
    Column("destination", String(300), primary_key=True),
    Column("subject", String(64), primary_key=True),
    Column("mark", String(200), nullable=False),
)
