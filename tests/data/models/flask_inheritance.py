# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Person(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    kind = db.Column(db.String(20), nullable=False)
    __mapper_args__ = {"polymorphic_on": kind, "polymorphic_identity": "person"}


class Engineer(Person):
    id = db.Column(db.ForeignKey("person.id"), primary_key=True)
    language = db.Column(db.String(30))
    __mapper_args__ = {"polymorphic_identity": "engineer"}


class Manager(Person):
    office = db.Column(db.String(30))
    __mapper_args__ = {"polymorphic_identity": "manager"}


class SeniorManager(Manager):
    budget = db.Column(db.Numeric(10, 2))
    __mapper_args__ = {"polymorphic_identity": "senior"}
