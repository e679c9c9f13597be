# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String, Table
from sqlalchemy.orm import registry, relationship

mapper_registry = registry()
metadata = mapper_registry.metadata

author_table = Table(
    "author",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String(120)),
)

book_table = Table(
    "book",
    mapper_registry.metadata,
    Column("id", Integer, primary_key=True),
    Column("author_id", Integer, ForeignKey(author_table.c.id), nullable=False),
    Column("title", String(255), nullable=False),
)


class Author:
    pass


class Book:
    pass


mapper_registry.map_imperatively(Author, author_table)
mapper_registry.map_imperatively(Book, book_table, properties={"author": relationship(Author)})
