// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/sqlitedialect.h"

#include "core/dialect/adapted.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/inspect.h"
#include "core/dialect/sqlite/keywords.h"
#include "core/dialect/sqlite/physical.h"
#include "core/dialect/sqlite/planner.h"
#include "core/dialect/sqlite/types.h"
#include "core/schema/expression.h"
#include "core/schema/nearesttype.h"

namespace core {

DialectKind SqliteDialect::kind() const
{
    return DialectKind::Sqlite;
}

QString SqliteDialect::quoted(const QString &name) const
{
    return quotedName(name);
}

bool SqliteDialect::isReservedWord(const QString &word) const
{
    return isSqliteKeyword(word);
}

int SqliteDialect::nameLimit() const
{
    return 0;
}

int SqliteDialect::nameLength(const QString &name) const
{
    return int(name.toUtf8().size());
}

QString SqliteDialect::typeText(const DataType &type, const Schema &schema) const
{
    return sqliteTypeText(nearestType(type, kind()).type, SchemaIndex(schema));
}

Schema SqliteDialect::physical(const Schema &schema) const
{
    return sqlitePhysical(adapted(schema, kind()));
}

QStringList SqliteDialect::createScript(const Schema &schema) const
{
    return sqliteCreateScript(adapted(schema, kind()));
}

Result<DialectPlan> SqliteDialect::plan(const Schema &from,
                                        const QList<Operation> &operations,
                                        const QList<ForeignObject> &foreignObjects) const
{
    return planSqlite(from, operations, foreignObjects);
}

QList<Error> SqliteDialect::refusals(const Schema &) const
{
    return {};
}

Result<Inspection> SqliteDialect::inspect(QSqlDatabase &database) const
{
    return inspectSqlite(database);
}

Result<Schema> SqliteDialect::inServerWords(QSqlDatabase &, const Schema &schema) const
{
    return schema; // SQLite keeps expressions as they were written
}

} // namespace core
