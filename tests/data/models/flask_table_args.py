# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Product(db.Model):
    __tablename__ = "product"
    __table_args__ = (
        db.UniqueConstraint("sku", "region", name="uq_sku_region"),
        db.CheckConstraint("price > 0", name="ck_price"),
        db.Index("ix_product_lookup", "region", "sku"),
        {"comment": "What we sell", "sqlite_autoincrement": True},
    )
    id = db.Column(db.Integer, primary_key=True)
    sku = db.Column(db.String(30), nullable=False)
    region = db.Column(db.String(2), nullable=False)
    price = db.Column(db.Numeric(8, 2), nullable=False, comment="net")


class Stock(db.Model):
    __table_args__ = {"mysql_engine": "InnoDB", "mysql_charset": "utf8mb4"}
    product_id = db.Column(db.Integer, db.ForeignKey("product.id"), primary_key=True)
    amount = db.Column(db.Integer, nullable=False, server_default=db.text("0"))
