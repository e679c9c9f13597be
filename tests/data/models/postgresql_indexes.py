# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Index, Integer, String, Text, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Article(Base):
    __tablename__ = "article"
    id = Column(Integer, primary_key=True)
    title = Column(String(200), nullable=False)
    author = Column(String(50))
    body = Column(Text)
    meta = Column(JSONB)
    __table_args__ = (
        Index("ix_article_meta", "meta", postgresql_using="gin"),
        Index("ix_article_title_pattern", "title", postgresql_ops={"title": "varchar_pattern_ops"}),
        Index("ix_article_partial", "author", postgresql_where=text("author IS NOT NULL")),
        Index("ix_article_lower", func.lower(title), unique=True),
        Index("ix_article_include", "author", postgresql_include=["title"]),
        Index("ix_article_desc", text("id DESC")),
    )
