# SPDX-License-Identifier: GPL-3.0-or-later
from typing import Optional

from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Employee(Base):
    __tablename__ = "employee"
    id: Mapped[int] = mapped_column(primary_key=True)
    type: Mapped[str]
    __mapper_args__ = {"polymorphic_on": "type", "polymorphic_identity": "employee"}


class Engineer(Employee):
    __tablename__ = "engineer"
    id: Mapped[int] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    language: Mapped[str]
    __mapper_args__ = {"polymorphic_identity": "engineer"}


class Manager(Employee):
    budget: Mapped[Optional[int]]
    start: Mapped[Optional[str]] = mapped_column(use_existing_column=True)
    __mapper_args__ = {"polymorphic_identity": "manager"}


class Clerk(Employee):
    start: Mapped[Optional[str]] = mapped_column(use_existing_column=True)
    __mapper_args__ = {"polymorphic_identity": "clerk"}


# = employee.id: Integer not null counts
# = employee.type: String not null
# = employee.budget: Integer
# = employee.start: String
# = employee: primary key (id)
# = engineer.id: Integer not null
# = engineer.language: String not null
# = engineer: primary key (id)
# = engineer: foreign key (id) to employee (id)
