// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The scripts in the Alembic environment that mirrors a project's revisions (Project::alembicFolder),
// kept up with them. A script that somebody else changed stays as it is, and is reported.

#include "core/interop/alembic/export.h"

namespace core {

struct MirrorUpdate
{
    QStringList written;
    QStringList removed;
    QStringList kept; // scripts that are neither what was nor what is to be

    bool operator==(const MirrorUpdate &) const = default;
};

// After a save of `after` where `before` was the history: new and edited revisions are written, those that are gone
// go. Without a mirror, nothing. FileNotFound: the environment is gone.
Result<MirrorUpdate> updateMirror(const History &before,
                                  const Project &after,
                                  const QString &projectFolder);

// The scripts that are missing, or say something else.
Result<QList<AlembicFile>> mirrorFaults(const Project &project, const QString &projectFolder);

} // namespace core
