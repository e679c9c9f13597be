# SPDX-License-Identifier: GPL-3.0-or-later
"""the first

Revision ID: first
Revises:
Create Date: 2024-01-01 00:00:00
"""
import sqlalchemy as sa
from alembic import op

revision = "first"
down_revision = None
branch_labels = ("shop",)


def upgrade():
    op.create_table("a", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id"))


def downgrade():
    op.drop_table("a")
