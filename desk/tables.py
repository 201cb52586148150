"""What trainers write down, appended and never changed. How it came to be stands in `record/migrations`."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table, Text

from record.database import metadata

remarks = Table(
    "remarks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("attempt_id", String(32), ForeignKey("attempts.id"), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("body", Text, nullable=False),
    Column("by", String(32), ForeignKey("people.id"), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)
