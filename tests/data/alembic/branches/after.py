# SPDX-License-Identifier: GPL-3.0-or-later
"""after the join"""
from alembic import op
import sqlalchemy as sa

revision = "after"
down_revision = "9.5"


def upgrade():
    op.add_column("posts", sa.Column("a_id", sa.Integer(), nullable=True))
    op.create_index("ix_posts_a", "posts", ["a_id"])


def downgrade():
    op.drop_index("ix_posts_a", "posts")
    with op.batch_alter_table("posts") as b:
        b.drop_column("a_id")
