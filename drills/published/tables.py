"""The tables of drafts and published versions. How they came to be stands in `record/migrations`."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from record.database import metadata

drafts = Table(
    "drafts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(20), nullable=False),
    # what it becomes a version of; a draft of something new has none
    Column("subject", String(40)),
    Column("revision", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("by", String(32), ForeignKey("people.id")),
    Column("at", DateTime(timezone=True), nullable=False),
    UniqueConstraint("kind", "subject", name="uq_drafts_subject"),
)

editions = Table(
    "editions",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("id", String(40), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("document", String(64), ForeignKey("documents.sha256"), nullable=False),
    Column("by", String(32), ForeignKey("people.id")),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("withdrawn_at", DateTime(timezone=True)),
)
