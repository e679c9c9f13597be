# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, Numeric, String, Table
from sqlalchemy.ext.declarative import declarative_base
from sqlalchemy.orm import relationship

Base = declarative_base()

order_product = Table(
    "order_product",
    Base.metadata,
    Column("order_id", ForeignKey("orders.id", ondelete="CASCADE"), primary_key=True),
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), primary_key=True),
)


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    number = Column(String(20), nullable=False, unique=True)
    products = relationship("Product", secondary=order_product, back_populates="orders")


class Product(Base):
    __tablename__ = "products"
    id = Column(Integer, primary_key=True)
    name = Column("product_name", String(200), nullable=False)
    price = Column(Numeric(10, 2))
    orders = relationship("Order", secondary=order_product, back_populates="products")
