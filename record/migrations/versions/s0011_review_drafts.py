"""How far reviewers have come with a sitting that they have not decided yet."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Nobody has begun yet."""
    op.create_table(
        "review_drafts",
        sa.Column("sitting", sa.String(64), primary_key=True),
        sa.Column("by", sa.String(32), sa.ForeignKey("people.id"), primary_key=True),
        sa.Column("answers", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
