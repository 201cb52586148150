"""The record: attempts and their events, documents, own scenarios, tokens used, standings of models.

Before there were steps, tables were made where they were missing; so is it here, and a record of that time
needs nothing more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make what is not there."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "documents",
        sa.Column("sha256", sa.String(64), primary_key=True),
        sa.Column("content", sa.Text, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "attempts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("started_at", moment, nullable=False),
        sa.Column("setting", sa.Text, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "events",
        sa.Column("attempt_id", sa.String(32), sa.ForeignKey("attempts.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "usage",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", moment, nullable=False),
        sa.Column("attempt_id", sa.String(32), sa.ForeignKey("attempts.id"), nullable=False),
        sa.Column("model", sa.String(200), nullable=False),
        sa.Column("prompt", sa.Integer, nullable=False),
        sa.Column("completion", sa.Integer, nullable=False),
        sa.Column("cached", sa.Integer, nullable=False),
        if_not_exists=True,
    )
    for column in ("at", "attempt_id"):
        op.create_index(f"ix_usage_{column}", "usage", [column], if_not_exists=True)
    op.create_table(
        "standings",
        sa.Column("model", sa.String(300), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
        if_not_exists=True,
    )
    op.create_table(
        "own",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("document", sa.String(64), sa.ForeignKey("documents.sha256"), nullable=False),
        sa.Column("at", moment, nullable=False),
        if_not_exists=True,
    )
