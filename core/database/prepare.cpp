// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"
#include "core/database/runner.h"

using namespace Qt::StringLiterals;

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

// The way from where the interrupted step leads, once its rest is done, to the target: which, if it
// is told in steps from here, is meant from where the database was.
Result<Path> pathAfter(const History &history,
                       const DatabaseState &state,
                       const QString &target,
                       Direction direction)
{
    const QStringList heads = state.interruption->step.toHeads;
    const Result<QStringList> targets = resolve(history, target, state.heads);
    if (!targets)
        return Failure(targets.error());
    if (direction == Direction::Upgrade)
        return upgradePath(history, heads, *targets);
    if (*targets == heads)
        return Path{direction, {}};
    return downgradePath(history, heads, targets->isEmpty() ? u"base"_s : targets->first());
}

Result<Prepared> asked(const Connection &connection,
                       const DatabaseState &state,
                       const Result<Plan> &plan,
                       Monitor &monitor)
{
    if (!plan)
        return Failure(plan.error());
    Plan located = *plan;
    located.catalogueVersion = state.catalogueVersion;
    Result<Plan> counted = preflight(connection, located, monitor);
    if (!counted)
        return Failure(counted.error());
    if (state.live->schema.tables.isEmpty())
        counted = ofNoRows(*counted);
    return Prepared{state, *std::move(counted)};
}

Result<Prepared> prepareResumption(const Connection &connection,
                                   const History &history,
                                   const DatabaseState &state,
                                   const QString &target,
                                   Direction direction,
                                   Monitor &monitor)
{
    const Step &step = state.interruption->step;
    if (step.direction != direction || state.interruption->isUnwinding)
        return failure(ErrorCode::RunInterrupted, displayName(connection.url()), step.revision);
    const Result<Path> path = pathAfter(history, state, target, direction);
    if (!path)
        return Failure(path.error());
    return asked(connection,
                 state,
                 makePlan(dialectFor(connection.dialect()), history, state, *path),
                 monitor);
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
    if (state->interruption)
        return prepareResumption(connection, history, *state, target, direction, monitor);
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
    return asked(connection,
                 *state,
                 makePlan(dialectFor(connection.dialect()), history, *state, *path),
                 monitor);
}

Result<Prepared> prepareNew(const DatabaseUrl &url, const History &history, const QString &target)
{
    const Result<Path> path = upgradePath(history, {}, target);
    if (!path)
        return Failure(path.error());
    DatabaseState state;
    state.live = Inspection();
    state.versionTable = url.versionTable;
    const Result<Plan> plan = makePlan(dialectFor(url.dialect), history, state, *path);
    if (!plan)
        return Failure(plan.error());
    return Prepared{state, ofNoRows(*plan)};
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
