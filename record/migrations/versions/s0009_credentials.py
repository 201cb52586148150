"""Certificates, each as it was signed."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """None has been issued yet."""
    op.create_table(
        "certificates",
        sa.Column("code", sa.String(12), primary_key=True),
        sa.Column("earned_by", sa.String(64), nullable=False, unique=True),
        sa.Column("key", sa.String(16), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person", sa.String(32)),
        sa.Column("credential", sa.Text),
        sa.UniqueConstraint("key", "place"),
    )
    op.create_index("ix_certificates_person", "certificates", ["person"])
