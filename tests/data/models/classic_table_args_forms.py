# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import declarative_base, declared_attr

Base = declarative_base()
COMMON = {"sqlite_autoincrement": False}
UNIQUE = UniqueConstraint("a", "b", name="uq_first")


class First(Base):
    __tablename__ = "first"
    __table_args__ = (UNIQUE, COMMON)
    id = Column(Integer, primary_key=True)
    a = Column(Integer)
    b = Column(Integer)


class ArgsMixin:
    @declared_attr
    def __table_args__(cls):
        return (Index("ix_%s_a" % cls.__tablename__, "a"), {"comment": cls.__tablename__})


class Second(ArgsMixin, Base):
    __tablename__ = "second"
    id = Column(Integer, primary_key=True)
    a = Column(Integer)


class Third(ArgsMixin, Base):
    __tablename__ = "third"
    __table_args__ = (UniqueConstraint("a"),)
    id = Column(Integer, primary_key=True)
    a = Column(Integer)


class Fourth(Base):
    __tablename__ = "fourth"
    __table_args__ = tuple([UniqueConstraint("a", name="uq_fourth")])
    id = Column(Integer, primary_key=True)
    a = Column(String(5))
