# SPDX-License-Identifier: GPL-3.0-or-later
"""change users, everything in batches

Revision ID: 0002
Revises: 0001
Create Date: 2024-01-03 03:04:05

"""
from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    with op.batch_alter_table("users", schema=None) as batch_op:
        batch_op.add_column(sa.Column("nick", sa.String(length=20), nullable=True))
        batch_op.alter_column(
            "email", existing_type=sa.String(length=120), type_=sa.String(200), nullable=False
        )
        batch_op.alter_column(
            column_name="name",
            new_column_name="full_name",
            existing_type=sa.String(length=80),
            existing_nullable=False,
        )

    with op.batch_alter_table("users") as batch:
        batch.create_index(batch.f("ix_users_nick"), ["nick"], unique=True)
        batch.drop_index("ix_users_name")
        batch.drop_constraint("ck_users_level", type_="check")
        batch.create_check_constraint("ck_users_level", sa.text("level >= 0"))
        batch.alter_column(
            "level", server_default=None, existing_type=sa.SmallInteger(), existing_nullable=False
        )


def downgrade() -> None:
    with op.batch_alter_table("users") as batch:
        batch.alter_column(
            "level", server_default="1", existing_type=sa.SmallInteger(), existing_nullable=False
        )
        batch.drop_constraint("ck_users_level", type_="check")
        batch.create_check_constraint("ck_users_level", "level > 0")
        batch.create_index("ix_users_name", ["full_name"])
        batch.drop_index("ix_users_nick")
    with op.batch_alter_table("users") as batch:
        batch.alter_column(
            "full_name", new_column_name="name", existing_type=sa.String(80), existing_nullable=False
        )
        batch.alter_column("email", type_=sa.String(120), nullable=True, existing_type=sa.String(200))
        batch.drop_column("nick")
