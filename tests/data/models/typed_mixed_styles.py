# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Double, ForeignKey, Integer, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Old(Base):
    __tablename__ = "old"
    __allow_unmapped__ = True
    id = Column(Integer, primary_key=True)
    value = Column(Double)
    token = mapped_column(Uuid, nullable=False)
    plain: int
    new: Mapped[int] = Column(Integer)


# = old.id: Integer not null counts
# = old.value: Double
# = old.token: Uuid not null
# = old.new: Integer not null
# = old: primary key (id)
