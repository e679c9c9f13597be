# SPDX-License-Identifier: GPL-3.0-or-later
import os

try:
    from sqlalchemy.orm import declarative_base
except ImportError:
    from sqlalchemy.ext.declarative import declarative_base

from sqlalchemy import Column, Integer, String

Base = declarative_base()

if os.environ.get("NOTHING") is None:

    class Always(Base):
        __tablename__ = "always"
        id = Column(Integer, primary_key=True)


class Other(Base):
    __tablename__ = "other"
    id = Column(Integer, primary_key=True)
    name = Column(String(5))

    def rename(self, name):
        self.name = name
