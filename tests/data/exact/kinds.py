# SPDX-License-Identifier: GPL-3.0-or-later
# Types that are what a run makes of them.
import enum
import uuid

from sqlalchemy import (
    CHAR,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Computed,
    Enum,
    Integer,
    MetaData,
    Numeric,
    String,
    UniqueConstraint,
    false,
    func,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.orm import declarative_base
from sqlalchemy.types import TypeDecorator, UserDefinedType

Base = declarative_base(
    metadata=MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
)


class Guid(TypeDecorator):
    impl = CHAR(32)
    cache_ok = True

    def load_dialect_impl(self, dialect):
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID())
        return dialect.type_descriptor(CHAR(32))


class Document(TypeDecorator):
    impl = String(200)
    cache_ok = True


class Short(String):
    def __init__(self):
        super().__init__(12)


class Money(UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "NUMERIC(%d, 2)" % (8 + 4)


class Colour(enum.Enum):
    red = "r"
    green = "g"


KINDS = {"document": Document, "short": Short, "money": Money}


class Thing(Base):
    __tablename__ = "thing"
    id = Column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    guid = Column(Guid, default=uuid.uuid4, unique=True)
    colour = Column(Enum(Colour, values_callable=lambda kind: [one.value for one in kind]))
    paint = Column(Enum("matt", "gloss", native_enum=False, create_constraint=True, name="paint"))
    ready = Column(Boolean, server_default=false(), nullable=False)
    price = Column(Numeric(10, 2))
    tax = Column(Numeric(10, 2), Computed("price * 2", persisted=True))
    label = Column(String(30))
    __table_args__ = (
        CheckConstraint(func.length(label) > 2, name="long"),
        UniqueConstraint("colour", "ready"),
        {"comment": "a thing: of 3 kinds"},
    )


for name, kind in KINDS.items():
    setattr(Thing, name, Column(kind()))
