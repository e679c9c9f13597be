# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.ext.declarative import declared_attr

db = SQLAlchemy()


class TimestampMixin(object):
    created_at = db.Column(db.DateTime, nullable=False, default=db.func.now())
    updated_at = db.Column(db.DateTime)


class OwnedMixin:
    @declared_attr
    def owner_id(cls):
        return db.Column(db.Integer, db.ForeignKey("member.id", name="fk_%s_owner" % cls.__name__.lower()))

    @declared_attr
    def owner(cls):
        return db.relationship("Member", foreign_keys=[cls.owner_id])


class Member(TimestampMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Document(OwnedMixin, TimestampMixin, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(200))


class Picture(db.Model, OwnedMixin):
    id = db.Column(db.Integer, primary_key=True)
    updated_at = db.Column(db.Date)
