# SPDX-License-Identifier: GPL-3.0-or-later
# A Flask project with an application factory, which is what imports the models.
from flask import Flask
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


def create_app(settings=None):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
    app.config.from_mapping(settings or {})
    db.init_app(app)
    from shop.models import product, user

    app.logger.warning("made with %s and %s", product, user)
    return app
