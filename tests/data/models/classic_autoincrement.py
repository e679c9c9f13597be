# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import BigInteger, Column, ForeignKey, Integer, SmallInteger, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Plain(Base):
    __tablename__ = "plain"
    id = Column(Integer, primary_key=True)


class Big(Base):
    __tablename__ = "big"
    id = Column(BigInteger, primary_key=True)


class Small(Base):
    __tablename__ = "small"
    id = Column(SmallInteger, primary_key=True)


class Off(Base):
    __tablename__ = "off"
    id = Column(Integer, primary_key=True, autoincrement=False)


class Defaulted(Base):
    __tablename__ = "defaulted"
    id = Column(Integer, primary_key=True, default=lambda: 1)


class Pair(Base):
    __tablename__ = "pair"
    a = Column(Integer, primary_key=True)
    b = Column(Integer, primary_key=True)


class Child(Base):
    __tablename__ = "child"
    plain_id = Column(Integer, ForeignKey("plain.id"), primary_key=True)
    name = Column(String(10))


class Text(Base):
    __tablename__ = "text_key"
    code = Column(String(10), primary_key=True)
