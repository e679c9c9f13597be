# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads a project's models in the project's own interpreter and writes down the metadata that they make.

This RUNS the project's code: only where its owner said so. SQLAlchemy 1.4 and 2.
Standard input: one line of JSON, {"root", "modules", "metadata", "tables"}. Standard output: a line that says
"ready", then one of JSON: {"modules": [{"name", "text", "places"}], "problems": [{"reason", "file", "line",
"subject", "detail"}]} or {"error": {"file", "line", "message"}}. A text is the plainest Python that declares
the same tables, for the reader that reads models.py without running it; `places` names for each of its lines
the file and line where the project declares it. What the project's code prints goes to standard error.
"""
import importlib
import inspect
import json
import os
import re
import sys
import traceback

HERE = "schemawright_metadata"
LONGEST_MESSAGE = 500
SECRET_NAME = re.compile("PASS|SECRET|TOKEN|KEY|CREDENTIAL|AUTH|DSN|URL|URI|DATABASE", re.IGNORECASE)
SECRET_WORD = re.compile(r"((?:passw(?:or)?d|pwd|secret|token|api_?key)['\"]?\s*[=:]\s*)\S+", re.IGNORECASE)
URL_PASSWORD = re.compile(r"(://[^:/@\s]*):[^/\s]*@")


def without_secrets(text):
    """Neither a password of a URL nor the value of a variable of the environment that may hold one."""
    for name, value in os.environ.items():
        if SECRET_NAME.search(name) and len(value) > 3:
            text = text.replace(value, "***")
    text = URL_PASSWORD.sub(r"\1:***@", text)
    return SECRET_WORD.sub(r"\1***", text)[:LONGEST_MESSAGE]


class Unknown(Exception):
    """Nothing that can be written down."""


class Project:
    """Where the project's own files are."""

    def __init__(self, root):
        self.root = os.path.realpath(root)

    def owns(self, file):
        path = os.path.realpath(file or "")
        inside = path.startswith(self.root + os.sep)
        return inside and "site-packages" not in path and os.path.isfile(path)

    def failure(self, error):
        """Where an exception comes from: the last line of the project's own."""
        if isinstance(error, SyntaxError):
            place = (error.filename, error.lineno)
        else:
            frames = [(one.filename, one.lineno) for one in traceback.extract_tb(error.__traceback__)]
            own = [frame for frame in frames if self.owns(frame[0])]
            place = own[-1] if own else ("", 0)
        try:
            words = "%s: %s" % (type(error).__name__, error)
        except Exception:
            words = type(error).__name__
        return {"file": place[0] or "", "line": place[1] or 0, "message": without_secrets(words)}


def metadatas_of(value, depth=0):
    """A MetaData, whatever has one (a declarative base, db), an app, or what makes one of these."""
    from sqlalchemy import MetaData

    if isinstance(value, MetaData):
        return [value]
    if depth > 3:
        return []
    try:
        several = getattr(value, "metadatas", None)
        if isinstance(several, dict):
            return [one for one in several.values() if isinstance(one, MetaData)]
        one = getattr(value, "metadata", None)
        if isinstance(one, MetaData):
            return [one]
        extension = getattr(value, "extensions", {})
        extension = extension.get("sqlalchemy") if isinstance(extension, dict) else None
    except Exception:  # objects that stand for others, outside of a request
        return []
    if extension is not None:
        return metadatas_of(getattr(extension, "db", extension), depth + 1)
    return []


def named_metadata(name):
    """module, module:attribute; what can be called is called without arguments, as flask does it."""
    module, _, path = name.partition(":")
    value = importlib.import_module(module)
    if not path:
        return searched(value)
    for part in path.split("."):
        value = getattr(value, part)
    found = metadatas_of(value)
    if not found and callable(value):
        value = value()
        if hasattr(value, "app_context"):
            value.app_context().push()
        found = metadatas_of(value)
    return found


def searched(module):
    found = []
    for value in list(vars(module).values()):
        if not inspect.ismodule(value):
            found += metadatas_of(value)
    return found


