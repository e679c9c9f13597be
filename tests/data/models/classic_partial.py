# SPDX-License-Identifier: GPL-3.0-or-later
import functools

from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()
Required = functools.partial(Column, nullable=False)


def key():
    return Column(Integer, primary_key=True)


class Label(Base):
    __tablename__ = "label"
    id = key()
    text = Required(String(30))
    colour = Required(String(7), server_default="#000000")
