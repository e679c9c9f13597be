# SPDX-License-Identifier: GPL-3.0-or-later
from shop import db
from shop.mixins import Timed
from shop.models.user import Author

tags = db.Table(
    "product_tags",
    db.Column("product_id", db.ForeignKey("product.id"), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True),
)


class Product(Timed, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey(Author.id))
    tags = db.relationship("Tag", secondary=tags, backref="products")


class Tag(db.Model):
    id = db.Column(db.Integer, primary_key=True)


for number in range(3):
    setattr(Product, "price_%d" % number, db.Column(db.Numeric(10, 2)))
