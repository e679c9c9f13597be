# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String, Table
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Machine(Base):
    __table__ = Table(
        "machine",
        Base.metadata,
        Column("id", Integer, primary_key=True),
        Column("serial", String(40), unique=True),
    )


part_table = Table(
    "part",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("machine_id", ForeignKey("machine.id")),
)


class Part(Base):
    __table__ = part_table
