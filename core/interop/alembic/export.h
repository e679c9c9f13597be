// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A project's revisions as scripts in an Alembic or Flask-Migrate environment: a new one, ready to run,
// or one that is there, into which scripts alone are written. A file that says something else is never
// replaced unless that was asked for. Files are written all or none, each at once.

#include "core/interop/alembic/environmenttexts.h"
#include "core/project/project.h"

namespace core {

struct AlembicExport
{
    QString folder;                                 // of the environment, absolute
    AlembicFlavour flavour = AlembicFlavour::Plain; // of a new one
    QStringList revisions;                          // ids; empty: all
    bool replacesFiles = false;
    QList<DialectKind> dialects; // that the scripts are for; empty: those of the project's databases
    // What env.py of a new one compares databases with: "models:Base", "shop.models:db.metadata"; empty: a
    // models.py beside the project, if there is one.
    QString models;

    bool operator==(const AlembicExport &) const = default;
};

enum class AlembicFileState { Missing, Same, Other };

struct AlembicFile
{
    QString path;
    QString revision; // empty: of the environment itself
    QByteArray bytes; // as they are to be
    AlembicFileState state = AlembicFileState::Missing;
    bool isOurs = false; // Other: a script of ours for other engines, which nobody changed

    bool operator==(const AlembicFile &) const = default;
};

// What the export comes to, without writing. `projectFolder`: what relative databases count from.
// RevisionMissing: a parent (subject) that neither the export nor the environment has.
Result<QList<AlembicFile>> alembicFiles(const Project &project,
                                        const QString &projectFolder,
                                        const AlembicExport &choice);
// The files that were written. FileExists: one that is not replaced.
Result<QStringList> exportAlembic(const Project &project,
                                  const QString &projectFolder,
                                  const AlembicExport &choice);

} // namespace core
