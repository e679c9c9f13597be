# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import *
from sqlalchemy.orm import registry

mapper_registry = registry()
Base = mapper_registry.generate_base()
NAME_LENGTH = 60


class City(Base):
    __tablename__ = "city"
    id = Column(Integer, primary_key=True)
    name = Column(String(NAME_LENGTH), nullable=False)
    population = Column(BigInteger, CheckConstraint("population >= 0"))
    area = Column(Numeric(precision=12, scale=3))
