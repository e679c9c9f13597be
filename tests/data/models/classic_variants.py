# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import BigInteger, Column, DateTime, Integer, String, Text
from sqlalchemy.dialects import mysql, postgresql, sqlite
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import declarative_base
from sqlalchemy.types import JSON

Base = declarative_base()
BigKey = BigInteger().with_variant(Integer, "sqlite")
Document = JSON().with_variant(JSONB, "postgresql")


class Event(Base):
    __tablename__ = "event"
    id = Column(BigKey, primary_key=True)
    data = Column(Document, nullable=False)
    body = Column(Text().with_variant(mysql.LONGTEXT(), "mysql"))
