# SPDX-License-Identifier: GPL-3.0-or-later
from app.extensions import db
from app.models.base import TimestampedModel


class Order(TimestampedModel, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    state = db.Column(db.String(10), nullable=False)


class Item(db.Model):
    order_id = db.Column(db.ForeignKey("order.id"), primary_key=True)
    user_id = db.Column(db.Integer, db.ForeignKey("user.id"))


# = order.id: Integer not null counts
# = order.state: String(10) not null
# = order: primary key (id)
# = item.order_id: Integer not null
# = item.user_id: Integer
# = item: primary key (order_id)
# = item: foreign key (order_id) to order (id)
# = item: foreign key (user_id) to user (id)
# ! 6: Order: unknown-base: TimestampedModel
# ! 11: Item: unknown-target: user
