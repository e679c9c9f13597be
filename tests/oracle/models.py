# SPDX-License-Identifier: GPL-3.0-or-later
"""models.py VERB MODELS URL: what SQLAlchemy and Alembic make of a models file that a test wrote.

create: metadata.create_all on the database. compare: Alembic's compare_metadata against it, types and
server defaults on. Prints JSON: {"created": [tables]} or {"differences": ["…"]}.
"""

import importlib.util
import json
import sys
import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine


def metadata_of(path):
    spec = importlib.util.spec_from_file_location("models", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["models"] = module
    spec.loader.exec_module(module)
    if hasattr(module, "db"):
        return module.db.metadata
    return module.Base.metadata


def is_foreign(name, kind):
    return kind == "table" and name is not None and name.startswith("schemawright_")


def bare(default):
    # A plain string stands for a literal of SQL.
    text = getattr(default, "arg", default)
    text = "'%s'" % text.replace("'", "''") if isinstance(text, str) else str(text)
    while text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return text


def is_phantom(difference):
    # Alembic 1.8 puts parentheses around some of SQLite's defaults, the empty string among them: not
    # always the same ones, it goes by the order in which tables were read.
    if not isinstance(difference, list):
        return False
    return all(
        change[0] == "modify_default" and bare(change[5]) == bare(change[6])
        for change in difference
    )


def compared(metadata, connection):
    options = {
        "compare_type": True,
        "compare_server_default": True,
        "include_name": lambda name, kind, parents: not is_foreign(name, kind),
        "include_schemas": any(table.schema for table in metadata.tables.values()),
    }
    context = MigrationContext.configure(connection, opts=options)
    differences = compare_metadata(context, metadata)
    return [repr(entry) for entry in differences if not is_phantom(entry)]


def main():
    verb, path, url = sys.argv[1:4]
    warnings.simplefilter("ignore")
    metadata = metadata_of(path)
    engine = create_engine(url)
    with engine.begin() as connection:
        if verb == "create":
            for schema in {table.schema for table in metadata.tables.values()} - {None}:
                connection.exec_driver_sql('CREATE SCHEMA IF NOT EXISTS "%s"' % schema)
            metadata.create_all(connection)
            answer = {"created": sorted(metadata.tables)}
        else:
            answer = {"differences": compared(metadata, connection)}
    json.dump(answer, sys.stdout)


main()
