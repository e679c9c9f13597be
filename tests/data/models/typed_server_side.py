# SPDX-License-Identifier: GPL-3.0-or-later
import datetime
import decimal

from sqlalchemy import Computed, FetchedValue, Identity, Numeric, func, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Bill(Base):
    __tablename__ = "bill"
    id: Mapped[int] = mapped_column(Identity(always=True), primary_key=True)
    net: Mapped[decimal.Decimal] = mapped_column(Numeric(10, 2))
    gross: Mapped[decimal.Decimal] = mapped_column(Numeric(10, 2), Computed("net * 1.2"))
    at: Mapped[datetime.datetime] = mapped_column(server_default=func.now())
    state: Mapped[str] = mapped_column(server_default=text("'new'"))
    total: Mapped[int] = mapped_column(FetchedValue())


# = bill.id: Integer not null counts always
# = bill.net: Numeric(10, 2) not null
# = bill.gross: Numeric(10, 2) not null generated net * 1.2
# = bill.at: DateTime not null default CURRENT_TIMESTAMP
# = bill.state: String not null default 'new'
# = bill.total: Integer not null
# = bill: primary key (id)
