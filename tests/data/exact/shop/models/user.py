# SPDX-License-Identifier: GPL-3.0-or-later
from shop import db
from shop.mixins import Timed


class User(Timed, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(10), nullable=False)
    name = db.Column(db.String(80), unique=True, index=True)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "user"}


class Admin(User):
    level = db.Column(db.Integer)
    __mapper_args__ = {"polymorphic_identity": "admin"}


class Author(User):
    id = db.Column(db.ForeignKey("user.id"), primary_key=True)
    pen_name = db.Column(db.String(80))
    __mapper_args__ = {"polymorphic_identity": "author"}
