# SPDX-License-Identifier: GPL-3.0-or-later
"""first rows"""
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
create = "INSERT INTO orders (id, user_id, note) "

kinds = sa.table("kinds", sa.column("id", sa.Integer), sa.column("word", sa.String))


def upgrade():
    op.create_table("kinds", sa.Column("id", sa.Integer, primary_key=True), sa.Column("word", sa.String(30), unique=True))
    op.bulk_insert(
        kinds,
        [{"id": 1, "word": "it's"}, {"id": 2, "word": "back\\slash"}, {"id": 3, "word": None}],
    )
    op.execute(
        "INSERT INTO users (id, full_name, email, active, level)"
        " VALUES (1, 'anna', 'a@b.c', true, 2)"
    )
    op.execute(sa.text(create + "VALUES (10, 1, 'x')"))


def downgrade():
    op.execute("DELETE FROM orders WHERE id = 10")
    op.execute("DELETE FROM users WHERE id = 1")
    op.drop_table("kinds")
