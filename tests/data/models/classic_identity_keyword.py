# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Identity, Integer, Sequence, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Numbered(Base):
    __tablename__ = "numbered"
    id = Column(Integer, Identity(start=10, increment=5, minvalue=10), primary_key=True)
    name = Column(type_=String(20), name="the_name", nullable=False)
    extra = Column(String(3), key="additional")
