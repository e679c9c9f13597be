# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy as _SQLAlchemy
from sqlalchemy import Column


class SQLAlchemy(_SQLAlchemy):
    pass


db = SQLAlchemy()
relationship = db.relationship


class Owner(db.Model):
    id = Column(db.Integer, primary_key=True)
    dogs = relationship("Dog")


class Dog(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    owner_id = db.Column(db.ForeignKey(Owner.id))
    born = db.Column(db.DateTime, nullable=False, server_default=db.func.current_timestamp())
