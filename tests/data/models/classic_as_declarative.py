# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, DateTime, Integer, String
from sqlalchemy.ext.declarative import as_declarative, declared_attr


@as_declarative()
class Base:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()

    id = Column(Integer, primary_key=True, index=True)


class Item(Base):
    title = Column(String(100), index=True)


class UserProfile(Base):
    seen = Column(DateTime)
