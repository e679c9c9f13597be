# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
from typing import Optional

from sqlalchemy import DateTime, ForeignKey, func
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship


class Base(DeclarativeBase):
    @declared_attr.directive
    def __tablename__(cls) -> str:
        return cls.__name__.lower()

    id: Mapped[int] = mapped_column(primary_key=True)


class Stamped:
    created: Mapped[datetime.datetime] = mapped_column(
        DateTime(timezone=True), server_default=func.now()
    )
    updated: Mapped[Optional[datetime.datetime]] = mapped_column(onupdate=func.now())


class HasAuthor:
    @declared_attr
    def author_id(cls) -> Mapped[int]:
        return mapped_column(ForeignKey("author.id"), nullable=False)

    @declared_attr
    def author(cls) -> Mapped["Author"]:
        return relationship("Author")


class Author(Stamped, Base):
    name: Mapped[str]


class Article(Stamped, HasAuthor, Base):
    title: Mapped[str]


# = author.name: String not null
# = author.created: DateTime(tz) not null default CURRENT_TIMESTAMP
# = author.updated: DateTime
# = author.id: Integer not null counts
# = author: primary key (id)
# = article.title: String not null
# = article.created: DateTime(tz) not null default CURRENT_TIMESTAMP
# = article.updated: DateTime
# = article.author_id: Integer not null
# = article.id: Integer not null counts
# = article: primary key (id)
# = article: foreign key (author_id) to author (id)
