# SPDX-License-Identifier: GPL-3.0-or-later
from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column, registry

reg = registry(type_annotation_map={str: Text})


@reg.mapped
class Note:
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


@reg.mapped_as_dataclass
class Tag:
    __tablename__ = "tag"
    name: Mapped[str] = mapped_column(String(20), primary_key=True)


# = note.id: Integer not null counts
# = note.text: Text not null
# = note: primary key (id)
# = tag.name: String(20) not null
# = tag: primary key (name)
