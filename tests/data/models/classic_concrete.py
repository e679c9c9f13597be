# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Animal(Base):
    __tablename__ = "animal"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))


class Dog(Animal):
    __tablename__ = "dog"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))
    breed = Column(String(50))
    __mapper_args__ = {"concrete": True}
