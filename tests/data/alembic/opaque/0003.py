# SPDX-License-Identifier: GPL-3.0-or-later
"""who knows"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade():
    for name in "u v".split():
        op.create_table(name, sa.Column("id", sa.Integer(), primary_key=True))


def downgrade():
    op.drop_table("v")
    op.drop_table("u")
