# SPDX-License-Identifier: GPL-3.0-or-later
import re

from sqlalchemy import Column, Integer, String
from sqlalchemy.ext.declarative import declarative_base, declared_attr


class ModelBase(object):
    @declared_attr
    def __tablename__(cls):
        return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower() + "s"

    @declared_attr
    def __table_args__(cls):
        return {"comment": "table of %s" % cls.__name__}

    id = Column(Integer, primary_key=True)


Base = declarative_base(cls=ModelBase)


class BlogPost(Base):
    title = Column(String(100))


class Comment(Base):
    text = Column(String(500))
