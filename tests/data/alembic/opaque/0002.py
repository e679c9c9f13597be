# SPDX-License-Identifier: GPL-3.0-or-later
"""rows worked out"""
import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

t = sa.table("t", sa.column("id"), sa.column("n"))


def upgrade():
    op.add_column("t", sa.Column("m", sa.Integer()))
    bind = op.get_bind()
    for row in bind.execute(sa.select(t.c.id, t.c.n)).fetchall():
        bind.execute(t.update().where(t.c.id == row.id).values(n=row.n * 2))


def downgrade():
    with op.batch_alter_table("t") as b:
        b.drop_column("m")
