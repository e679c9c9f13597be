// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/planner.h"

#include "core/dialect/adapted.h"
#include "core/dialect/mariadb/segment.h"
#include "core/dialect/mariadb/statements.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class RevisionPlanner
{
public:
    RevisionPlanner(const Schema &from, const QList<ForeignObject> &foreignObjects)
        : m_schema(from)
    {
        m_plan.foreignObjectsAfter = foreignObjects;
    }

    Result<DialectPlan> run(const QList<Operation> &operations)
    {
        QList<Operation> pending;
        for (const Operation &operation : operations) {
            const RunSql *sql = std::get_if<RunSql>(&operation);
            if (!sql) {
                pending.append(operation);
                continue;
            }
            if (const auto done = addSegment(std::exchange(pending, {})); !done)
                return Failure(done.error());
            addUserSql(*sql);
        }
        if (const auto done = addSegment(pending); !done)
            return Failure(done.error());
        surround();
        m_plan.schemaAfter = m_schema;
        return m_plan;
    }

private:
    Result<void> addSegment(const QList<Operation> &operations)
    {
        if (operations.isEmpty())
            return {};
        const Result<Schema> to = core::apply(operations, m_schema);
        if (!to)
            return Failure(to.error());
        const Result<AdaptedChange> change = adaptedChange(m_schema, *to, DialectKind::MariaDb);
        if (!change)
            return Failure(change.error());
        const Result<MariaDbSegment> segment = planMariaDbSegment(change->from,
                                                                  change->to,
                                                                  m_plan.foreignObjectsAfter);
        if (!segment)
            return Failure(segment.error());
        m_plan.statements += segment->statements;
        m_plan.hazards += change->hazards + segment->hazards;
        m_plan.foreignObjectsAfter = segment->foreignObjects;
        m_schema = withLeftOut(segment->schema, *to, DialectKind::MariaDb);
        return {};
    }

    void addUserSql(const RunSql &operation)
    {
        const QString sql = operation.up.value(DialectKind::MariaDb).trimmed();
        if (sql.isEmpty())
            return;
        // May hold DDL, which commits.
        Statement statement = mariaDbDdl(sql, {}, LockLevel::Exclusive, StatementNote::UserSql);
        statement.dataEffect = DataEffect::Changes;
        m_plan.statements.append(statement);
        m_plan.hazards.append(
            {HazardCode::UserSql, HazardLevel::Warning, {}, operation.title, sql, {}, {}});
    }

    // What does not fit a column is refused, and 0 is a value like any other.
    void surround()
    {
        if (m_plan.statements.isEmpty())
            return;
        const QString mode = u"STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_VALUE_ON_ZERO,"
                             "NO_ENGINE_SUBSTITUTION"_s;
        m_plan.before = {mariaDbSetting(u"SET SESSION sql_mode = '%1'"_s.arg(mode),
                                        StatementNote::None)};
        m_plan.after = {mariaDbRestoring(u"SET SESSION sql_mode = DEFAULT"_s, StatementNote::None)};
    }

    Schema m_schema;
    DialectPlan m_plan;
};

} // namespace

Result<DialectPlan> planMariaDb(const Schema &from,
                                const QList<Operation> &operations,
                                const QList<ForeignObject> &foreignObjects)
{
    return RevisionPlanner(from, foreignObjects).run(operations);
}

} // namespace core
