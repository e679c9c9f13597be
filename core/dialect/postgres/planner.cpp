// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/planner.h"

#include "core/dialect/postgres/segment.h"
#include "core/dialect/postgres/statements.h"

namespace core {

namespace {

Result<PlanSegment> userSql(const RunSql &operation,
                            const Schema &schema,
                            const QList<ForeignObject> &foreignObjects)
{
    const QString sql = operation.up.value(DialectKind::PostgreSql).trimmed();
    if (sql.isEmpty())
        return PlanSegment{{}, {}, foreignObjects, schema};
    Statement statement = postgresData(sql, {}, DataEffect::Changes);
    statement.note = StatementNote::UserSql;
    return PlanSegment{{statement}, {userSqlHazard(operation.title, sql)}, foreignObjects, schema};
}

} // namespace

Result<DialectPlan> planPostgres(const Schema &from,
                                 const QList<Operation> &operations,
                                 const QList<ForeignObject> &foreignObjects)
{
    return planRevision(DialectKind::PostgreSql,
                        from,
                        operations,
                        foreignObjects,
                        {planPostgresSegment, userSql});
}

} // namespace core
