# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Leaf(Base):
    __tablename__ = "leaf"
    twig_code = Column(ForeignKey("twig.branch_code"), primary_key=True)


class Twig(Base):
    __tablename__ = "twig"
    branch_code = Column(ForeignKey("branch.code"), primary_key=True)


class Branch(Base):
    __tablename__ = "branch"
    code = Column(String(12), primary_key=True)
    root_id = Column(ForeignKey("root.id"))


class Root(Base):
    __tablename__ = "root"
    id = Column(Integer, primary_key=True)
