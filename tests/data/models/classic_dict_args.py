# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()
TABLE = {"mysql_engine": "InnoDB", "mysql_charset": "utf8mb4", "mysql_collate": "utf8mb4_unicode_ci"}


class One(Base):
    __tablename__ = "one"
    __table_args__ = dict(comment="one", **TABLE)
    id = Column(Integer, primary_key=True)


class Two(Base):
    __tablename__ = "two"
    __table_args__ = {**TABLE, "comment": "two"}
    id = Column(Integer, primary_key=True)
    name = Column(String(10))
