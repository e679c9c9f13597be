# SPDX-License-Identifier: GPL-3.0-or-later
from typing import List, Set

from sqlalchemy import Column, ForeignKey, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, WriteOnlyMapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


association = Table(
    "association",
    Base.metadata,
    Column("left_id", ForeignKey("left.id"), primary_key=True),
    Column("right_id", ForeignKey("right.id"), primary_key=True),
)


class Left(Base):
    __tablename__ = "left"
    id: Mapped[int] = mapped_column(primary_key=True)
    rights: Mapped[List["Right"]] = relationship(secondary=association)
    log: WriteOnlyMapped["Right"] = relationship(viewonly=True)


class Right(Base):
    __tablename__ = "right"
    id: Mapped[int] = mapped_column(primary_key=True)
    lefts: Mapped[Set["Left"]] = relationship(secondary="association")


# = left.id: Integer not null counts
# = left: primary key (id)
# = right.id: Integer not null counts
# = right: primary key (id)
# = association.left_id: Integer not null
# = association.right_id: Integer not null
# = association: primary key (left_id, right_id)
# = association: foreign key (left_id) to left (id)
# = association: foreign key (right_id) to right (id)
