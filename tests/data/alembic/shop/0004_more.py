# SPDX-License-Identifier: GPL-3.0-or-later
"""
more tables,
told in two lines

Revision ID: 0004
Revises: 0003
Create Date: 2024-01-05 03:04:05+02:00
"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy import Column, ForeignKey, Integer, String

revision = "0004"
down_revision = ("0003",)


def upgrade():
    tags()
    op.rename_table("orders", "purchases")
    op.add_column("kinds", Column("parent_id", Integer))
    with op.batch_alter_table("kinds") as batch_op:
        batch_op.create_foreign_key("fk_kinds_parent", "kinds", ["parent_id"], ["id"], ondelete="SET NULL")
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_column("balance")
        batch_op.create_unique_constraint("uq_users_full_name", ["full_name", "level"])
    op.create_index("ix_purchases_note", "purchases", [sa.text("user_id DESC"), "total"])


def tags():
    op.create_table(
        "tags",
        Column("left_id", Integer, ForeignKey("kinds.id", ondelete="CASCADE", name="fk_tags_left"), primary_key=True),
        Column("right_id", Integer, ForeignKey("users.id", name="fk_tags_right"), primary_key=True),
        Column("word", String(10), index=True, server_default="new"),
        mysql_engine="InnoDB",
    )


def downgrade():
    op.drop_index("ix_purchases_note", table_name="purchases")
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_constraint("uq_users_full_name", type_="unique")
        batch_op.add_column(sa.Column("balance", sa.Numeric(10, 2)))
    with op.batch_alter_table("kinds") as batch_op:
        batch_op.drop_constraint("fk_kinds_parent", type_="foreignkey")
        batch_op.drop_column("parent_id")
    op.rename_table("purchases", "orders")
    op.drop_table("tags")
