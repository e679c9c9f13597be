# SPDX-License-Identifier: GPL-3.0-or-later
"""The smallest Flask application with Flask-Migrate: its database and its scripts are where it is told."""
import os

from flask import Flask
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]
db = SQLAlchemy(app)
migrate = Migrate(app, db, directory=os.environ["MIGRATIONS"])
