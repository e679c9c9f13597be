# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, ForeignKeyConstraint, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Tenant(Base):
    __tablename__ = "tenant"
    id = Column(Integer, primary_key=True)


class Project(Base):
    __tablename__ = "project"
    tenant_id = Column(ForeignKey("tenant.id"), primary_key=True)
    number = Column(Integer, primary_key=True, autoincrement=False)


class Task(Base):
    __tablename__ = "task"
    id = Column(Integer, primary_key=True)
    tenant_id = Column(ForeignKey("tenant.id"), nullable=False)
    project_number = Column(Integer, nullable=False)
    title = Column(String(80))
    __table_args__ = (
        ForeignKeyConstraint([tenant_id, project_number], [Project.tenant_id, Project.number]),
    )
