# SPDX-License-Identifier: GPL-3.0-or-later
"""a blog of its own"""
from alembic import op
import sqlalchemy as sa

revision = "b1b2b3b4b5b6"
down_revision = None
branch_labels = ["blog"]
depends_on = None


def upgrade():
    op.create_table("posts", sa.Column("id", sa.Integer(), primary_key=True), sa.Column("text", sa.Text()))


def downgrade():
    op.drop_table("posts")
