# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class HTTPServer(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class OAuth2Token(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class User2Group(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Point3D(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class UserID(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Foo_Bar(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class ABc(db.Model):
    id = db.Column(db.Integer, primary_key=True)


class Named(db.Model):
    __tablename__ = "other_name"
    id = db.Column(db.Integer, primary_key=True)
