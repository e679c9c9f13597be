# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, String
from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import declarative_base

NAMING = {
    "ix": "idx_%(table_name)s_%(column_0_N_name)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_key",
    "ck": "%(table_name)s_%(constraint_name)s_check",
    "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
    "pk": "%(table_name)s_pkey",
}
Base = declarative_base(metadata=MetaData(naming_convention=NAMING))


class Region(Base):
    __tablename__ = "region"
    id = Column(Integer, primary_key=True)
    code = Column(String(5), unique=True, nullable=False)


class Town(Base):
    __tablename__ = "town"
    id = Column(Integer, primary_key=True)
    region_id = Column(Integer, ForeignKey("region.id"), index=True)
    name = Column(String(50))
    mayor = Column(String(50))
    __table_args__ = (
        UniqueConstraint("region_id", "name"),
        UniqueConstraint("mayor", name="one_mayor"),
        Index(None, "name", "mayor"),
        CheckConstraint("name <> mayor", name="names"),
    )
