# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class SurrogateKey(object):
    __table_args__ = {"extend_existing": True}
    id = db.Column(db.Integer, primary_key=True)

    @classmethod
    def by_id(cls, key):
        return cls.query.get(key)


def reference_col(tablename, nullable=False, pk_name="id", **kwargs):
    return db.Column(db.ForeignKey("{0}.{1}".format(tablename, pk_name)), nullable=nullable, **kwargs)


class Role(SurrogateKey, db.Model):
    __tablename__ = "roles"
    name = db.Column(db.String(80), unique=True, nullable=False)
    user_id = reference_col("users", nullable=True)
    user = db.relationship("User", backref="roles")


class User(SurrogateKey, db.Model):
    __tablename__ = "users"
    username = db.Column(db.String(80), unique=True, nullable=False)
    password = db.Column(db.LargeBinary(128), nullable=True)
    active = db.Column(db.Boolean(), default=False)
