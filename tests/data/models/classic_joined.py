# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Vehicle(Base):
    __tablename__ = "vehicle"
    id = Column(Integer, primary_key=True)
    type = Column(String(50))
    __mapper_args__ = {"polymorphic_identity": "vehicle", "polymorphic_on": type}


class Car(Vehicle):
    __tablename__ = "car"
    id = Column(Integer, ForeignKey("vehicle.id"), primary_key=True)
    doors = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "car"}


class Truck(Vehicle):
    __tablename__ = "truck"
    vehicle_id = Column(Integer, ForeignKey(Vehicle.id), primary_key=True)
    load = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "truck"}


class Pickup(Truck):
    bed_length = Column(Integer)
    __mapper_args__ = {"polymorphic_identity": "pickup"}
