# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, String
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Log(Base):
    __tablename__ = "log"
    id = Column(Integer, primary_key=True)
    at = Column(sqlite.DATETIME)
    day = Column(sqlite.DATE())
    data = Column(sqlite.JSON)
    words = Column(String(20), server_default="it's")
    __table_args__ = {"sqlite_autoincrement": True}
