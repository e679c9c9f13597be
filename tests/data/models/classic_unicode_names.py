# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Größe(Base):
    __tablename__ = "größe"
    id = Column(Integer, primary_key=True)
    länge = Column(Integer, nullable=False)
    имя = Column(String(20), unique=True)


class Maß(Base):
    __tablename__ = "maß tabelle"
    id = Column(Integer, primary_key=True)
    größe_id = Column(ForeignKey("größe.id"))
