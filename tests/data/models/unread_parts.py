# SPDX-License-Identifier: GPL-3.0-or-later
import random

from sqlalchemy import Boolean, CheckConstraint, Column, Integer, String, Table
from sqlalchemy.orm import declarative_base
from geoalchemy2 import Geometry

Base = declarative_base()


def length():
    return random.randint(1, 9)


class Place(Base):
    __tablename__ = "place"
    id = Column(Integer, primary_key=True)
    position = Column(Geometry("POINT"))
    name = Column(String(length()))
    extra = Column(Integer, default=random.random, something=1)
    state = Column(String(9), server_default=random.STATE)
    ready = Column(Boolean(create_constraint=True))
    __table_args__ = (CheckConstraint("ghost > 1"), make_index("x"))


class Nameless(Base):
    __tablename__ = "t_" + str(length())
    id = Column(Integer, primary_key=True)


# = place.id: Integer not null counts
# = place.position: Text
# = place.name: String
# = place.extra: Integer
# = place.state: String(9)
# = place.ready: Boolean
# = place: primary key (id)
# = place: check ghost > 1
# ! 18: Place.position: unknown-type: Geometry("POINT")
# ! 19: Place.name: unknown-argument: length()
# ! 20: Place.extra: unknown-argument: something
# ! 21: Place.state: unknown-expression: random.STATE
# ! 22: Place.ready: dialect-left-out: create_constraint
# ! 23: Place: unknown-element: make_index("x")
# ! 27: Nameless: unknown-name: "t_" + str(length())
# ! 26: Nameless: unknown-name: Nameless