class Load:
    """What a project's modules declare, once they have run."""

    def __init__(self, order):
        self.project = Project(order["root"])
        self.problems = []
        self.metadatas = []
        sys.path.insert(0, order["root"])
        if order["metadata"]:
            self.add(named_metadata(order["metadata"]))
        for name in order["modules"] if not order["metadata"] else []:
            self.load(name, len(order["modules"]) == 1)

    def add(self, metadatas):
        for one in metadatas:
            if one.tables and not any(one is other for other in self.metadatas):
                self.metadatas.append(one)

    def load(self, name, is_only):
        try:
            self.add(searched(importlib.import_module(name)))
        except BaseException as error:  # a sys.exit() as well
            if is_only:
                raise
            failure = self.project.failure(error)
            self.problem("not-read", failure["file"], failure["line"], name, failure["message"])

    def problem(self, reason, file, line, subject, detail):
        entry = {"reason": reason, "file": file, "line": line, "subject": subject, "detail": detail}
        self.problems.append(entry)


class Types:
    """Types as calls of SQLAlchemy's own, with the variants that the three engines get."""

    def __init__(self):
        from sqlalchemy import types
        from sqlalchemy.dialects import mysql, postgresql, sqlite

        self.types = types
        self.dialects = {
            "postgresql": postgresql.dialect(paramstyle="named"),
            "mysql": mysql.dialect(paramstyle="named"),
            "sqlite": sqlite.dialect(paramstyle="named"),
        }
        self.natives = []

    def text(self, kind):
        """As source text; None: the column has no type of its own."""
        if isinstance(kind, self.types.NullType):
            return None
        plain = self.resolved(kind, None)
        source = self.call(plain)
        for name in self.dialects:
            concrete = self.resolved(kind, name)
            wanted = self.spelled(concrete, name)
            if wanted is not None and source is None:
                source = self.native(wanted)
                plain = concrete
            elif wanted is not None and wanted != self.spelled(plain, name):
                variant = self.call(concrete) or self.native(wanted)
                source += ".with_variant(%s, %r)" % (variant, name)
        if source is None:
            raise Unknown(repr(kind))
        return source

    def resolved(self, kind, dialect):
        """Without decorators and variants, as the dialect would have it."""
        for _ in range(20):
            variants = getattr(kind, "mapping", None) if type(kind).__name__ == "Variant" else None
            variants = variants or getattr(kind, "_variant_mapping", None) or {}
            if dialect in variants:
                kind = variants[dialect]
            elif type(kind).__name__ == "Variant":
                kind = kind.impl
            elif isinstance(kind, self.types.TypeDecorator) and not self.is_known(kind):
                kind = self.undecorated(kind, dialect)
            else:
                break
        return kind

    @staticmethod
    def is_known(kind):
        return type(kind).__module__.startswith("sqlalchemy.")  # Interval, PickleType

    def undecorated(self, kind, dialect):
        if dialect is not None:
            try:
                return kind.load_dialect_impl(self.dialects[dialect])
            except Exception:  # its own code, which may want a connection
                pass
        return getattr(kind, "impl_instance", kind.impl)

    def spelled(self, kind, name):
        dialect = self.dialects[name]
        try:
            return str(kind.compile(dialect=dialect))
        except Exception:  # the engine has no such type
            return None

    def native(self, spelled):
        """A type that only its DDL is known of."""
        if spelled not in self.natives:
            self.natives.append(spelled)
        return "Native%d()" % self.natives.index(spelled)

    def call(self, kind):
        """None: not one of SQLAlchemy's types, or one that is compiled in another way."""
        owners = [one for one in type(kind).__mro__ if one.__module__.startswith("sqlalchemy.")]
        known = next((one for one in owners if not one.__name__.startswith("_")), None)
        if known in (None, self.types.UserDefinedType, self.types.TypeEngine, self.types.NullType):
            return None
        if known is not type(kind) and hasattr(type(kind), "_compiler_dispatch"):
            if "_compiler_dispatch" in vars(type(kind)) and "__visit_name__" in vars(type(kind)):
                return None  # @compiles
        if isinstance(kind, self.types.Enum):
            return self.enum(kind)
        prefix = "sa."
        if known.__module__.startswith("sqlalchemy.dialects."):
            prefix = known.__module__.split(".")[2] + "."
        if isinstance(kind, self.types.ARRAY):
            words = [self.text(kind.item_type) or "sa.Text()"]
            words += ["dimensions=%d" % kind.dimensions] if kind.dimensions else []
        elif known.__name__ == "SET":
            words = [repr(str(value)) for value in kind.values]
        else:
            words = self.arguments(kind, known)
        return "%s%s(%s)" % (prefix, known.__name__, ", ".join(words))

    def enum(self, kind):
        words = [repr(str(value)) for value in kind.enums]
        if kind.name:
            words.append("name=%r" % str(kind.name))
        if getattr(kind, "schema", None):
            words.append("schema=%r" % str(kind.schema))
        if not kind.native_enum:
            words.append("native_enum=False, length=%d" % (kind.length or 1))
        return "sa.Enum(%s)" % ", ".join(words)

    def arguments(self, kind, known):
        words = []
        for owner in known.__mro__:
            if "__init__" not in vars(owner):
                continue
            parameters = list(inspect.signature(owner.__init__).parameters.values())[1:]
            for one in parameters:
                value = getattr(kind, one.name, None)
                is_plain = isinstance(value, (bool, int, str))
                if is_plain and value != one.default and one.kind == one.POSITIONAL_OR_KEYWORD:
                    value = str(value) if isinstance(value, str) else value
                    word = "%s=%r" % (one.name, value)
                    words += [] if word in words else [word]
            if not any(one.kind == one.VAR_KEYWORD for one in parameters):
                break
        return words


