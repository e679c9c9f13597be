# SPDX-License-Identifier: GPL-3.0-or-later
"""plain"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("n", sa.Integer()))


def downgrade():
    op.drop_table("t")
