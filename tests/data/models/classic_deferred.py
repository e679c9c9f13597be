# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, LargeBinary, String, Text
from sqlalchemy.ext.associationproxy import association_proxy
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import column_property, declarative_base, deferred, synonym

Base = declarative_base()


class Photo(Base):
    __tablename__ = "photo"
    id = Column(Integer, primary_key=True)
    first = Column(String(30))
    last = Column(String(30))
    full = column_property(first + " " + last)
    stored = column_property(Column("stored_value", Integer, nullable=False))
    data = deferred(Column(LargeBinary))
    notes = deferred(Column(Text, nullable=False), group="texts")
    name = synonym("first")
    words = association_proxy("tags", "word")

    @hybrid_property
    def initials(self):
        return self.first[0] + self.last[0]

    @property
    def size(self):
        return len(self.data)
