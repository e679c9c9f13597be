# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, Sequence, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Parcel(Base):
    __tablename__ = "parcel"
    id = Column(Integer, primary_key=True)
    label = Column(String(30), nullable=False, unique=True, index=True)
    weight = Column(Integer, index=True)
