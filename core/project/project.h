// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The document as one value: model, diagrams, history, databases. What the designer edits, what undo
// keeps, what load and save move to and from a folder (core/project/files.h).

#include "core/database/databaseurl.h"
#include "core/migration/history.h"
#include "core/project/diagram.h"

namespace core {

struct DatabaseEntry
{
    QString name; // unique in the project; what --database takes
    QString url;  // SQLAlchemy's form, without a password; a relative file is the project's
    bool isProduction = false;

    bool operator==(const DatabaseEntry &) const = default;
};

struct Project
{
    QString name;
    Model model;
    QList<Diagram> diagrams; // never empty once opened or created
    History history;
    QList<DatabaseEntry> databases;
    // Of an Alembic environment that gets a script of every revision, from the project's own folder;
    // empty: none does.
    QString alembicFolder;
    VersionTable versionTable; // of all its databases

    bool operator==(const Project &) const = default;
};

const Diagram *findDiagram(const Project &project, DiagramId id);
// On whichever diagram it is.
const Note *findNote(const Project &project, NoteId id);
const Area *findArea(const Project &project, AreaId id);

Project newProject(const QString &name);
// parseDatabaseUrl(), of a database that keeps its revisions where the project says.
Result<DatabaseUrl> databaseUrl(const Project &project, const QString &text, const QString &folder);
// Operations that lead from the history's heads to the model; MultipleHeads where there are several.
Result<QList<Operation>> pendingChanges(const Project &project);
// The project with a revision of its pending changes (or of `operations`, which may be empty) on top
// of its head. NothingToDo: no pending changes.
struct NewRevision
{
    QString message;
    QString id;                         // empty: a new one
    std::optional<QStringList> parents; // none: the head; an empty list: a new base
    QStringList labels;
    QStringList dependsOn;
    std::optional<QList<Operation>> operations; // none: the pending changes
};
Result<Project> withRevision(const Project &project, const NewRevision &revision);

} // namespace core
