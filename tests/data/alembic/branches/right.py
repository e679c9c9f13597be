# SPDX-License-Identifier: GPL-3.0-or-later
"""go right

Revision ID: go_right
Revises: first
Create Date: 2024-01-02 00:00:00
"""
import sqlalchemy as sa
from alembic import op

revision = "go_right"
down_revision = "first"


def upgrade():
    op.add_column("a", sa.Column("right", sa.Integer()))


def downgrade():
    with op.batch_alter_table("a") as batch_op:
        batch_op.drop_column("right")
