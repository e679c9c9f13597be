# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Common:
    id = Column(Integer, primary_key=True)
    name = Column(String(10))
    note = Column(String(10))


class Kept(Common, Base):
    __tablename__ = "kept"


class Changed(Common, Base):
    __tablename__ = "changed"
    name = Column(String(99), nullable=False)
    note = None
