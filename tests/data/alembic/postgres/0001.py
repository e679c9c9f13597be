# SPDX-License-Identifier: GPL-3.0-or-later
"""types of PostgreSQL's own"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "things",
        sa.Column("id", postgresql.UUID(as_uuid=True), nullable=False),
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True, start=5), nullable=False),
        sa.Column("mood", sa.Enum("sad", "glad", name="mood"), nullable=True),
        sa.Column("data", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'::jsonb"), nullable=False),
        sa.Column("words", postgresql.ARRAY(sa.String(length=5)), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("twice", sa.Integer(), sa.Computed("length(note) * 2", persisted=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True, comment="what is to say"),
        sa.PrimaryKeyConstraint("id", name="things_key"),
        comment="all of them",
    )
    op.create_index("ix_things_data", "things", ["data"], postgresql_using="gin")
    op.create_index("ix_things_note", "things", [sa.text("lower(note)")], unique=True, postgresql_where=sa.text("note IS NOT NULL"))


def downgrade():
    op.drop_table("things")
    sa.Enum(name="mood").drop(op.get_bind(), checkfirst=True)
