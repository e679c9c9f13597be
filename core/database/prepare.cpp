// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"
#include "core/database/runner.h"

namespace core {

namespace {

// The first of the database's revisions that the history does not have.
std::optional<Error> unknownRevision(const History &history, const QStringList &heads)
{
    for (const QString &head : heads) {
        if (findRevision(history, head) == nullptr)
            return Error{ErrorCode::DatabaseUnknownRevision, head, {}, {}};
    }
    return {};
}

// On a database without a table everything that is dropped on the way was made on the way.
Plan ofNoRows(Plan plan)
{
    for (Step &step : plan.steps) {
        for (Hazard &hazard : step.hazards) {
            if (hazard.code != HazardCode::UserSql)
                hazard.rows = 0;
        }
    }
    return plan;
}

} // namespace

Result<Prepared> prepare(const Connection &connection,
                         const History &history,
                         const QString &target,
                         Direction direction,
                         Monitor &monitor)
{
    Result<DatabaseState> state = readState(connection, ReadDepth::WithSchema);
    if (!state)
        return Failure(state.error());
    if (const auto unknown = unknownRevision(history, state->heads))
        return Failure(*unknown);
    const Result<Path> path = direction == Direction::Upgrade
                                  ? upgradePath(history, state->heads, target)
                                  : downgradePath(history, state->heads, target);
    if (!path)
        return Failure(path.error());
    const Result<Schema> reference = schemaAt(history, state->heads);
    if (!reference)
        return Failure(reference.error());
    Result<Comparison> comparison = compare(connection, *reference, state->live->schema);
    if (!comparison)
        return Failure(comparison.error());
    state->comparison = *std::move(comparison);
    Result<Plan> plan = makePlan(dialectFor(connection.dialect()), history, *state, *path);
    if (!plan)
        return Failure(plan.error());
    plan->catalogueVersion = state->catalogueVersion;
    plan = preflight(connection, *plan, monitor);
    if (!plan)
        return Failure(plan.error());
    if (state->live->schema.tables.isEmpty())
        plan = ofNoRows(*plan);
    return Prepared{*std::move(state), *std::move(plan)};
}

Result<QStringList> stampedHeads(const History &history,
                                 const QStringList &current,
                                 const QStringList &targets)
{
    if (const auto unknown = unknownRevision(history, current))
        return Failure(*unknown);
    const QStringList before = ancestors(history, targets);
    const QStringList after = descendants(history, targets);
    QStringList heads = targets;
    for (const QString &head : current) {
        if (!targets.isEmpty() && !before.contains(head) && !after.contains(head))
            heads.append(head);
    }
    heads.removeDuplicates();
    return heads;
}

} // namespace core
