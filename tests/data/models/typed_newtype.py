# SPDX-License-Identifier: GPL-3.0-or-later
from typing import Any, Dict, NewType

from sqlalchemy import JSON, BigInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

UserId = NewType("UserId", int)
Email = NewType("Email", str)


class Base(DeclarativeBase):
    type_annotation_map = {
        dict[str, Any]: JSON,
        int: BigInteger,
        Email: String(254),
    }


class Account(Base):
    __tablename__ = "account"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    settings: Mapped[dict[str, Any]]
    email: Mapped[Email]
    owner: Mapped[UserId]


# = account.id: BigInteger not null
# = account.settings: Json not null
# = account.email: String(254) not null
# = account.owner: BigInteger not null
# = account: primary key (id)
