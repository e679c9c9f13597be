// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/adopt.h"

#include "core/database/compare.h"
#include "core/migration/diff.h"

namespace core {

namespace {

// The live schema in the history's own terms.
Result<Schema> liveSchema(const Connection &connection,
                          const Schema &reference,
                          const DatabaseState &state)
{
    const auto comparison = compare(connection, reference, state.live->schema);
    if (!comparison)
        return Failure(comparison.error());
    return adopted(dialectFor(connection.dialect()), reference, state.live->schema, *comparison);
}

QList<Operation> operationsOf(const History &history, const QStringList &ids)
{
    QList<Operation> operations;
    for (const QString &id : ids)
        operations += findRevision(history, id)->operations;
    return operations;
}

} // namespace

Result<AdoptedEffect> adoptedEffect(const History &history, const Connection &connection)
{
    const auto state = readState(connection, ReadDepth::WithSchema);
    if (!state)
        return Failure(state.error());
    for (const QString &head : state->heads) {
        if (!findRevision(history, head))
            return failure(ErrorCode::DatabaseUnknownRevision, head);
    }
    const QStringList unknown = unknownEffects(history, state->heads);
    if (unknown.isEmpty())
        return failure(ErrorCode::NothingToDo, displayName(connection.url()));
    const auto reference = schemaAt(history, state->heads);
    if (!reference)
        return Failure(reference.error());
    const auto live = liveSchema(connection, *reference, *state);
    if (!live)
        return Failure(live.error());

    const QString id = unknown.last();
    const QStringList way = ancestors(history, state->heads);
    const qsizetype place = way.indexOf(id);
    const auto before = core::apply(operationsOf(history, way.first(place)), Schema());
    const auto after = core::apply(inverse(operationsOf(history, way.mid(place + 1))), *live);
    if (!before || !after)
        return Failure(before ? after.error() : before.error());
    AdoptedEffect result{history, id};
    for (Revision &revision : result.history.revisions) {
        if (revision.id != id)
            continue;
        revision.operations = diff(*before, *after);
        revision.script->reading = ScriptReading::EffectAdopted;
    }
    const auto replayed = schemaAt(result.history, state->heads);
    if (!replayed)
        return Failure(replayed.error());
    return result;
}

} // namespace core
