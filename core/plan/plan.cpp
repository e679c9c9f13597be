// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/plan/usersql.h"
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

bool isAlone(const Statement &statement)
{
    return !statement.transactional;
}

// The rest of a step that was interrupted, in the place of the step.
Step resumption(const Interruption &interruption)
{
    Step step = interruption.step;
    step.statements = interruption.remaining;
    step.isResumption = true;
    return step; // without hazards: whoever began it allowed them
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
        , m_versionTable(state.versionTable)
        , m_heads(state.heads)
        , m_hasVersionTable(state.hasVersionTable || !state.heads.isEmpty())
    {}

    Result<Plan> plan(const DatabaseState &state)
    {
        if (state.interruption)
            return planAfter(*state.interruption);
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
        Result<Plan> plan = planPath({});
        if (plan && !plan->steps.isEmpty())
            plan->steps.first().hazards = drifted + plan->steps.first().hazards;
        return plan;
    }

private:
    Result<Plan> planAfter(const Interruption &interruption)
    {
        m_heads = interruption.step.toHeads;
        m_hasVersionTable = true; // the version's change is in what remains
        m_schema = interruption.schemaAfter;
        m_foreignObjects = interruption.foreignObjectsAfter;
        return planPath({resumption(interruption)});
    }

    Result<Plan> planPath(const QList<Step> &first)
    {
        Plan plan;
        plan.dialect = m_dialect.kind();
        plan.steps = first;
        for (const QString &revision : m_path.revisions) {
            Result<Step> next = step(revision);
            if (!next)
                return Failure(next.error());
            plan.steps.append(*std::move(next));
        }
        return plan;
    }

    Result<Step> step(const QString &id)
    {
        const Revision *revision = findRevision(m_history, id);
        if (!revision)
            return failure(ErrorCode::UnknownRevision, id);
        if (isOpaque(*revision))
            return failure(ErrorCode::RevisionOpaque,
                           id,
                           revision->script->reason,
                           revision->script->path);
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
        const Result<QList<Statement>> statements = separated(work->statements, m_dialect.kind());
        if (!statements)
            return failure(statements.error().code,
                           id,
                           statements.error().detail,
                           statements.error().place);
        const QList<Statement> inside = withVersion(*statements, id);
        step.statements = work->before + inTransactions(inside, m_dialect.kind()) + work->after;
        if (std::any_of(inside.cbegin(), inside.cend(), isAlone))
            step.ends = StepEnds{m_schema,
                                 work->schemaAfter,
                                 m_foreignObjects,
                                 work->foreignObjectsAfter};
        step.hazards = work->hazards;
        m_schema = work->schemaAfter;
        m_foreignObjects = work->foreignObjectsAfter;
        m_heads = step.toHeads;
        return step;
    }

    QList<Statement> withVersion(const QList<Statement> &work, const QString &id)
    {
        QList<Statement> statements;
        if (!m_hasVersionTable)
            statements.append(createVersionTable(m_dialect.kind(), m_versionTable));
        m_hasVersionTable = true;
        statements += work;
        statements += versionStatements(versionChanges(m_history, m_heads, id, m_path.direction),
                                        m_dialect.kind(),
                                        m_versionTable);
        return statements;
    }

    const Dialect &m_dialect;
    const History &m_history;
    const Path &m_path;
    const VersionTable m_versionTable;
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
