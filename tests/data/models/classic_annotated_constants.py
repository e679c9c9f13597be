# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

PREFIX: str = "crm_"
LENGTHS = {"short": 20, "long": 20 * 10}
SCHEMES = ("http", "https")
Base = declarative_base()


class Limits:
    NAME = 64



class Contact(Base):
    __tablename__ = PREFIX + "contact"
    id = Column(Integer, primary_key=True)
    name = Column(String(Limits.NAME), nullable=False)
    short = Column(String(LENGTHS["short"]), server_default=SCHEMES[0])
    long = Column(String(LENGTHS["long"]))


class Call(Base):
    __tablename__ = f"{PREFIX}call"
    id = Column(Integer, primary_key=True)
    contact_id = Column(Integer, ForeignKey(f"{PREFIX}contact.id"), nullable=False)
    kind = Column(String(10), comment="in " "or " "out")
