# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()

subscriptions = db.Table(
    "subscriptions",
    db.metadata,
    db.Column("user_id", db.Integer, db.ForeignKey("users.id"), nullable=False),
    db.Column("channel_id", db.Integer, db.ForeignKey("channels.id"), nullable=False),
)


class User(db.Model):
    __tablename__ = "users"
    id = db.Column(db.BigInteger().with_variant(db.Integer, "sqlite"), primary_key=True)
    channels = db.relationship("Channel", secondary=subscriptions)


class Channel(db.Model):
    __tablename__ = "channels"
    id = db.Column(db.Integer, primary_key=True)
    is_open = db.Column(db.Boolean, nullable=False, server_default=db.true())
