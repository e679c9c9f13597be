// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an opaque revision did to the schema, told by a database that stands at it or beyond: what the
// replay lacks of what is there is its effect. The database is only read. Blocks.

#include "core/database/runner.h"
#include "core/project/project.h"

namespace core {

struct AdoptedEffect
{
    History history;
    QString revision; // whose effect is known now
};

// Of several opaque revisions behind the database the last one takes all of it, so that the schema is
// right from there on. NothingToDo: every effect on the way is known; DatabaseUnknownRevision;
// OperationMismatch: revisions after it do not fit what is there.
Result<AdoptedEffect> adoptedEffect(const History &history, const Connection &connection);

struct AdoptedProject
{
    Project project;
    QString revision; // whose effect is known now
};

// The project with it: the model follows, and what can be read by now of later scripts is read again.
// `folder`: the project's, from which the scripts' paths are told.
Result<AdoptedProject> withAdoptedEffect(const Project &project,
                                         const QString &folder,
                                         const Connection &connection,
                                         const Monitor &monitor);

} // namespace core
