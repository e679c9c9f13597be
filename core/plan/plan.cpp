// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/plan/versionstatements.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What is as no revision says. Tables of other tools, which no revision knows, are left alone.
QList<Hazard> driftHazards(const Comparison &comparison, const Schema &reference)
{
    QList<Hazard> hazards;
    const QList<Operation> operations = drift(comparison);
    for (const Operation &operation : operations) {
        if (std::holds_alternative<DropTable>(operation)
            || std::holds_alternative<DropEnum>(operation))
            continue;
        Hazard hazard;
        hazard.code = HazardCode::Drift;
        hazard.level = HazardLevel::Warning;
        const Table *table = findTable(reference, tableOf(operation));
        hazard.table = table ? table->name : QString();
        hazard.detail = toWord(operation);
        hazards.append(hazard);
    }
    return hazards;
}

class Planner
{
public:
    Planner(const Dialect &dialect,
            const History &history,
            const DatabaseState &state,
            const Path &path)
        : m_dialect(dialect)
        , m_history(history)
        , m_path(path)
        , m_heads(state.heads)
        , m_hasVersionTable(state.hasVersionTable || !state.heads.isEmpty())
    {}

    Result<Plan> plan(const DatabaseState &state)
    {
        const Result<Schema> reference = schemaAt(m_history, state.heads);
        if (!reference)
            return Failure(reference.error());
        m_schema = *reference;
        QList<Hazard> drifted;
        if (state.live) {
            const Comparison comparison = state.comparison
                                              ? *state.comparison
                                              : compared(m_dialect, *reference, state.live->schema);
            m_schema = adopted(m_dialect, *reference, state.live->schema, comparison);
            m_foreignObjects = state.live->foreignObjects;
            drifted = driftHazards(comparison, *reference);
        }
        Plan plan;
        plan.dialect = m_dialect.kind();
        for (const QString &revision : m_path.revisions) {
            Result<Step> next = step(revision);
            if (!next)
                return Failure(next.error());
            plan.steps.append(*std::move(next));
        }
        if (!plan.steps.isEmpty())
            plan.steps.first().hazards = drifted + plan.steps.first().hazards;
        return plan;
    }

private:
    Result<Step> step(const QString &id)
    {
        const Revision *revision = findRevision(m_history, id);
        if (!revision)
            return failure(ErrorCode::UnknownRevision, id);
        Step step;
        step.revision = id;
        step.message = revision->message;
        step.parents = revision->parents;
        step.direction = m_path.direction;
        step.fromHeads = m_heads;
        step.toHeads = headsAfter(m_history, m_heads, id, m_path.direction);
        step.operations = m_path.direction == Direction::Upgrade ? revision->operations
                                                                 : inverse(revision->operations);
        const Result<DialectPlan> work = m_dialect.plan(m_schema, step.operations, m_foreignObjects);
        if (!work)
            return failure(work.error().code,
                           id,
                           work.error().subject.isEmpty()
                               ? work.error().detail
                               : u"%1: %2"_s.arg(work.error().subject, work.error().detail),
                           work.error().place);
        step.statements = surrounded(*work, id);
        step.hazards = work->hazards;
        m_schema = work->schemaAfter;
        m_foreignObjects = work->foreignObjectsAfter;
        m_heads = step.toHeads;
        return step;
    }

    QList<Statement> surrounded(const DialectPlan &work, const QString &id)
    {
        QList<Statement> statements;
        if (!m_hasVersionTable)
            statements.append(createVersionTable(m_dialect.kind()));
        m_hasVersionTable = true;
        statements += work.statements;
        statements += versionStatements(versionChanges(m_history, m_heads, id, m_path.direction));
        return work.before + inTransactions(statements, m_dialect.kind()) + work.after;
    }

    const Dialect &m_dialect;
    const History &m_history;
    const Path &m_path;
    QStringList m_heads;
    bool m_hasVersionTable;
    Schema m_schema; // of the database, at the step
    QList<ForeignObject> m_foreignObjects;
};

} // namespace

Result<Plan> makePlan(const Dialect &dialect,
                      const History &history,
                      const DatabaseState &state,
                      const Path &path)
{
    return Planner(dialect, history, state, path).plan(state);
}

QList<Hazard> hazards(const Plan &plan)
{
    QList<Hazard> all;
    for (const Step &step : plan.steps)
        all += step.hazards;
    return all;
}

QList<Hazard> refused(const Plan &plan, const QSet<HazardCode> &allowed)
{
    QList<Hazard> forbidding = hazards(plan);
    forbidding.removeIf([&allowed](const Hazard &hazard) {
        return hazard.level != HazardLevel::Destructive || hazard.rows == qint64(0)
               || allowed.contains(hazard.code);
    });
    return forbidding;
}

} // namespace core
