# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Table, UniqueConstraint

metadata = MetaData()

users = Table(
    "users",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("login", String(50), nullable=False, index=True),
    Column("is_admin", Boolean, nullable=False, default=False),
)

addresses = Table(
    "addresses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("user_id", None, ForeignKey("users.id")),
    Column("email", String(100), nullable=False),
    UniqueConstraint("user_id", "email", name="uq_address"),
)
