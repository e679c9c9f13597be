# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    __abstract__ = True


class Keyed(Base):
    __abstract__ = True
    id: Mapped[int] = mapped_column(primary_key=True)


class Place(Keyed):
    __tablename__ = "place"
    name: Mapped[str] = mapped_column(String(40), comment="as on the map")


# = place.name: String(40) not null
# = place.id: Integer not null counts
# = place: primary key (id)
