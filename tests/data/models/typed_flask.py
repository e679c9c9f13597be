# SPDX-License-Identifier: GPL-3.0-or-later
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import ForeignKey, MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


db = SQLAlchemy(model_class=Base)


class SiteUser(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(80), unique=True)


class Todo(db.Model):
    id: Mapped[int] = mapped_column(db.Integer, primary_key=True)
    done: Mapped[bool] = mapped_column(default=False)
    user_id: Mapped[int] = mapped_column(ForeignKey(SiteUser.id))
    user: Mapped[SiteUser] = relationship()


# = site_user.id: Integer not null counts
# = site_user.username: String(80) not null
# = site_user: primary key pk_site_user (id)
# = site_user: unique uq_site_user_username (username)
# = todo.id: Integer not null counts
# = todo.done: Boolean not null
# = todo.user_id: Integer not null
# = todo: primary key pk_todo (id)
# = todo: foreign key fk_todo_user_id_site_user (user_id) to site_user (id)
