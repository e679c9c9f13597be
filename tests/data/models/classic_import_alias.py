# SPDX-License-Identifier: GPL-3.0-or-later
import sqlalchemy as sa
from sqlalchemy import orm

Base = orm.declarative_base()


class Station(Base):
    __tablename__ = "station"
    id = sa.Column(sa.Integer, primary_key=True)
    code = sa.Column(sa.CHAR(4), nullable=False)
    opened = sa.Column(sa.Date)
    position_x = sa.Column(sa.Float)
    position_y = sa.Column(sa.Float(53))


class Reading(Base):
    __tablename__ = "reading"
    station_id = sa.Column(sa.Integer, sa.ForeignKey(Station.id), primary_key=True)
    taken_at = sa.Column(sa.DateTime(timezone=True), primary_key=True)
    value = sa.Column(sa.Float(10))
    station = orm.relationship(Station)
