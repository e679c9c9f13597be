# SPDX-License-Identifier: GPL-3.0-or-later
import enum

from sqlalchemy import Column, Enum, Integer
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Colour(enum.Enum):
    red = "R"
    green = "G"
    blue = "B"
    crimson = "R"


class Size(enum.IntEnum):
    SMALL = 1
    LARGE = 2


class Level(str, enum.Enum):
    low = "low level"
    high = "high level"


class Shirt(Base):
    __tablename__ = "shirt"
    id = Column(Integer, primary_key=True)
    colour = Column(Enum(Colour), nullable=False)
    size = Column(Enum(Size, name="shirt_size"))
    level = Column(Enum(Level, values_callable=lambda e: [x.value for x in e]))
    fit = Column(Enum("slim", "regular", name="fit"), server_default="slim")
    state = Column(Enum("new", "old", native_enum=False))
    mark = Column(Enum("a", "bb", "ccc", name="mark", native_enum=False, length=20))


class Trousers(Base):
    __tablename__ = "trousers"
    id = Column(Integer, primary_key=True)
    colour = Column(Enum(Colour))
