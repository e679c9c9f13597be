# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class BaseModel(db.Model):
    __abstract__ = True
    id = db.Column(db.Integer, primary_key=True)
    created_at = db.Column(db.DateTime, server_default=db.func.now(), nullable=False)
    updated_at = db.Column(db.DateTime, onupdate=db.func.now())


class Customer(BaseModel):
    name = db.Column(db.Unicode(100), nullable=False)


class SalesOrder(BaseModel):
    __tablename__ = "orders"
    customer_id = db.Column(db.Integer, db.ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    total = db.Column(db.Numeric(12, 2), nullable=False, server_default="0")
