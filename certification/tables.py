"""The table of this room; all else about certifications is in the ledger."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table, Text

from record.database import metadata

review_drafts = Table(
    "review_drafts",
    metadata,
    Column("sitting", String(64), primary_key=True),
    Column("by", String(32), ForeignKey("people.id"), primary_key=True),
    # the entry of the ledger that asks for the review: another one is begun anew
    Column("answers", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)
