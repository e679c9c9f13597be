# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
from typing import Annotated

from sqlalchemy import ForeignKey, String, func
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

intpk = Annotated[int, mapped_column(primary_key=True)]
timestamp = Annotated[
    datetime.datetime,
    mapped_column(nullable=False, server_default=func.current_timestamp()),
]
str50 = Annotated[str, 50]
user_fk = Annotated[int, mapped_column(ForeignKey("user.id"), index=True)]
required_name = Annotated[str, mapped_column(String(30), nullable=False, unique=True)]


class Base(DeclarativeBase):
    type_annotation_map = {str50: String(50), str: String(77)}


class User(Base):
    __tablename__ = "user"
    id: Mapped[intpk]
    name: Mapped[required_name]
    nick: Mapped[str50]
    motto: Mapped[str]
    other: Mapped[Annotated[str, 30]]
    created_at: Mapped[timestamp]


class Post(Base):
    __tablename__ = "post"
    id: Mapped[intpk]
    user_id: Mapped[user_fk]
    title: Mapped[str50] = mapped_column(unique=True)


# = user.id: Integer not null counts
# = user.name: String(30) not null
# = user.nick: String(50) not null
# = user.motto: String(77) not null
# = user.other: String(77) not null
# = user.created_at: DateTime not null default CURRENT_TIMESTAMP
# = user: primary key (id)
# = user: unique (name)
# = post.id: Integer not null counts
# = post.user_id: Integer not null
# = post.title: String(50) not null
# = post: primary key (id)
# = post: unique (title)
# = post: foreign key (user_id) to user (id)
# = post: index ix_post_user_id (user_id)