class Expressions:
    """SQL as DDL has it: names without their table, values in place."""

    def __init__(self, dialects):
        from sqlalchemy.engine.default import DefaultDialect

        plain = DefaultDialect(paramstyle="named")
        plain.supports_native_boolean = True
        self.compilers = [self.compiler(one) for one in [plain] + list(dialects.values())]

    @staticmethod
    def compiler(dialect):
        return dialect.ddl_compiler(dialect, None).sql_compiler

    def text(self, expression):
        if isinstance(expression, str):
            return str(expression)
        for compiler in self.compilers:
            try:
                return compiler.process(expression, include_table=False, literal_binds=True)
            except Exception:  # what only one engine has
                continue
        raise Unknown(type(expression).__name__)

    def call(self, expression):
        from sqlalchemy.sql import functions

        now = (functions.now, functions.current_timestamp)
        if isinstance(expression, now):
            return "sa.func.now()"
        return "sa.text(%r)" % self.text(expression).replace(":", "\\:")


class Writer:
    """Tables and classes as the plainest Python that declares them."""

    def __init__(self, load, tables_file):
        self.load = load
        self.file = tables_file
        self.types = Types()
        self.expressions = Expressions(self.types.dialects)
        self.tables = [table for metadata in load.metadatas for table in metadata.tables.values()]
        self.places = {}  # of a table: its class's
        self.modules = {}  # name: [(line, file, number)]
        self.subject = ""
        self.current = None  # the table that is written
        self.has_other_checks = False  # by names that the convention cannot have made

    def answer(self):
        classes = self.classes()
        body = []
        for number, table in enumerate(self.tables):
            place = self.places.get(table, (self.file, 0))
            body += [(line, place) for line in self.table(number, table, place)]
        head = ["import sqlalchemy as sa", "from sqlalchemy.dialects import mysql, postgresql, sqlite"]
        head += ["from sqlalchemy.orm import declarative_base", "from sqlalchemy.sql.elements import conv"]
        head.append("metadata = sa.MetaData(%s)" % self.convention())
        head.append("Base = declarative_base(metadata=metadata)")
        for number, spelled in enumerate(self.types.natives):
            head.append("class Native%d(sa.types.UserDefinedType):" % number)
            head.append("    def get_col_spec(self): return %r" % spelled)
        body = [(line, (self.file, 0)) for line in head] + body
        modules = [(HERE, body)] + classes
        return [
            {
                "name": name,
                "text": "\n".join(line for line, _ in lines) + "\n",
                "places": [list(place) for _, place in lines],
            }
            for name, lines in modules
        ]

    def convention(self):
        for metadata in self.load.metadatas:
            words = dict(metadata.naming_convention or {})
            plain = {key: value for key, value in words.items() if isinstance(value, str)}
            if self.has_other_checks:
                plain.pop("ck", None)
            if plain and set(plain) != {"ix"}:
                return "naming_convention=%r" % plain
        return ""

    def check_name(self, table, constraint):
        """As it was before the convention for checks, which is applied whenever it is read."""
        from sqlalchemy.sql.elements import conv

        name = str(constraint.name)
        template = dict(table.metadata.naming_convention or {}).get("ck")
        if template is None or not isinstance(constraint.name, conv):
            return name
        mark = "%(constraint_name)s"
        words = str(template).replace("%(table_name)s", table.name)
        before, _, after = words.partition(mark)
        is_made = mark in words and "%(" not in before + after
        is_made = is_made and name.startswith(before) and name.endswith(after)
        if is_made and len(name) > len(before + after):
            return name[len(before) : len(name) - len(after)]
        self.has_other_checks = True
        return name

    def report(self, reason, detail, place):
        self.load.problem(reason, place[0], place[1], self.subject, without_secrets(str(detail)))

    # Classes

    def mappers(self):
        module = importlib.import_module("sqlalchemy.orm.mapper")
        found = []
        for registry in module._all_registries():
            try:
                registry.configure()
            except Exception as error:  # a relationship to nowhere: the tables are there all the same
                failure = self.load.project.failure(error)
                self.load.problem("not-read", self.file, 0, "", failure["message"])
            found += registry.mappers
        return found

    def classes(self):
        numbers = {table: number for number, table in enumerate(self.tables)}
        mapped = []
        for mapper in self.mappers():
            if mapper.local_table in numbers:
                depth = len(list(mapper.iterate_to_root()))
                place = self.place(mapper.class_)
                mapped.append((numbers[mapper.local_table], depth, place, id(mapper), mapper))
        mapped.sort()
        self.homes = {}
        for _, _, _, _, mapper in mapped:
            self.homes[mapper] = self.home(mapper.class_)
        for number, _, place, _, mapper in mapped:
            has_own = mapper.inherits is None or mapper.local_table is not mapper.inherits.local_table
            if has_own:
                self.places.setdefault(mapper.local_table, place)
            name = self.homes[mapper]
            lines = self.modules.setdefault(name, [("import " + HERE, (place[0], 0))])
            text = self.mapped_class(number if has_own else None, mapper, name, numbers)
            lines += [(line, place) for line in text]
        return list(self.modules.items())

    def home(self, value):
        """The class's module; a second class of the name gets one of its own."""
        for number in range(1, 10000):
            name = value.__module__ if number == 1 else "%s_%d" % (value.__module__, number)
            used = {(home, mapper.class_.__name__) for mapper, home in self.homes.items()}
            if (name, value.__name__) not in used:
                return name
        return value.__module__

    def place(self, value):
        try:
            return (inspect.getsourcefile(value), inspect.getsourcelines(value)[1])
        except Exception:  # made by type()
            module = sys.modules.get(value.__module__)
            return (getattr(module, "__file__", None) or self.file, 0)

    def mapped_class(self, number, mapper, home, numbers):
        base = HERE + ".Base"
        lines = []
        if mapper.inherits in self.homes:
            parent = self.homes[mapper.inherits]
            base = mapper.inherits.class_.__name__
            if parent != home:
                lines.append("import " + parent)
                base = parent + "." + base
        lines.append("class %s(%s):" % (mapper.class_.__name__, base))
        if number is not None:
            lines.append("    __table__ = %s.t%d" % (HERE, number))
        if mapper.concrete:
            lines.append("    __mapper_args__ = {'concrete': True}")
        for position, table in enumerate(self.secondaries(mapper)):
            if table in numbers:
                call = "sa.orm.relationship(secondary=%s.t%d)" % (HERE, numbers[table])
                lines.append("    r%d = %s.%s" % (position, HERE, call))
        return lines if len(lines) > 1 and lines[-1].startswith(" ") else lines + ["    pass"]

    @staticmethod
    def secondaries(mapper):
        try:
            found = [one.secondary for one in mapper.relationships]
        except Exception:  # said when the registry was configured
            return []
        return [one for one in found if one is not None]

    # Tables

    def table(self, number, table, place):
        self.subject = table.name
        self.current = table
        words = [repr(str(table.name)), "metadata"]
        words += [self.column(table, column, place) for column in table.columns]
        constraints = list(table.constraints)
        for column in table.columns:  # those that DDL has inside of the column
            constraints += [one for one in column.constraints if one not in table.constraints]
        constraints.sort(key=lambda one: one._creation_order)
        for constraint in constraints:
            words += self.guarded(self.constraint, constraint, place)
        for index in sorted(table.indexes, key=lambda one: (str(one.name), str(one.columns.keys()))):
            words += self.guarded(self.index, index, place)
        words += ["%s=%s" % pair for pair in self.options(table, place)]
        return ["t%d = sa.Table(%s)" % (number, ", ".join(words))]

    def guarded(self, write, thing, place):
        try:
            return write(thing, place)
        except Unknown as error:
            self.report("unknown-expression", error, place)
            return []

    def options(self, table, place):
        pairs = []
        if table.schema:
            pairs.append(("schema", repr(str(table.schema))))
        if table.comment:
            pairs.append(("comment", repr(str(table.comment))))
        prefixes = [one if isinstance(one, str) else one[0] for one in getattr(table, "_prefixes", ())]
        if prefixes:
            pairs.append(("prefixes", repr([str(one) for one in prefixes])))
        if (table.info or {}).get("bind_key"):
            self.report("other-database", table.info["bind_key"], place)
        return pairs + self.keywords(table, place)

    def keywords(self, thing, place):
        pairs = []
        for key, value in sorted(thing.dialect_kwargs.items()):
            if value is None:
                continue
            try:
                pairs.append((key, self.literal(value)))
            except Unknown:
                self.report("dialect-left-out", key, place)
        return pairs

    def literal(self, value):
        from sqlalchemy.sql.elements import ClauseElement

        if isinstance(value, str):
            return repr(str(value))
        if isinstance(value, (bool, int, float)):
            return repr(value)
        if isinstance(value, (list, tuple)):
            return "[%s]" % ", ".join(self.literal(one) for one in value)
        if isinstance(value, dict):
            pairs = ["%r: %s" % (str(key), self.literal(one)) for key, one in value.items()]
            return "{%s}" % ", ".join(pairs)
        if getattr(value, "table", None) is not None and hasattr(value, "server_default"):
            return repr(str(value.name))
        if isinstance(value, ClauseElement):
            return "sa.text(%r)" % self.expressions.text(value).replace(":", "\\:")
        raise Unknown(type(value).__name__)

    def column(self, table, column, place):
        self.subject = "%s.%s" % (table.name, column.name)
        words = [repr(str(column.name))]
        try:
            words += filter(None, [self.types.text(column.type)])
        except Unknown as error:
            self.report("unknown-type", error, place)
        words += self.guarded(self.made, column, place)
        if column.primary_key:
            words += ["primary_key=True"] + self.counting(table, column)
        words.append("nullable=%r" % bool(column.nullable))
        if column.comment:
            words.append("comment=%r" % str(column.comment))
        self.subject = table.name
        return "sa.Column(%s)" % ", ".join(words)

    @staticmethod
    def counting(table, column):
        try:
            counts = table._autoincrement_column is column
        except Exception:  # said on a column that cannot
            counts = False
        return ["autoincrement=True"] if counts and column.autoincrement is True else (
            ["autoincrement='ignore_fk'"] if counts else ["autoincrement=False"]
        )

    def made(self, column, place):
        """What the server puts in: a default, a computation, an identity, a sequence."""
        default = column.server_default
        words = []
        if column.default is not None and hasattr(column.default, "start"):
            words.append("sa.Sequence(%r)" % str(column.default.name))
        if getattr(column, "computed", None) is not None:
            persisted = column.computed.persisted
            text = self.expressions.text(column.computed.sqltext)
            words.append("sa.Computed(%r, persisted=%r)" % (text, persisted))
        elif getattr(column, "identity", None) is not None:
            words.append("sa.Identity(%s)" % ", ".join(self.identity(column.identity)))
        elif hasattr(default, "arg"):
            words.append("server_default=" + self.default(default.arg))
        return words

    @staticmethod
    def identity(identity):
        names = ("always", "start", "increment", "minvalue", "maxvalue", "cache", "cycle")
        pairs = [(name, getattr(identity, name, None)) for name in names]
        return ["%s=%r" % pair for pair in pairs if isinstance(pair[1], (bool, int))]

    def default(self, value):
        from sqlalchemy.sql import elements

        if isinstance(value, str):
            return repr(str(value))
        if isinstance(value, elements.True_):
            return "sa.true()"
        if isinstance(value, elements.False_):
            return "sa.false()"
        return self.expressions.call(value)

    # Constraints

    def constraint(self, constraint, place):
        kind = constraint.__visit_name__
        writers = {
            "primary_key_constraint": self.primary_key,
            "unique_constraint": self.unique,
            "foreign_key_constraint": self.foreign_key,
            "check_constraint": self.check,
            "table_or_column_check_constraint": self.check,
            "column_check_constraint": self.check,
            "exclude_constraint": self.exclude,
        }
        if kind not in writers:
            raise Unknown(type(constraint).__name__)
        words = writers[kind](constraint)
        if words is None:
            return []
        if isinstance(constraint.name, str) and writers[kind] == self.check:
            words.append("name=%r" % self.check_name(self.current, constraint))
        elif isinstance(constraint.name, str) and kind == "exclude_constraint":
            words.append("name=%r" % str(constraint.name))
        elif isinstance(constraint.name, str):
            words.append("name=conv(%r)" % str(constraint.name))
        for name in ("deferrable", "initially"):
            if getattr(constraint, name, None) is not None:
                words.append("%s=%r" % (name, getattr(constraint, name)))
        words += ["%s=%s" % pair for pair in self.keywords(constraint, place)]
        module = "postgresql" if kind == "exclude_constraint" else "sa"
        name = {"exclude_constraint": "ExcludeConstraint"}.get(kind)
        name = name or next(
            one.__name__ for one in type(constraint).__mro__ if one.__module__.startswith("sqlalchemy.")
        )
        return ["%s.%s(%s)" % (module, name, ", ".join(words))]

    @staticmethod
    def names(constraint):
        return [repr(str(column.name)) for column in constraint.columns]

    def primary_key(self, constraint):
        return self.names(constraint) or None

    def unique(self, constraint):
        return self.names(constraint)

    def foreign_key(self, constraint):
        targets = []
        for element in constraint.elements:
            try:
                table, name = element.column.table, element.column.name
                target = "%s.%s" % (table.fullname, name)
            except Exception:  # a table that nobody declares
                target = element.target_fullname
            targets.append(repr(str(target)))
        own = [repr(str(element.parent.name)) for element in constraint.elements]
        words = ["[%s]" % ", ".join(own), "[%s]" % ", ".join(targets)]
        for name in ("onupdate", "ondelete", "match"):
            if getattr(constraint, name, None):
                words.append("%s=%r" % (name, str(getattr(constraint, name))))
        return words

    def check(self, constraint):
        """None: for none of the engines. For some of them only it is left out, and said."""
        rule = getattr(constraint, "_create_rule", None)
        made = []
        for name, dialect in self.types.dialects.items():
            if rule is None or rule(dialect.ddl_compiler(dialect, None)):
                made.append(name)
        if not made:
            return None
        text = self.expressions.text(constraint.sqltext)
        if len(made) < len(self.types.dialects):
            raise Unknown("%s (%s)" % (text, ", ".join(made)))
        return [repr(text)]

    def exclude(self, constraint):
        words = []
        for expression, name, operator in constraint._render_exprs:
            term = repr(str(expression.name)) if hasattr(expression, "server_default") else None
            term = term or "sa.text(%r)" % self.expressions.text(expression)
            words.append("(%s, %r)" % (term, str(operator)))
        words.append("using=%r" % str(constraint.using))
        if constraint.where is not None:
            words.append("where=sa.text(%r)" % self.expressions.text(constraint.where))
        return words

    def index(self, index, place):
        words = ["conv(%r)" % str(index.name) if index.name else "None"]
        for expression in index.expressions:
            if hasattr(expression, "server_default"):
                words.append(repr(str(expression.name)))
            else:
                words.append("sa.text(%r)" % self.expressions.text(expression).replace(":", "\\:"))
        if index.unique:
            words.append("unique=True")
        words += ["%s=%s" % pair for pair in self.keywords(index, place)]
        return ["sa.Index(%s)" % ", ".join(words)]


def answer(order):
    try:
        load = Load(order)
        if not load.metadatas and not load.problems:
            raise LookupError("no SQLAlchemy metadata that has tables was found in %s"
                              % (order["metadata"] or ", ".join(order["modules"]) or order["root"]))
    except BaseException as error:  # a sys.exit() as well
        return {"error": Project(order["root"]).failure(error)}
    try:
        modules = Writer(load, order["tables"]).answer()
    except Exception as error:
        return {"error": Project(order["root"]).failure(error)}
    return {"modules": modules, "problems": load.problems}


def main():
    order = json.loads(sys.stdin.readline())
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    out.write("ready\n")
    out.flush()
    out.write(json.dumps(answer(order)))
    out.write("\n")
    out.flush()
    os._exit(0)  # threads and exit handlers of the project's are not waited for


main()
