# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import BigInteger, Column, Computed, Identity, Integer, SmallInteger, String, UniqueConstraint
from sqlalchemy.dialects.postgresql import ExcludeConstraint, INT4RANGE
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Booking(Base):
    __tablename__ = "booking"
    id = Column(BigInteger, Identity(always=True, start=100, cache=5), primary_key=True)
    room = Column(INT4RANGE)
    name = Column(String(20))
    upper_name = Column(String(20), Computed("upper(name)", persisted=True))
    place = Column(SmallInteger)
    __table_args__ = (
        ExcludeConstraint(("room", "&&"), name="no_overlap", using="gist"),
        UniqueConstraint("place", name="uq_place", deferrable=True, initially="DEFERRED"),
    )


class Serial(Base):
    __tablename__ = "serial"
    id = Column(BigInteger, primary_key=True)
    small = Column(SmallInteger)
