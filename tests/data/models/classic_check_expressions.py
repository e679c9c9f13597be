# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import CheckConstraint, Column, Integer, String, and_, func, or_, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Ticket(Base):
    __tablename__ = "ticket"
    id = Column(Integer, primary_key=True)
    low = Column(Integer)
    high = Column(Integer)
    state = Column(String(10))
    __table_args__ = (
        CheckConstraint(low < high, name="ck_range"),
        CheckConstraint(and_(low >= 0, high <= 100), name="ck_limits"),
        CheckConstraint(or_(low == 5, high != 7), name="ck_or"),
        CheckConstraint(text("state <> ''"), name="ck_state"),
        CheckConstraint(func.length(state) > 1, name="ck_length"),
    )
