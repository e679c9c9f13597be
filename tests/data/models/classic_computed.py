# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Computed, Identity, Integer, Numeric, Sequence, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Square(Base):
    __tablename__ = "square"
    id = Column(Integer, Identity(start=42, increment=2), primary_key=True)
    side = Column(Integer, nullable=False)
    area = Column(Integer, Computed("side * side", persisted=True))
    label = Column(String(20))


class Counter(Base):
    __tablename__ = "counter"
    id = Column(Integer, Identity(always=True), primary_key=True)
    total = Column(Numeric(10, 2))
