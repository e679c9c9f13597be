# SPDX-License-Identifier: GPL-3.0-or-later
"""loops, functions and constants"""
import sqlalchemy as sa
from alembic import op

from shared.words import KINDS, LENGTH

revision = "0001"
down_revision = None

TABLES = ("pets", "toys")
DATES = {"pets": "born", "toys": "made"}


def index(table, column, unique=False):
    name = f"ix_{table}_{column}"
    op.create_index(name, table, [column], unique=unique)


def stamped(table, column):
    with op.batch_alter_table(table) as batch:
        batch.add_column(sa.Column(column, sa.Date()))


def upgrade():
    for table in TABLES:
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
            sa.Column("name", sa.String(LENGTH), nullable=False),
            sa.PrimaryKeyConstraint("id", name="pk_" + table),
        )
        index(table, "name", unique=True)
    for table, column in DATES.items():
        stamped(table, column)
    columns = []
    columns.append("length")
    columns.append("width")
    for name, number in zip(columns, ("1", "2")):
        op.add_column("toys", sa.Column(name, sa.Integer(), server_default=number))
    parts = [sa.Column("word", sa.String(LENGTH), primary_key=True)]
    kinds = op.create_table("kinds", *parts)
    op.bulk_insert(kinds, [{"word": KINDS[0]}, {"word": KINDS[1]}])


def downgrade():
    for table in ("kinds", "toys", "pets"):
        op.drop_table(table)
