// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/planner.h"

#include "core/dialect/adapted.h"
#include "core/dialect/postgres/segment.h"
#include "core/dialect/postgres/usersql.h"

#include <utility>

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
            if (const auto done = addUserSql(*sql); !done)
                return Failure(done.error());
        }
        if (const auto done = addSegment(pending); !done)
            return Failure(done.error());
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
        const Result<AdaptedChange> change = adaptedChange(m_schema, *to, DialectKind::PostgreSql);
        if (!change)
            return Failure(change.error());
        const Result<PostgresSegment> segment = planPostgresSegment(change->from,
                                                                    change->to,
                                                                    m_plan.foreignObjectsAfter);
        if (!segment)
            return Failure(segment.error());
        m_plan.statements += segment->statements;
        m_plan.hazards += change->hazards + segment->hazards;
        m_plan.foreignObjectsAfter = segment->foreignObjects;
        m_schema = withLeftOut(segment->schema, *to, DialectKind::PostgreSql);
        return {};
    }

    Result<void> addUserSql(const RunSql &operation)
    {
        const Result<QList<Statement>> statements = userStatements(operation.title,
                                                                   operation.up.value(
                                                                       DialectKind::PostgreSql));
        if (!statements)
            return Failure(statements.error());
        if (statements->isEmpty())
            return {};
        m_plan.statements += *statements;
        Hazard hazard;
        hazard.code = HazardCode::UserSql;
        hazard.level = HazardLevel::Warning;
        hazard.element = operation.title;
        hazard.detail = operation.up.value(DialectKind::PostgreSql).trimmed();
        m_plan.hazards.append(hazard);
        return {};
    }

    Schema m_schema;
    DialectPlan m_plan;
};

} // namespace

Result<DialectPlan> planPostgres(const Schema &from,
                                 const QList<Operation> &operations,
                                 const QList<ForeignObject> &foreignObjects)
{
    return RevisionPlanner(from, foreignObjects).run(operations);
}

} // namespace core
