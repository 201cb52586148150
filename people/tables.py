"""The tables of this room. How they came to be stands in `record/migrations`."""

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String, Table, Text

from record.database import metadata

people = Table(
    "people",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("login", String(320), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("role", String(20), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("password", Text),
    Column("at", DateTime(timezone=True), nullable=False),
)

cohorts = Table(
    "cohorts",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(200), nullable=False, unique=True),
    Column("at", DateTime(timezone=True), nullable=False),
)

members = Table(
    "members",
    metadata,
    Column("cohort", String(32), ForeignKey("cohorts.id"), primary_key=True),
    Column("person", String(32), ForeignKey("people.id"), primary_key=True),
)

assignments = Table(
    "assignments",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("cohort", String(32), ForeignKey("cohorts.id")),
    Column("person", String(32), ForeignKey("people.id")),
    Column("scenario", String(100), nullable=False),
    Column("variant", String(100)),
    Column("document", String(64), ForeignKey("documents.sha256"), nullable=False),
    Column("rubric", String(100), nullable=False),
    Column("due", DateTime(timezone=True)),
    Column("words", Text, nullable=False),
    Column("by", String(32), ForeignKey("people.id"), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("withdrawn_at", DateTime(timezone=True)),
)

sign_ins = Table(
    "sign_ins",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("person", String(32), ForeignKey("people.id"), nullable=False, index=True),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("until", DateTime(timezone=True), nullable=False),
)

knocks = Table(
    "knocks",
    metadata,
    Column("door", String(64), primary_key=True),
    Column("tries", Integer, nullable=False),
    Column("closed_until", DateTime(timezone=True), nullable=False),
)

own_name = Table(
    "own_name",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(200), nullable=False),
)
