# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Node(Base):
    __tablename__ = "node"
    id = Column(Integer, primary_key=True)
    next_id = Column(Integer, ForeignKey("node.id", deferrable=True, initially="DEFERRED"))
    other_id = Column(Integer, ForeignKey("node.id", name="fk_other", deferrable=True))
    place = Column(Integer, nullable=False)
