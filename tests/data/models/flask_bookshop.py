# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Author(db.Model):
    __tablename__ = "authors"
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(128), nullable=False)
    books = db.relationship("Book", back_populates="author", cascade="all, delete-orphan")


class Book(db.Model):
    __tablename__ = "books"
    id = db.Column(db.Integer, primary_key=True)
    isbn = db.Column(db.CHAR(13), unique=True)
    author_id = db.Column(db.Integer, db.ForeignKey("authors.id", ondelete="CASCADE"), nullable=False)
    author = db.relationship("Author", back_populates="books")
    published = db.Column(db.Date)
    price = db.Column(db.Numeric(asdecimal=False, precision=8, scale=2))
    __table_args__ = (db.UniqueConstraint("author_id", "isbn"),)
