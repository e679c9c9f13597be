// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/planner.h"

#include "core/dialect/mariadb/segment.h"
#include "core/dialect/mariadb/statements.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<PlanSegment> userSql(const RunSql &operation,
                            const Schema &schema,
                            const QList<ForeignObject> &foreignObjects)
{
    const QString sql = operation.up.value(DialectKind::MariaDb).trimmed();
    if (sql.isEmpty())
        return PlanSegment{{}, {}, foreignObjects, schema};
    // May hold DDL, which commits.
    Statement statement = mariaDbDdl(sql, {}, LockLevel::Exclusive, StatementNote::UserSql);
    statement.dataEffect = DataEffect::Changes;
    return PlanSegment{{statement}, {userSqlHazard(operation.title, sql)}, foreignObjects, schema};
}

// What does not fit a column is refused, and 0 is a value like any other.
DialectPlan surrounded(DialectPlan plan)
{
    if (plan.statements.isEmpty())
        return plan;
    const QString mode = u"STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_VALUE_ON_ZERO,"
                         "NO_ENGINE_SUBSTITUTION"_s;
    plan.before = {mariaDbSetting(u"SET SESSION sql_mode = '%1'"_s.arg(mode), StatementNote::None)};
    plan.after = {mariaDbRestoring(u"SET SESSION sql_mode = DEFAULT"_s, StatementNote::None)};
    return plan;
}

} // namespace

Result<DialectPlan> planMariaDb(const Schema &from,
                                const QList<Operation> &operations,
                                const QList<ForeignObject> &foreignObjects)
{
    return planRevision(DialectKind::MariaDb,
                        from,
                        operations,
                        foreignObjects,
                        {planMariaDbSegment, userSql})
        .map(surrounded);
}

} // namespace core
