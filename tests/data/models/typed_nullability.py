# SPDX-License-Identifier: GPL-3.0-or-later
from typing import Optional, Union

from sqlalchemy import Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Kinds(Base):
    __tablename__ = "kinds"
    id: Mapped[int] = mapped_column(primary_key=True)
    a: Mapped[Optional[int]]
    b: Mapped[int | None]
    c: Mapped[Union[int, None]]
    d: Mapped["Optional[str]"]
    e: Mapped["str | None"] = mapped_column(String(5))
    f: Mapped[int] = mapped_column(nullable=True)
    g: Mapped[Optional[int]] = mapped_column(nullable=False)
    h = mapped_column(Integer)
    i = mapped_column(Integer, nullable=False)
    j: "Mapped[str]"


# = kinds.id: Integer not null counts
# = kinds.a: Integer
# = kinds.b: Integer
# = kinds.c: Integer
# = kinds.d: String
# = kinds.e: String(5)
# = kinds.f: Integer
# = kinds.g: Integer not null
# = kinds.h: Integer
# = kinds.i: Integer not null
# = kinds.j: String not null
# = kinds: primary key (id)
