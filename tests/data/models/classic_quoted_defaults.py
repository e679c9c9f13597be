# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Date, DateTime, Integer, Numeric, String, Text, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Defaults(Base):
    __tablename__ = "defaults"
    id = Column(Integer, primary_key=True)
    a = Column(Integer, server_default="0", nullable=False)
    b = Column(Integer, server_default=text("-1"))
    c = Column(String(20), server_default=text("'x'"))
    d = Column(Numeric(6, 2), server_default="1.50")
    e = Column(Date, server_default="2020-01-01")
    f = Column(DateTime, server_default=text("CURRENT_TIMESTAMP"))
    g = Column(String(50), server_default="a; b -- c")
    h = Column(Text, nullable=False)
