# SPDX-License-Identifier: GPL-3.0-or-later
"""models.py VERB MODELS URL: what SQLAlchemy and Alembic make of a models file that a test wrote.

create: metadata.create_all on the database. compare: Alembic's compare_metadata against it, types and
server defaults on. Prints JSON: {"created": [tables]} or {"differences": ["…"]}.

Alembic 1.8 also finds what is none, in databases that create_all itself has made. Such a phantom is left
out only where the database says that it is one: each kind has a function below that asks it, and whatever
none of them knows is a difference.
"""

import importlib.util
import json
import re
import sys
import warnings

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Column, ForeignKeyConstraint, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import Identity


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


def without_parentheses(sql):
    while sql.startswith("(") and sql.endswith(")"):
        depth = 0
        for place, character in enumerate(sql):
            depth += {"(": 1, ")": -1}.get(character, 0)
            if depth == 0 and place < len(sql) - 1:
                return sql
        sql = sql[1:-1].strip()
    return sql


class Judge:
    """Whether a difference is a phantom, by what the database itself says."""

    def __init__(self, metadata, connection):
        self.metadata = metadata
        self.connection = connection
        self.dialect = connection.dialect
        self.kind = connection.dialect.name.replace("mariadb", "mysql")

    def scalar(self, sql, **values):
        return self.connection.execute(text(sql), values).scalar()

    def column(self, change):
        name = "%s.%s" % tuple(change[1:3]) if change[1] else change[2]
        return self.metadata.tables[name].columns[change[3]]

    def stored_default(self, column):
        table = column.table
        if self.kind == "sqlite":
            sql = "SELECT dflt_value FROM pragma_table_xinfo(:t) WHERE name = :c"
        elif self.kind == "mysql":
            sql = (
                "SELECT column_default FROM information_schema.columns WHERE"
                " table_schema = database() AND table_name = :t AND column_name = :c"
            )
        else:
            sql = (
                "SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d JOIN pg_attribute a"
                " ON a.attrelid = d.adrelid AND a.attnum = d.adnum JOIN pg_class r"
                " ON r.oid = d.adrelid JOIN pg_namespace n ON n.oid = r.relnamespace"
                " WHERE r.relname = :t AND a.attname = :c"
                " AND n.nspname = coalesce(:s, current_schema())"
            )
            return self.scalar(sql, t=table.name, c=column.name, s=table.schema)
        return self.scalar(sql, t=table.name, c=column.name)

    def compiler(self):
        return self.dialect.ddl_compiler(self.dialect, None)

    def type_text(self, column):
        return self.dialect.type_compiler.process(column.type, type_expression=column)

    def is_same_default(self, column):
        """The database has to the letter what CREATE TABLE would say, or both are one value to it.

        Alembic compares texts, with quotes and parentheses taken off or put on here and there: '', 'it''s',
        -1 and CURRENT_TIMESTAMP differ from themselves on SQLite, true from 1 on MariaDB.
        """
        if isinstance(column.server_default, Identity):
            return self.kind == "mysql" and "auto_increment" in self.scalar(
                "SELECT extra FROM information_schema.columns WHERE"
                " table_schema = database() AND table_name = :t AND column_name = :c",
                t=column.table.name,
                c=column.name,
            )
        wanted = self.compiler().get_column_default_string(column)
        stored = self.stored_default(column)
        if wanted is None or stored is None:
            return wanted is stored
        if without_parentheses(wanted) == without_parentheses(stored):
            return True
        if self.kind == "sqlite":
            return False
        same = "SELECT (%s) <=> (%s)"
        if self.kind == "postgresql":
            type_text = self.type_text(column)
            same = "SELECT CAST((%%s) AS %s)::text = CAST((%%s) AS %s)::text" % (
                type_text,
                type_text,
            )
        try:
            with self.connection.begin_nested():
                sql = (same % (stored, wanted)).replace("%", "%%")
                return bool(self.connection.exec_driver_sql(sql).scalar())
        except DBAPIError:
            return False

    def declared_type(self, table, column, schema=None):
        if self.kind == "sqlite":
            sql = "SELECT type FROM pragma_table_xinfo(:t) WHERE name = :c"
            return self.scalar(sql, t=table, c=column)
        quote = self.dialect.identifier_preparer.quote
        name = (quote(schema) + "." if schema else "") + quote(table)
        if self.kind == "mysql":
            rows = self.connection.exec_driver_sql("SHOW COLUMNS FROM " + name)
            return next(row[1] for row in rows if row[0] == column)
        return self.scalar(
            "SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
            " WHERE attrelid = CAST(:t AS regclass) AND attname = :c",
            t=name,
            c=column,
        )

    def is_same_type(self, column):
        """What CREATE TABLE would declare is what the table declares.

        Alembic compares classes: a UserDefinedType, or FLOAT(53) which MariaDB calls double, is never the
        reflected one.
        """
        wanted = self.type_text(column)
        if self.kind == "sqlite":
            return wanted == self.declared_type(column.table.name, column.name)
        self.connection.exec_driver_sql(
            "CREATE TEMPORARY TABLE schemawright_type (c %s)"
            % wanted.replace("%", "%%")
        )
        made = self.declared_type("schemawright_type", "c")
        self.connection.exec_driver_sql("DROP TABLE schemawright_type")
        return made == self.declared_type(
            column.table.name, column.name, column.table.schema
        )

    def is_there(self, index):
        sql = {
            "sqlite": "SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = :i",
            "postgresql": "SELECT 1 FROM pg_indexes WHERE indexname = :i",
            "mysql": "SELECT 1 FROM information_schema.statistics WHERE index_name = :i"
            " AND table_schema = database()",
        }[self.kind]
        return self.scalar(sql + " LIMIT 1", i=index.name) is not None

    def is_of_texts(self, index):
        """An index with an expression, which Alembic does not compare: reflection leaves it out or cuts it.

        What is in it the test compares by itself, create_all's against ours.
        """
        return not all(isinstance(part, Column) for part in index.expressions)

    def own_index(self, index):
        for table in self.metadata.tables.values():
            for own in table.indexes:
                if own.name == index.name and table.name == index.table.name:
                    return own
        return None

    def is_double_key(self, key):
        """One of several foreign keys from and to the same columns on SQLite: reflection keeps one of them.

        All are there if the pragma has as many as the models.
        """

        def ends(other):
            return [(e.parent.name, e.target_fullname) for e in other.elements]

        keys = [
            other
            for other in self.metadata.tables[key.table.name].constraints
            if isinstance(other, ForeignKeyConstraint)
        ]
        count = self.scalar(
            "SELECT count(DISTINCT id) FROM pragma_foreign_key_list(:t)",
            t=key.table.name,
        )
        return (
            len(keys) == count and sum(ends(other) == ends(key) for other in keys) > 1
        )

    def is_same_comment(self, table, column=None):
        """MariaDB keeps comments in utf8mb3, and SQLAlchemy reads a line break in one as two characters."""
        place = " table_schema = database() AND table_name = :t"
        if column is None:
            sql = "SELECT table_comment FROM information_schema.tables WHERE" + place
            stored = self.scalar(sql, t=table.name)
        else:
            sql = "SELECT column_comment FROM information_schema.columns WHERE" + place
            stored = self.scalar(
                sql + " AND column_name = :c", t=table.name, c=column.name
            )
        wanted = (table if column is None else column).comment or ""
        return stored == re.sub("[\U00010000-\U0010ffff]", "?", wanted)

    def is_phantom_change(self, change):
        verb = change[0]
        if verb == "modify_default":
            return self.is_same_default(self.column(change))
        if verb == "modify_comment":
            column = self.column(change)
            return self.kind == "mysql" and self.is_same_comment(column.table, column)
        if verb == "add_table_comment":
            return self.kind == "mysql" and self.is_same_comment(change[1])
        if verb == "modify_type":
            return self.is_same_type(self.column(change))
        if (
            verb == "modify_nullable"
        ):  # what is of the primary key is NOT NULL on the servers
            return self.kind != "sqlite" and self.column(change).primary_key
        if verb == "add_index":
            return self.is_of_texts(change[1]) and self.is_there(change[1])
        if verb == "remove_index":
            own = self.own_index(change[1])
            return own is not None and self.is_of_texts(own)
        if verb == "add_fk":
            return self.kind == "sqlite" and self.is_double_key(change[1])
        if verb == "remove_table":  # SQLite's own, of AUTOINCREMENT
            return self.kind == "sqlite" and change[1].name == "sqlite_sequence"
        return False

    def real(self, entry):
        if isinstance(entry, list):
            changes = [change for change in entry if not self.is_phantom_change(change)]
            return changes or None
        return None if self.is_phantom_change(entry) else entry

    def compare_default(self, context, inspected, column, stored, default, rendered):
        """As Alembic does; where the query that it asks PostgreSQL is refused (json = unknown), as we do."""
        if self.kind != "postgresql":
            return None
        try:
            with self.connection.begin_nested():
                return context.impl.compare_server_default(
                    inspected, column, rendered, stored
                )
        except DBAPIError:
            return not self.is_same_default(column)


