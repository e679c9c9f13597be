# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, Table
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class User(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


class User(Base):
    __tablename__ = "members"
    id = Column(Integer, primary_key=True)


class Person(Base):
    __tablename__ = "users"
    id = Column(Integer, primary_key=True)


# = users.id: Integer not null counts
# = users: primary key (id)
# = members.id: Integer not null counts
# = members: primary key (id)
# ! 13: User: duplicate-class: User2
# ! 18: Person: duplicate-table: users
