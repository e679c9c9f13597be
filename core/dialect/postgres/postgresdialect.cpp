// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/postgresdialect.h"

#include "core/dialect/adapted.h"
#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/inspect.h"
#include "core/dialect/postgres/keywords.h"
#include "core/dialect/postgres/physical.h"
#include "core/dialect/postgres/planner.h"
#include "core/dialect/postgres/serverwords.h"
#include "core/dialect/postgres/supported.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/nearesttype.h"

namespace core {

DialectKind PostgresDialect::kind() const
{
    return DialectKind::PostgreSql;
}

QString PostgresDialect::quoted(const QString &name) const
{
    return quotedName(name);
}

bool PostgresDialect::isReservedWord(const QString &word) const
{
    return isPostgresKeyword(word);
}

int PostgresDialect::nameLimit() const
{
    return 63;
}

int PostgresDialect::nameLength(const QString &name) const
{
    return int(name.toUtf8().size());
}

QString PostgresDialect::typeText(const DataType &type, const Schema &schema) const
{
    return postgresTypeText(nearestType(type, kind()).type, SchemaIndex(schema));
}

Schema PostgresDialect::physical(const Schema &schema) const
{
    return postgresPhysical(adapted(schema, kind()));
}

QStringList PostgresDialect::createScript(const Schema &schema) const
{
    return postgresCreateScript(adapted(schema, kind()));
}

Result<DialectPlan> PostgresDialect::plan(const Schema &from,
                                          const QList<Operation> &operations,
                                          const QList<ForeignObject> &foreignObjects) const
{
    return planPostgres(from, operations, foreignObjects);
}

QList<Error> PostgresDialect::refusals(const Schema &schema) const
{
    const Schema own = adapted(schema, kind());
    const SchemaIndex index(own);
    QList<Error> errors;
    for (const Table &table : own.tables) {
        if (const auto has = postgresHasTable(table, index); !has)
            errors.append(has.error());
    }
    return errors;
}

Result<Inspection> PostgresDialect::inspect(QSqlDatabase &database) const
{
    return inspectPostgres(database);
}

Result<Schema> PostgresDialect::inServerWords(QSqlDatabase &database, const Schema &schema) const
{
    return postgresInServerWords(database, adapted(schema, kind()));
}

} // namespace core
