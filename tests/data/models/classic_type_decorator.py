# SPDX-License-Identifier: GPL-3.0-or-later
import json

from sqlalchemy import Column, Integer, LargeBinary, String, Text
from sqlalchemy.ext.mutable import MutableDict, MutableList
from sqlalchemy.orm import declarative_base
from sqlalchemy.types import JSON, TypeDecorator, UserDefinedType

Base = declarative_base()


class JsonText(TypeDecorator):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return json.dumps(value)


class ShortCode(TypeDecorator):
    impl = String(8)
    cache_ok = True


class Sized(TypeDecorator):
    impl = String
    cache_ok = True


class UpperCode(ShortCode):
    pass


class Payload(Base):
    __tablename__ = "payload"
    id = Column(Integer, primary_key=True)
    body = Column(JsonText)
    code = Column(ShortCode(), nullable=False)
    sized = Column(Sized(30))
    upper = Column(UpperCode)
    data = Column(MutableDict.as_mutable(JSON))
    rows = Column(MutableList.as_mutable(JsonText()))
    raw = Column(LargeBinary)
