// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/environmenttexts.h"

#include "core/interop/python/printer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString &logging()
{
    static const QString text = uR"(
[loggers]
keys = %1

[handlers]
keys = console

[formatters]
keys = generic

[logger_root]
level = WARN
handlers = console
qualname =

[logger_sqlalchemy]
level = WARN
handlers =
qualname = sqlalchemy.engine

[logger_alembic]
level = INFO
handlers =
qualname = alembic
)"_s;
    return text;
}

const QString &handlers()
{
    static const QString text = uR"(
[handler_console]
class = StreamHandler
args = (sys.stderr,)
level = NOTSET
formatter = generic

[formatter_generic]
format = %(levelname)-5.5s [%(name)s] %(message)s
datefmt = %H:%M:%S
)"_s;
    return text;
}

QString plainSettings(const EnvironmentChoice &choice)
{
    return u"# Alembic's settings: https://alembic.sqlalchemy.org/en/latest/tutorial.html\n"
           "# Run \"alembic -c THIS_FILE upgrade head\".\n\n"
           "[alembic]\n"
           "script_location = %(here)s\n"
           "prepend_sys_path = "_s
           + (choice.models.isEmpty() ? u"."_s : u"%(here)s/"_s + choice.importFolder)
           + u"\nversion_path_separator = os\n"
             "# Alembic replaces %(here)s by this folder; a percent sign of the URL's own is doubled.\n"
             "sqlalchemy.url = "_s
           + choice.url + u'\n' + QString(logging()).replace("%1"_L1, "root,sqlalchemy,alembic"_L1)
           + handlers();
}

QString flaskSettings()
{
    return u"# Flask-Migrate's settings; the database is the application's.\n\n[alembic]\n"_s
           + QString(logging()).replace("%1"_L1, "root,sqlalchemy,alembic,flask_migrate"_L1)
           + u"\n[logger_flask_migrate]\nlevel = INFO\nhandlers =\nqualname = flask_migrate\n"_s
           + handlers();
}

// Where Alembic itself finds differences in what SQLAlchemy's own create_all has just made.
const QString &comparisons()
{
    static const QString text = uR"py(
def is_column(part) -> bool:
    while part.__visit_name__ == "unary":  # DESC and the like
        part = part.element
    return part.__visit_name__ == "column"


def include_object(element, name, kind, reflected, compare_to) -> bool:
    """Whether Alembic can compare it: SQLite does not tell of indexes over expressions,
    and of PostgreSQL's with an order only the name is compared rightly."""
    parts = element.expressions if kind == "index" else []
    if all(part.__visit_name__ == "column" for part in parts):
        return True
    if context.get_bind().dialect.name == "postgresql":
        return compare_to is None
    return all(is_column(part) for part in parts)


def plain_default(text):
    while text and text.startswith("(") and text.endswith(")"):
        text = text[1:-1]
    return {"true": "1", "false": "0"}.get(text, text)


def compare_server_default(
    migration, inspected_column, column, inspected, default, rendered
):
    """False: the same default, which engines may put otherwise. None: Alembic's to say."""
    return False if plain_default(inspected) == plain_default(rendered) else None

)py"_s;
    return text;
}

const QString &plainHead()
{
    static const QString text = uR"(from logging.config import fileConfig

from alembic import context
@import@from sqlalchemy import engine_from_config, pool

config = context.config
if config.config_file_name is not None:
    fileConfig(config.config_file_name, disable_existing_loggers=False)

# What "alembic check" and "alembic revision --autogenerate" compare the database with@metadata@

)"_s;
    return text;
}

const QString &plainOnline()
{
    static const QString text = uR"(def run_migrations_online() -> None:
    """Run them on the database."""
    connectable = engine_from_config(
        config.get_section(config.config_ini_section),
        prefix="sqlalchemy.",
        poolclass=pool.NullPool,
    )

    with connectable.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=target_metadata,
@version@            compare_type=True,
            compare_server_default=compare_server_default,
            include_object=include_object,
            render_as_batch=connection.dialect.name == "sqlite",
            transaction_per_migration=True,
        )
)"_s;
    return text;
}

const QString &flaskHead()
{
    static const QString text = uR"(import logging
from logging.config import fileConfig

from alembic import context
from flask import current_app

config = context.config
fileConfig(config.config_file_name, disable_existing_loggers=False)
logger = logging.getLogger("alembic.env")
migrate = current_app.extensions["migrate"]


def get_engine():
    try:
        return migrate.db.get_engine()  # Flask-SQLAlchemy before 3
    except (TypeError, AttributeError):
        return migrate.db.engine


def get_engine_url() -> str:
    try:
        url = get_engine().url.render_as_string(hide_password=False)
    except AttributeError:
        url = str(get_engine().url)
    return url.replace("%", "%%")


def get_metadata():
    if hasattr(migrate.db, "metadatas"):
        return migrate.db.metadatas[None]
    return migrate.db.metadata


target_metadata = get_metadata()
config.set_main_option("sqlalchemy.url", get_engine_url())

)"_s;
    return text;
}

