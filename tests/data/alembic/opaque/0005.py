# SPDX-License-Identifier: GPL-3.0-or-later
"""plain again"""
import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade():
    op.add_column("t", sa.Column("k", sa.Integer(), server_default="7", nullable=False))


def downgrade():
    pass
