# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import ARRAY, REAL, Column, Integer, String, Text, text
from sqlalchemy.dialects import postgresql as pg
from sqlalchemy.dialects.postgresql import ARRAY as PGARRAY
from sqlalchemy.dialects.postgresql import HSTORE, INET, JSONB, TSVECTOR, UUID
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Sample(Base):
    __tablename__ = "sample"
    id = Column(UUID(as_uuid=True), primary_key=True, server_default=text("gen_random_uuid()"))
    data = Column(JSONB, nullable=False, server_default=text("'{}'::jsonb"))
    plain = Column(pg.JSON)
    address = Column(INET)
    network = Column(pg.CIDR)
    mac = Column(pg.MACADDR)
    tags = Column(PGARRAY(String(20)))
    numbers = Column(ARRAY(Integer))
    search = Column(TSVECTOR)
    stamp = Column(pg.TIMESTAMP(timezone=True, precision=3))
    hour = Column(pg.TIME(timezone=True))
    period = Column(pg.TSTZRANGE)
    pause = Column(pg.INTERVAL)
    flags = Column(pg.BIT(8))
    raw = Column(pg.BYTEA)
    ratio = Column(pg.DOUBLE_PRECISION)
    small_ratio = Column(REAL)
    mood = Column(pg.ENUM("sad", "happy", name="mood"))
