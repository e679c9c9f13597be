# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, DateTime, Integer, String, func
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Audited(Base):
    __abstract__ = True
    created = Column(DateTime, server_default=func.now())


class Keyed(Audited):
    __abstract__ = True
    id = Column(Integer, primary_key=True)


class Machine(Keyed):
    __tablename__ = "machine"
    name = Column(String(20), unique=True)


class Tool(Keyed):
    __tablename__ = "tool"
    created = Column(String(10))
