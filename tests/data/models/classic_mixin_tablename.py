# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, DateTime, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, declarative_mixin, declared_attr, has_inherited_table

Base = declarative_base()


@declarative_mixin
class Named:
    @declared_attr
    def __tablename__(cls):
        if has_inherited_table(cls):
            return None
        return "tbl_" + cls.__name__.lower()

    id = Column(Integer, primary_key=True)


class HasOwner:
    @declared_attr
    def owner_id(cls):
        return Column("owner", ForeignKey("tbl_owner.id"), nullable=False)


class Owner(Named, Base):
    name = Column(String(20))


class Pet(Named, HasOwner, Base):
    kind = Column(String(20))
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "pet"}


class Cat(Pet):
    lives = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "cat"}
