// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The scripts of an Alembic environment as revisions of a project: all of a new one, or those that came
// since, so that two tools can take turns. Revisions keep their ids; what is there already stays, but
// for scripts that were edited and opaque ones that are understood by now.

#include "core/interop/alembic/operations.h"
#include "core/interop/layout.h"
#include "core/project/project.h"

namespace core {

struct TakeOver
{
    Project project;
    QStringList added;  // ids, parents first
    QStringList reread; // opaque ones of which more is known now, and scripts that were edited
    QStringList edited; // of these
    QStringList gone;   // revisions whose scripts are no longer there
    bool isModelKept = false; // its own pending changes touch what the scripts changed
};

// `folder`: the project's, from which the scripts' paths are told. UnknownRevision, InvalidName …: what
// does not fit into the history.
Result<TakeOver> withScripts(const Project &project,
                             const AlembicEnvironment &environment,
                             const QList<AlembicScript> &scripts,
                             const QString &folder);

// A project's model after its history went on from `before` to `after`: classes whose tables the model
// had as they were follow; what the model had changed itself stays.
struct FollowedModel
{
    Model model;
    bool isWhole = true; // nothing was left behind
};
FollowedModel followed(const Model &model, const Schema &before, const Schema &after);

// The ids of what is in `added` and not in `before`, with those that `reference` has under the same name.
QHash<QString, QString> knownIds(const Schema &reference, const Schema &before, const Schema &added);
// The operations with other ids; as they were where that makes no sense.
QList<Operation> withIds(const QList<Operation> &operations, const QHash<QString, QString> &ids);

} // namespace core
