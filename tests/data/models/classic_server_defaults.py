# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Boolean, Column, Date, DateTime, Float, Integer, String, func, text
from sqlalchemy import false, true
from sqlalchemy.orm import declarative_base
from sqlalchemy.schema import FetchedValue

Base = declarative_base()


class Setting(Base):
    __tablename__ = "setting"
    id = Column(Integer, primary_key=True)
    name = Column(String(20), server_default="its own")
    empty = Column(String(20), server_default="")
    count = Column(Integer, server_default="5", nullable=False)
    other = Column(Integer, server_default=text("7"))
    ratio = Column(Float, server_default=text("1.5"))
    made_at = Column(DateTime, server_default=func.now())
    seen_at = Column(DateTime, server_default=func.current_timestamp())
    day = Column(Date, server_default=func.current_date())
    is_on = Column(Boolean, server_default=true())
    is_off = Column(Boolean, server_default=false(), nullable=False)
    fetched = Column(Integer, FetchedValue())
    client = Column(Integer, default=3, onupdate=lambda: 4)
    triggered = Column(Integer, server_default=FetchedValue(), server_onupdate=FetchedValue())
