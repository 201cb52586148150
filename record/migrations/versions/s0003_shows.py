"""Shows on the stage, and what happened in each."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Two tables."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "shows",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("code", sa.String(12), nullable=False),
        sa.Column("attempt_id", sa.String(32), sa.ForeignKey("attempts.id"), nullable=False),
        sa.Column("opened_at", moment, nullable=False),
        sa.Column("ended_at", moment),
    )
    op.create_index("ix_shows_code", "shows", ["code"])
    op.create_table(
        "show_events",
        sa.Column("show_id", sa.String(32), sa.ForeignKey("shows.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
