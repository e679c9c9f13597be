# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Integer,
    Interval,
    LargeBinary,
    Numeric,
    PickleType,
    SmallInteger,
    String,
    Text,
    Time,
    Unicode,
    UnicodeText,
)
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Everything(Base):
    __tablename__ = "everything"
    id = Column(BigInteger, primary_key=True, autoincrement=False)
    a_small = Column(SmallInteger)
    a_string = Column(String(length=12))
    a_long_string = Column(String)
    a_unicode = Column(Unicode(33))
    a_text = Column(Text())
    a_unicode_text = Column(UnicodeText)
    a_boolean = Column(Boolean)
    a_date = Column(Date)
    a_time = Column(Time)
    a_datetime = Column(DateTime)
    a_zoned = Column(DateTime(timezone=True))
    a_interval = Column(Interval)
    a_numeric = Column(Numeric)
    a_money = Column(Numeric(10, 2))
    a_digits = Column(Numeric(6))
    a_float = Column(Float)
    a_blob = Column(LargeBinary)
    a_pickle = Column(PickleType)
    a_json = Column(JSON)
    an_integer = Column(Integer())
