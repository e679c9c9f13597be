# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import String
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedAsDataclass, mapped_column


class Base(MappedAsDataclass, DeclarativeBase):
    pass


class Point(Base):
    __tablename__ = "point"
    id: Mapped[int] = mapped_column(init=False, primary_key=True)
    name: Mapped[str] = mapped_column(String(20), default="origin")
    x: Mapped[float] = mapped_column(default=0.0)
    y: Mapped[float] = mapped_column(insert_default=0.0, kw_only=True)
    z: Mapped[int] = mapped_column(server_default="0")


# = point.id: Integer not null counts
# = point.name: String(20) not null
# = point.x: Float not null
# = point.y: Float not null
# = point.z: Integer not null default '0'
# = point: primary key (id)
