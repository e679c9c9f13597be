# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, DateTime, Index, Integer, String, func, text
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Visit(Base):
    __tablename__ = "visit"
    id = Column(Integer, primary_key=True)
    page = Column(String(200), index=True)
    visitor = Column(String(50))
    seen_at = Column(DateTime)
    __table_args__ = (
        Index("ix_visit_visitor_seen", visitor, seen_at.desc()),
        Index("ix_visit_unique", "visitor", "page", unique=True),
        Index(None, "seen_at"),
    )


Index("ix_visit_lower_page", func.lower(Visit.page))
Index(
    "ix_visit_partial",
    Visit.visitor,
    postgresql_where=text("page IS NOT NULL"),
    sqlite_where=text("page IS NOT NULL"),
)
