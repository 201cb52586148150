"""People, cohorts, assignments and sign-ins; and whose an attempt or an own scenario is."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """What was practised before belongs to nobody: to the one person alone on the machine."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "people",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("login", sa.String(320), nullable=False, unique=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("password", sa.Text),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "cohorts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False, unique=True),
        sa.Column("at", moment, nullable=False),
    )
    op.create_table(
        "members",
        sa.Column("cohort", sa.String(32), sa.ForeignKey("cohorts.id"), primary_key=True),
        sa.Column("person", sa.String(32), sa.ForeignKey("people.id"), primary_key=True),
    )
    op.create_table(
        "assignments",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("cohort", sa.String(32), sa.ForeignKey("cohorts.id")),
        sa.Column("person", sa.String(32), sa.ForeignKey("people.id")),
        sa.Column("scenario", sa.String(100), nullable=False),
        sa.Column("variant", sa.String(100)),
        sa.Column("document", sa.String(64), sa.ForeignKey("documents.sha256"), nullable=False),
        sa.Column("rubric", sa.String(100), nullable=False),
        sa.Column("due", moment),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("by", sa.String(32), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("withdrawn_at", moment),
    )
    op.create_table(
        "sign_ins",
        sa.Column("token", sa.String(64), primary_key=True),
        sa.Column("person", sa.String(32), sa.ForeignKey("people.id"), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("until", moment, nullable=False),
    )
    op.create_index("ix_sign_ins_person", "sign_ins", ["person"])
    op.create_table(
        "knocks",
        sa.Column("door", sa.String(64), primary_key=True),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("closed_until", moment, nullable=False),
    )
    op.create_table(
        "own_name",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(200), nullable=False),
    )
    # inline: SQLite gives a table no constraint later, and a copy of it would lose its events
    for table in ("attempts", "own"):
        owner = sa.Column("owner", sa.String(32), sa.ForeignKey("people.id"))
        op.add_column(table, owner, inline_references=True)
        op.create_index(f"ix_{table}_owner", table, ["owner"])
    answers = sa.Column("assignment", sa.String(32), sa.ForeignKey("assignments.id"))
    op.add_column("attempts", answers, inline_references=True)
    op.create_index("ix_attempts_assignment", "attempts", ["assignment"])
