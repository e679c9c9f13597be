# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Legacy(Base):
    __tablename__ = "LEGACY_TABLE"
    identifier = Column("ID", Integer, primary_key=True)
    customer = Column("Customer Name", String(50), nullable=False)
    order = Column("order", Integer)
    group = Column("group", String(10), index=True)
    __table_args__ = (
        UniqueConstraint("Customer Name", "order", name="uq Legacy"),
        Index("ix_legacy", "Customer Name"),
    )


class Detail(Base):
    __tablename__ = "detail"
    id = Column(Integer, primary_key=True)
    legacy_id = Column(Integer, ForeignKey("LEGACY_TABLE.ID"))
    other_id = Column(Integer, ForeignKey(Legacy.identifier))
