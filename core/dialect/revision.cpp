// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/revision.h"

#include "core/dialect/adapted.h"

#include <utility>

namespace core {

namespace {

class RevisionPlanner
{
public:
    RevisionPlanner(DialectKind dialect,
                    const Schema &from,
                    const QList<ForeignObject> &foreignObjects,
                    const RevisionParts &parts)
        : m_dialect(dialect)
        , m_parts(parts)
        , m_schema(from)
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
        const Result<AdaptedChange> change = adaptedChange(m_schema, *to, m_dialect);
        if (!change)
            return Failure(change.error());
        const Result<PlanSegment> segment = m_parts.segment(change->from,
                                                            change->to,
                                                            m_plan.foreignObjectsAfter);
        if (!segment)
            return Failure(segment.error());
        m_plan.hazards += change->hazards;
        m_schema = withLeftOut(segment->schema, *to, m_dialect);
        add(*segment);
        return {};
    }

    Result<void> addUserSql(const RunSql &operation)
    {
        const Result<PlanSegment> segment = m_parts.userSql(operation,
                                                            m_schema,
                                                            m_plan.foreignObjectsAfter);
        if (!segment)
            return Failure(segment.error());
        if (!segment->statements.isEmpty())
            add(*segment);
        return {};
    }

    void add(const PlanSegment &segment)
    {
        m_plan.statements += segment.statements;
        m_plan.hazards += segment.hazards;
        m_plan.foreignObjectsAfter = segment.foreignObjects;
    }

    const DialectKind m_dialect;
    const RevisionParts &m_parts;
    Schema m_schema;
    DialectPlan m_plan;
};

} // namespace

Hazard userSqlHazard(const QString &title, const QString &sql)
{
    Hazard hazard;
    hazard.code = HazardCode::UserSql;
    hazard.level = HazardLevel::Warning;
    hazard.element = title;
    hazard.detail = sql;
    return hazard;
}

Result<DialectPlan> planRevision(DialectKind dialect,
                                 const Schema &from,
                                 const QList<Operation> &operations,
                                 const QList<ForeignObject> &foreignObjects,
                                 const RevisionParts &parts)
{
    return RevisionPlanner(dialect, from, foreignObjects, parts).run(operations);
}

} // namespace core