const QString &flaskOnline()
{
    static const QString text = uR"(def run_migrations_online() -> None:
    """Run them on the database."""

    def process_revision_directives(context, revision, directives):
        if getattr(config.cmd_opts, "autogenerate", False):
            if directives[0].upgrade_ops.is_empty():
                directives[:] = []
                logger.info("No changes in schema detected.")

    arguments = {
        "process_revision_directives": process_revision_directives,
        "transaction_per_migration": True,
        "compare_type": True,
        "compare_server_default": compare_server_default,
        "include_object": include_object,
@version@        **migrate.configure_args,
    }
    with get_engine().connect() as connection:
        context.configure(
            connection=connection, target_metadata=target_metadata, **arguments
        )
)"_s;
    return text;
}

const QString &environmentFrame()
{
    static const QString text = uR"(@head@@comparisons@
def run_migrations_offline() -> None:
    """Print the statements ("@command@ --sql")."""
    context.configure(
        url=config.get_main_option("sqlalchemy.url"),
        target_metadata=target_metadata,
@version@        literal_binds=True,
        dialect_opts={"paramstyle": "named"},
        transaction_per_migration=True,
    )

    with context.begin_transaction():
        context.run_migrations()


@online@
        with context.begin_transaction():
            context.run_migrations()


if context.is_offline_mode():
    run_migrations_offline()
else:
    run_migrations_online()
)"_s;
    return text;
}

const QString &scriptTemplate()
{
    static const QString text = uR"("""${message}

Revision ID: ${up_revision}
Revises: ${down_revision | comma,n}
Create Date: ${create_date}

"""
from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

# revision identifiers, used by Alembic.
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
)"_s;
    return text;
}

} // namespace

namespace {

QString quoted(const QString &text)
{
    return pyStatement(0, pyString(text)).trimmed();
}

// Where the databases keep their revisions, as keywords ("        version_table=…") or as a dictionary's
// lines; nothing for Alembic's usual place.
QString versionLines(const VersionTable &table, const QString &form)
{
    QString lines;
    if (table.name != VersionTable().name)
        lines += form.arg(u"version_table"_s, quoted(table.name));
    if (!table.schemaName.isEmpty())
        lines += form.arg(u"version_table_schema"_s, quoted(table.schemaName));
    return lines;
}

QString withModels(QString head, const QString &models)
{
    const QString module = models.section(u':', 0, 0);
    const QString attribute = models.section(u':', 1);
    if (models.isEmpty())
        return head.replace("@import@"_L1, QString())
            .replace("@metadata@"_L1,
                     ":\n# from models import Base\n# target_metadata = Base.metadata\n"
                     "target_metadata = None"_L1);
    const bool isWhole = attribute == "metadata"_L1 || attribute.endsWith(".metadata"_L1);
    const QString line = u"from %1 import %2\n"_s.arg(module, attribute.section(u'.', 0, 0));
    const bool isEarlier = module < "sqlalchemy"_L1;
    head.replace("@import@"_L1, isEarlier ? line : QString());
    if (!isEarlier)
        head.replace("pool\n"_L1, QString(u"pool\n"_s + line));
    return head.replace("@metadata@"_L1,
                        QString(u".\ntarget_metadata = "_s + attribute
                                + (isWhole ? QString() : u".metadata"_s)));
}

} // namespace

QString comparisonFunctions()
{
    return comparisons().trimmed() + u'\n';
}

QList<EnvironmentFile> environmentFiles(const EnvironmentChoice &choice)
{
    const bool isFlask = choice.flavour == AlembicFlavour::Flask;
    QString environment = environmentFrame();
    environment.replace("@head@"_L1, isFlask ? flaskHead() : withModels(plainHead(), choice.models));
    QString online = isFlask ? flaskOnline() : plainOnline();
    online.replace("@version@"_L1,
                   versionLines(choice.versionTable,
                                isFlask ? u"        \"%1\": %2,\n"_s : u"            %1=%2,\n"_s));
    environment.replace("@online@"_L1, online)
        .replace("@comparisons@"_L1, comparisons())
        .replace("@version@"_L1, versionLines(choice.versionTable, u"        %1=%2,\n"_s))
        .replace("@command@"_L1, isFlask ? "flask db upgrade"_L1 : "alembic upgrade head"_L1);
    return {{u"alembic.ini"_s, isFlask ? flaskSettings() : plainSettings(choice)},
            {u"env.py"_s, environment},
            {u"script.py.mako"_s, scriptTemplate()}};
}

} // namespace core
