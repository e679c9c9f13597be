# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import List, Optional

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "user_account"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(30))
    fullname: Mapped[Optional[str]]
    addresses: Mapped[List["Address"]] = relationship(
        back_populates="user", cascade="all, delete-orphan"
    )


class Address(Base):
    __tablename__ = "address"
    id: Mapped[int] = mapped_column(primary_key=True)
    email_address: Mapped[str]
    user_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    user: Mapped["User"] = relationship(back_populates="addresses")
    best_friend: Mapped[Optional[User]] = relationship(viewonly=True)


# = user_account.id: Integer not null counts
# = user_account.name: String(30) not null
# = user_account.fullname: String
# = user_account: primary key (id)
# = address.id: Integer not null counts
# = address.email_address: String not null
# = address.user_id: Integer not null
# = address: primary key (id)
# = address: foreign key (user_id) to user_account (id)
