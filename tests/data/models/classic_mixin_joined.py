# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, declared_attr

Base = declarative_base()


class Tabled:
    @declared_attr
    def __tablename__(cls):
        return cls.__name__.lower()


class Asset(Tabled, Base):
    id = Column(Integer, primary_key=True)
    type = Column(String(20))
    __mapper_args__ = {"polymorphic_on": type}


class House(Asset):
    id = Column(ForeignKey("asset.id", ondelete="CASCADE"), primary_key=True)
    rooms = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "house"}
