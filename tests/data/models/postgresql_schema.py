# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Enum, ForeignKey, Integer, MetaData, String
from sqlalchemy.orm import declarative_base

Base = declarative_base(metadata=MetaData(schema="shop"))


class Vendor(Base):
    __tablename__ = "vendor"
    id = Column(Integer, primary_key=True)
    name = Column(String(50), unique=True, index=True)


class Offer(Base):
    __tablename__ = "offer"
    id = Column(Integer, primary_key=True)
    vendor_id = Column(ForeignKey("vendor.id"), index=True)
    other_id = Column(ForeignKey("shop.vendor.id"))


class Log(Base):
    __tablename__ = "log"
    __table_args__ = {"schema": "audit"}
    id = Column(Integer, primary_key=True)
    offer_id = Column(ForeignKey("shop.offer.id"))
