# SPDX-License-Identifier: GPL-3.0-or-later
# Classes and tables that only a run can tell: made in loops, by functions and by type().
from sqlalchemy import Column, DateTime, ForeignKey, Index, Integer, String, Table, func, text
from sqlalchemy.orm import declarative_base, declared_attr, relationship

Base = declarative_base()
print("this must not get into the answer")


class Stamped:
    created_at = Column(DateTime, server_default=func.now(), nullable=False)

    @declared_attr
    def parent_id(cls):
        return Column(ForeignKey(cls.__tablename__ + ".id", name="fk_%s_parent" % cls.__tablename__))


class Plain(Stamped, Base):
    __tablename__ = "plain"
    id = Column(Integer, primary_key=True)
    title = Column(String(40), server_default=text("'none: yet'"), index=True)


for language in ("de", "en", "fr"):
    globals()["Word_" + language] = type(
        "Word_" + language,
        (Stamped, Base),
        {
            "__tablename__": "word_" + language,
            "id": Column(Integer, primary_key=True),
            **{"form_%d" % number: Column(String(10 * number)) for number in range(1, 4)},
        },
    )


def log_of(target):
    class Log(Base):
        __tablename__ = target.__tablename__ + "_log"
        id = Column(Integer, primary_key=True)
        target_id = Column(ForeignKey(target.id, ondelete="CASCADE"), nullable=False)
        owner = relationship(target)

    Log.__name__ = target.__name__ + "Log"
    return Log


logs = [log_of(one) for one in (Plain, globals()["Word_de"])]

links = Table(
    "links",
    Base.metadata,
    *[Column("%s_id" % side, ForeignKey("plain.id"), primary_key=True) for side in ("left", "right")]
)
Plain.links = relationship(
    Plain,
    secondary=links,
    primaryjoin=Plain.id == links.c.left_id,
    secondaryjoin=Plain.id == links.c.right_id,
)
for column in ("title", "created_at"):
    Index("ix_made_%s" % column, Plain.__table__.c[column].desc(), Plain.__table__.c.id)