def compared(metadata, connection):
    judge = Judge(metadata, connection)
    options = {
        "compare_type": True,
        "compare_server_default": judge.compare_default,
        "include_name": lambda name, kind, parents: not is_foreign(name, kind),
        "include_schemas": any(table.schema for table in metadata.tables.values()),
    }
    context = MigrationContext.configure(connection, opts=options)
    entries = [judge.real(entry) for entry in compare_metadata(context, metadata)]
    return [repr(entry) for entry in entries if entry is not None]


def schemas_of(metadata, path):
    """Those of tables, and of enums that no table is in."""
    with open(path, encoding="utf-8") as file:
        named = re.findall(r"\bschema=[\"']([^\"']+)[\"']", file.read())
    return ({table.schema for table in metadata.tables.values()} | set(named)) - {None}


def main():
    verb, path, url = sys.argv[1:4]
    warnings.simplefilter("ignore")
    metadata = metadata_of(path)
    engine = create_engine(url)
    with engine.begin() as connection:
        if verb == "create":
            for schema in schemas_of(metadata, path) if "postgres" in url else []:
                connection.exec_driver_sql('CREATE SCHEMA IF NOT EXISTS "%s"' % schema)
            metadata.create_all(connection)
            answer = {"created": sorted(metadata.tables)}
        else:
            answer = {"differences": compared(metadata, connection)}
    json.dump(answer, sys.stdout)


main()
