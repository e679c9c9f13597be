# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py FLAVOUR VERB: in a project's folder, with its own env.py and its models.py.

FLAVOUR is plain (Alembic: alembic/) or flask (Flask-Migrate: migrations/, and app.py). VERB: upgrade (to the
head), create (SQLAlchemy's create_all on an empty database, stamped as the head) or check: what "alembic check"
would say, whose calls these are: Alembic has the command since 1.9. Prints JSON: {"differences": ["…"]}.
"""
import contextlib
import json
import os
import sys
import warnings

from alembic import command
from alembic.autogenerate import RevisionContext
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine


def differences(config):
    directory = ScriptDirectory.from_config(config)
    arguments = {"autogenerate": True, "head": "head"}
    for name in ("message", "sql", "splice", "branch_label", "version_path", "rev_id"):
        arguments[name] = None
    revision = RevisionContext(config, directory, {**arguments, "depends_on": None})

    def compare(heads, context):
        revision.run_autogenerate(heads, context)
        return []

    with EnvironmentContext(config, directory, fn=compare, as_sql=False):
        directory.run_env()
    found = revision.generated_revisions[-1].upgrade_ops.as_diffs()
    return [repr(difference) for difference in found]


def carry_out(verb, config, create_all):
    if verb == "upgrade":
        command.upgrade(config, "head")
    elif verb == "create":
        create_all()
        command.stamp(config, "head")
    return {"differences": differences(config) if verb == "check" else []}


def plain(verb):
    from models import Base

    config = Config("alembic/alembic.ini")
    engine = create_engine(config.get_main_option("sqlalchemy.url"))
    return carry_out(verb, config, lambda: Base.metadata.create_all(engine))


def flask(verb):
    from app import app, db

    with app.app_context():
        config = app.extensions["migrate"].migrate.get_config("migrations")
        return carry_out(verb, config, db.create_all)


warnings.simplefilter("ignore")
sys.dont_write_bytecode = True
sys.path.insert(0, os.getcwd())
with contextlib.redirect_stdout(sys.stderr):
    answer = (flask if sys.argv[1] == "flask" else plain)(sys.argv[2])
json.dump(answer, sys.stdout)
