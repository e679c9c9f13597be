# SPDX-License-Identifier: GPL-3.0-or-later
"""one mood more"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"

level = postgresql.ENUM("low", "high", name="level", create_type=False)


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("ALTER TYPE mood ADD VALUE 'calm' AFTER 'sad'")
        op.create_index("ix_things_number", "things", ["number"], postgresql_concurrently=True)
    level.create(op.get_bind(), checkfirst=True)
    op.add_column("things", sa.Column("level", level, nullable=True))
    op.alter_column(
        "things",
        "words",
        type_=postgresql.ARRAY(sa.String(length=9)),
        existing_type=postgresql.ARRAY(sa.String(length=5)),
        nullable=False,
        comment="short ones",
    )
    op.alter_column("things", "note", comment=None, existing_type=sa.Text())
    op.create_unique_constraint("uq_things_at", "things", ["at"], deferrable="True", initially="DEFERRED")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("UPDATE things SET note = ''")


def downgrade():
    raise NotImplementedError
