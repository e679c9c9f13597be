// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/adopt.h"

#include "core/database/compare.h"
#include "core/interop/alembic/takeover.h"
#include "core/migration/diff.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

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

Result<AdoptedProject> withAdoptedEffect(const Project &project,
                                         const QString &folder,
                                         const Connection &connection,
                                         const Monitor &monitor)
{
    const auto adopted = adoptedEffect(project.history, connection);
    if (!adopted)
        return Failure(adopted.error());
    AdoptedProject result{project, adopted->revision};
    result.project.history = adopted->history;
    const auto before = schemaAtHeads(project.history);
    const auto after = schemaAtHeads(adopted->history);
    if (before && after)
        result.project.model = followed(project.model, *before, *after).model;
    // Scripts that are no longer there tell no more than they did.
    const QString path = findRevision(project.history, adopted->revision)->script->path;
    QDir scripts = QFileInfo(QDir(folder).absoluteFilePath(path)).dir();
    while (!scripts.exists(u"env.py"_s)) {
        if (!scripts.cdUp() || scripts.isRoot())
            return result;
    }
    const auto environment = readEnvironment(scripts.absolutePath(), monitor);
    const auto found = environment ? readScripts(*environment, monitor)
                                   : Result<AlembicScripts>(Failure(environment.error()));
    if (!found || !found->errors.isEmpty())
        return result;
    const auto again = withScripts(result.project, *environment, found->scripts, folder);
    if (again)
        result.project = again->project;
    return result;
}

} // namespace core
