# SPDX-License-Identifier: GPL-3.0-or-later
from shop import db


class Timed:
    made_at = db.Column(db.DateTime, nullable=False)
    seen_at = db.Column(db.DateTime)
