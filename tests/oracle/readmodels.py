# SPDX-License-Identifier: GPL-3.0-or-later
"""readmodels.py: compares databases with the models files that they were made from.

Standard input: lines of JSON, each [models file, URL of our database, URL of an empty one, metadata]. The
metadata is "", or "module:name" and then the file is the folder to import it from. Standard output: a line for each, what Alembic's compare_metadata finds between the file and our database, types
and server defaults compared, that it does not find in what create_all makes; and what the two databases'
catalogues say of their tables, where that differs: {"differences": ["…"], "tables": [names]}. An error of
the file's own is one difference.
"""

import contextlib
import importlib
import importlib.util
import json
import os
import re
import sys
import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import MetaData, create_engine, inspect

FOREIGN = ("alembic_version", "sqlite_sequence", "schemawright_journal")
FACTS = ("nullable", "default", "comment", "identity", "computed")


def imported(path):
    sys.path.insert(0, os.path.dirname(path))
    name = os.path.splitext(os.path.basename(path))[0]
    sys.modules.pop(name, None)
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    sys.path.pop(0)
    return module


def metadata_of(module):
    for value in vars(module).values():
        found = value if isinstance(value, MetaData) else getattr(value, "metadata", None)
        if isinstance(found, MetaData) and found.tables:
            return found
    raise ValueError("no metadata")


def named_metadata(folder, name):
    """Of an attribute that has one, once the app's factory was called, if it is one."""
    module, attribute = name.split(":")
    sys.path.insert(0, folder)
    for known in [one for one in sys.modules if one.split(".")[0] == module.split(".")[0]]:
        del sys.modules[known]
    value = getattr(importlib.import_module(module), attribute)
    sys.path.pop(0)
    if hasattr(value, "metadata"):
        return value.metadata
    app = value()
    app.app_context().push()
    extension = app.extensions["sqlalchemy"]
    return getattr(extension, "db", extension).metadata


def differences(metadata, connection):
    options = {
        "compare_type": True,
        "compare_server_default": True,
        "include_object": lambda thing, name, kind, *rest: name not in FOREIGN,
        "include_schemas": any(table.schema for table in metadata.tables.values()),
    }
    context = MigrationContext.configure(connection, opts=options)
    return [described(difference) for difference in compare_metadata(context, metadata)]


def described(difference):
    if isinstance(difference, list):
        return "; ".join(described(one) for one in difference)
    parts = [getattr(getattr(part, "arg", part), "text", part) for part in difference]
    return re.sub(r" at 0x[0-9a-f]+", "", repr(parts))


def plain(value):
    """One spelling for what means the same."""
    if isinstance(value, str):
        while value.startswith("(") and value.endswith(")"):
            value = value[1:-1]
        return value.replace("::character varying", "").replace("now()", "CURRENT_TIMESTAMP")
    if isinstance(value, dict):
        if value.get("initially") == "IMMEDIATE":  # so it is where nothing is said
            value = {key: inner for key, inner in value.items() if key != "initially"}
        return {key: plain(inner) for key, inner in value.items()}
    return repr(getattr(value, "text", value))


def sqlite_names(connection, table):
    """SQLAlchemy does not see names that are quoted."""
    query = "SELECT sql FROM sqlite_master WHERE name = '%s'" % table.name.replace("'", "''")
    text = connection.exec_driver_sql(query).scalar() or ""
    return sorted(a or b for a, b in re.findall(r'CONSTRAINT (?:"([^"]+)"|(\w+))', text))


def described_tables(metadata, connection):
    """All that the database says of the tables, as text."""
    inspector = inspect(connection)
    is_sqlite = connection.dialect.name == "sqlite"
    lines = []
    for table in metadata.sorted_tables:
        if is_sqlite:
            lines.append("%s: names %s" % (table, sqlite_names(connection, table)))
        place = {"table_name": table.name, "schema": table.schema}
        for column in inspector.get_columns(**place):
            kind = str(column["type"]).replace("DECIMAL", "NUMERIC")
            facts = ["%s=%s" % (key, plain(column.get(key))) for key in FACTS]
            lines.append("%s.%s: %s %s" % (table, column["name"], kind, " ".join(facts)))
        key = inspector.get_pk_constraint(**place)
        name = None if is_sqlite else key["name"]
        lines.append("%s: primary key %s %s" % (table, sorted(key["constrained_columns"]), name))
        for kind in ("unique_constraints", "foreign_keys", "indexes", "check_constraints"):
            for found in getattr(inspector, "get_" + kind)(**place):
                if is_sqlite and kind != "indexes":
                    found["name"] = None
                found = {name: plain(value) for name, value in found.items() if value}
                lines.append("%s: %s %s" % (table, kind, sorted(found.items())))
    return lines


def compared(path, url, judge, name):
    """Against the file itself, and against what create_all makes in a database of its own."""
    metadata = named_metadata(path, name) if name else metadata_of(imported(path))
    ours = create_engine(url)
    theirs = create_engine(judge)
    with ours.begin() as connection:
        found = differences(metadata, connection)
        tables = described_tables(metadata, connection)
    with theirs.begin() as connection:
        for schema in {table.schema for table in metadata.tables.values()} - {None}:
            connection.exec_driver_sql('CREATE SCHEMA IF NOT EXISTS "%s"' % schema)
        metadata.create_all(connection)
        noise = differences(metadata, connection)
        wanted = described_tables(metadata, connection)
    ours.dispose()
    theirs.dispose()
    found = [line for line in found if line not in noise]
    found += ["+ " + line for line in tables if line not in wanted]
    found += ["- " + line for line in wanted if line not in tables]
    return {"differences": found, "tables": sorted(metadata.tables)}


def main():
    warnings.simplefilter("ignore")
    for line in sys.stdin:
        try:
            with contextlib.redirect_stdout(sys.stderr):  # what the files print is no answer
                answer = compared(*json.loads(line))
        except Exception as error:
            answer = {"differences": ["%s: %s" % (type(error).__name__, error)], "tables": []}
        print(json.dumps(answer), flush=True)


main()
