// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/inspect.h"

#include "core/dialect/postgres/inspectforeign.h"
#include "core/dialect/postgres/inspector.h"
#include "core/dialect/postgres/query.h"

#include <QSqlDatabase>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Null where the search path leads nowhere.
Result<QString> currentNamespace(QSqlDatabase &database)
{
    auto asked = postgresQuery(database, u"SELECT pg_catalog.current_schema()"_s);
    if (!asked)
        return Failure(asked.error());
    return asked->next() ? asked->value(0).toString() : QString();
}

} // namespace

Result<Inspection> inspectPostgres(QSqlDatabase &database)
{
    PassingTransaction transaction(database, PassingTransaction::Access::ReadOnly);
    if (transaction.error())
        return Failure(*transaction.error());
    const Result<QString> space = currentNamespace(database);
    if (!space)
        return Failure(space.error());
    if (const auto error = setForReading(database))
        return Failure(*error);
    PostgresInspector inspector(*space);
    if (const auto error = inspector.read(database))
        return Failure(*error);
    Inspection inspection = inspector.inspection();
    const Result<QList<ForeignObject>> foreign = foreignObjectsOfPostgres(database,
                                                                          *space,
                                                                          inspector.sequences());
    if (!foreign)
        return Failure(foreign.error());
    inspection.foreignObjects = *foreign;
    return inspection;
}

} // namespace core
