"""Drafts of scenarios and rubrics, and their published versions."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Nothing was published before."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "drafts",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("subject", sa.String(40)),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("by", sa.String(32), sa.ForeignKey("people.id")),
        sa.Column("at", moment, nullable=False),
        sa.UniqueConstraint("kind", "subject", name="uq_drafts_subject"),
    )
    op.create_table(
        "editions",
        sa.Column("kind", sa.String(20), primary_key=True),
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("document", sa.String(64), sa.ForeignKey("documents.sha256"), nullable=False),
        sa.Column("by", sa.String(32), sa.ForeignKey("people.id")),
        sa.Column("at", moment, nullable=False),
        sa.Column("withdrawn_at", moment),
    )
