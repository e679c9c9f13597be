# SPDX-License-Identifier: GPL-3.0-or-later
import enum
from typing import Literal, Optional

from sqlalchemy import Enum
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Status(enum.Enum):
    PENDING = "pending"
    RECEIVED = "received"
    DONE = "received"


class Base(DeclarativeBase):
    pass


class Parcel(Base):
    __tablename__ = "parcel"
    id: Mapped[int] = mapped_column(primary_key=True)
    status: Mapped[Status]
    before: Mapped[Optional[Status]]
    size: Mapped[Literal["small", "medium", "large"]]
    named: Mapped[Status] = mapped_column(Enum(Status, name="named_status"))


# = parcel.id: Integer not null counts
# = parcel.status: Enum status (PENDING, RECEIVED) not null
# = parcel.before: Enum status (PENDING, RECEIVED)
# = parcel.size: String(6) not null
# = parcel.named: Enum named_status (PENDING, RECEIVED) not null
# = parcel: primary key (id)
