# SPDX-License-Identifier: GPL-3.0-or-later
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Optional
from uuid import UUID

from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Everything(Base):
    __tablename__ = "everything"

    id: Mapped[int] = mapped_column(primary_key=True)
    a_str: Mapped[str]
    a_bool: Mapped[bool]
    a_float: Mapped[float]
    a_decimal: Mapped[Decimal]
    a_bytes: Mapped[bytes]
    a_date: Mapped[date]
    a_datetime: Mapped[datetime]
    a_time: Mapped[time]
    a_delta: Mapped[timedelta]
    a_uuid: Mapped[UUID]
    maybe: Mapped[Optional[str]]


# = everything.id: Integer not null counts
# = everything.a_str: String not null
# = everything.a_bool: Boolean not null
# = everything.a_float: Float not null
# = everything.a_decimal: Numeric not null
# = everything.a_bytes: LargeBinary not null
# = everything.a_date: Date not null
# = everything.a_datetime: DateTime not null
# = everything.a_time: Time not null
# = everything.a_delta: Interval not null
# = everything.a_uuid: Uuid not null
# = everything.maybe: String
# = everything: primary key (id)
