"""The table of this room. How it came to be stands in `record/migrations`."""

from sqlalchemy import Column, DateTime, Integer, String, Table, Text, UniqueConstraint

from record.database import metadata

certificates = Table(
    "certificates",
    metadata,
    Column("code", String(12), primary_key=True),
    Column("earned_by", String(64), nullable=False, unique=True),
    Column("key", String(16), nullable=False),
    # where it stands in the list of revoked ones of its key
    Column("place", Integer, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    # neither is left of what was erased
    Column("person", String(32), index=True),
    Column("credential", Text),
    UniqueConstraint("key", "place"),
)
