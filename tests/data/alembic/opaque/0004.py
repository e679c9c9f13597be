# SPDX-License-Identifier: GPL-3.0-or-later
"""on what is not known"""
import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    op.add_column("u", sa.Column("word", sa.String(10)))


def downgrade():
    with op.batch_alter_table("u") as b:
        b.drop_column("word")
