# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import registry

reg = registry()
metadata = reg.metadata


@reg.mapped
class Planet:
    __tablename__ = "planet"
    id = Column(Integer, primary_key=True)
    name = Column(String(50), nullable=False)


@reg.mapped
class Moon:
    __tablename__ = "moon"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))
