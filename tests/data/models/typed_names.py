# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Renamed(Base):
    __tablename__ = "renamed"
    id: Mapped[int] = mapped_column("ID", primary_key=True)
    first: Mapped[str] = mapped_column("first_name", String(20), index=True)
    last: Mapped[str] = mapped_column(String(20), name="last_name", sort_order=-1)
    __table_args__ = (
        UniqueConstraint("first_name", "last_name", name="uq_names"),
        Index("ix_last", "last_name", unique=True),
    )


# = renamed.ID: Integer not null counts
# = renamed.first_name: String(20) not null
# = renamed.last_name: String(20) not null
# = renamed: primary key (ID)
# = renamed: unique uq_names (first_name, last_name)
# = renamed: index ix_renamed_first_name (first_name)
# = renamed: unique index ix_last (last_name)
