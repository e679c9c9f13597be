# SPDX-License-Identifier: GPL-3.0-or-later
import enum

from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Status(enum.Enum):
    draft = "draft"
    live = "live"
    gone = "archived"


class Page(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    status = db.Column(db.Enum(Status), nullable=False, server_default=Status.draft.name)
    kind = db.Column(db.Enum("wiki", "blog", name="page_kind"), default="wiki")
