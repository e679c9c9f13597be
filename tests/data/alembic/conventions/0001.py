# SPDX-License-Identifier: GPL-3.0-or-later
"""constraints without names"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table("pets", sa.Column("id", sa.Integer(), primary_key=True))
    op.create_table(
        "owners",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("pet_id", sa.Integer(), sa.ForeignKey("pets.id")),
        sa.Column("mail", sa.String(30), unique=True),
        sa.Column("phone", sa.String(30), unique=True),
    )


def downgrade():
    op.drop_table("owners")
    op.drop_table("pets")
