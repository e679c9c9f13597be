# SPDX-License-Identifier: GPL-3.0-or-later
import datetime as dt
import uuid

from sqlalchemy import CHAR, Column, DateTime, Integer, String, Unicode
from sqlalchemy.orm import declarative_base

Base = declarative_base()


def new_id():
    return str(uuid.uuid4())


class Session(Base):
    __tablename__ = "session"
    id = Column(CHAR(36), primary_key=True, default=new_id)
    user = Column(Unicode(255), nullable=False, index=True)
    started = Column(DateTime, nullable=False, default=dt.datetime.utcnow)
    hits = Column(Integer, default=0, nullable=False)
    agent = Column(String(255), default="")
