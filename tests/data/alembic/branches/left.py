# SPDX-License-Identifier: GPL-3.0-or-later
"""go left

Revision ID: go_left
Revises: first
Create Date: 2024-01-02 00:00:00
"""
import sqlalchemy as sa
from alembic import op

revision = "go_left"
down_revision = "first"


def upgrade():
    op.add_column("a", sa.Column("left", sa.Integer()))


def downgrade():
    with op.batch_alter_table("a") as batch_op:
        batch_op.drop_column("left")
