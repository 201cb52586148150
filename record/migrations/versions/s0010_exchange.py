"""What has been told to the company's other systems, and how far."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Nobody has been told anything yet."""
    op.create_table(
        "deliveries",
        sa.Column("destination", sa.String(300), primary_key=True),
        sa.Column("statement", sa.String(36), primary_key=True),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("refused", sa.Text),
    )
    op.create_table(
        "told",
        sa.Column("destination", sa.String(300), primary_key=True),
        sa.Column("subject", sa.String(64), primary_key=True),
        sa.Column("mark", sa.String(200), nullable=False),
    )
