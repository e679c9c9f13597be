# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Documented(Base):
    """A docstring is no comment of the table."""

    __tablename__ = "documented"
    __table_args__ = {"comment": "It's a \"comment\""}
    id = Column(Integer, primary_key=True, comment="the key")
    name = Column(String(20), comment="Üñí 🎉", doc="not this", info={"label": "Name"})
