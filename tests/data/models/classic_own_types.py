# SPDX-License-Identifier: GPL-3.0-or-later
import enum

from sqlalchemy import CHAR, Column, Enum, Integer, String, Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base
from sqlalchemy.types import TypeDecorator, UserDefinedType

Base = declarative_base()


class Size(enum.Enum):
    small = 1
    large = 2


class Guid(TypeDecorator):
    """The recipe of SQLAlchemy's manual."""

    impl = CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        else:
            return dialect.type_descriptor(CHAR(32))


class Amount(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        """As it is written."""
        return "NUMERIC(12, 2)"


class Parcel(Base):
    __tablename__ = "parcel"
    id = Column(Guid, primary_key=True)
    size = Column(Enum(Size, native_enum=False, create_constraint=True))
    paint = Column(Enum("matt", "gloss", native_enum=False, create_constraint=True, name="finish"))
    price = Column(Amount())
    other = Column(CHAR(32).with_variant(postgresql.UUID(), "postgresql"))


parts = Table(
    "parts",
    Base.metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Enum("bolt", "nut", native_enum=False, create_constraint=True, name="kinds")),
    Column("note", String(10)),
)
