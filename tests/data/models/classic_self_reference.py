# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import backref, declarative_base, relationship

Base = declarative_base()


class Category(Base):
    __tablename__ = "category"
    id = Column(Integer, primary_key=True)
    parent_id = Column(Integer, ForeignKey("category.id"), index=True)
    name = Column(String(50), nullable=False)
    children = relationship("Category", backref=backref("parent", remote_side=[id]))


class Employee(Base):
    __tablename__ = "employee"
    id = Column(Integer, primary_key=True)
    boss_id = Column(ForeignKey("employee.id", ondelete="SET NULL", onupdate="CASCADE"))
