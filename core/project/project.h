// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The document as one value: model, diagrams, history, databases. What the designer edits, what undo
// keeps, what load and save move to and from a folder (core/project/files.h).

#include "core/migration/history.h"
#include "core/model/model.h"

#include <QMap>
#include <QPointF>
#include <QRectF>

namespace core {

struct DatabaseEntry
{
    QString name; // unique in the project; what --database takes
    QString url;  // SQLAlchemy's form, without a password; a relative file is the project's
    bool isProduction = false;

    bool operator==(const DatabaseEntry &) const = default;
};

struct Note
{
    NoteId id;
    QRectF rectangle;
    QString text;
    QString colour;

    bool operator==(const Note &) const = default;
};

struct Area
{
    AreaId id;
    QRectF rectangle;
    QString title;
    QString colour;

    bool operator==(const Area &) const = default;
};

// Where classes are drawn: scene pixels, the top left corner of the box; on the 8 px grid. A box's
// size follows from its content.
struct Diagram
{
    DiagramId id;
    QString name;
    QMap<QUuid, QPointF> positions; // of classes and associations, by their uuid
    QMap<QUuid, QString> colours;   // header colours, "#rrggbb"
    QList<Note> notes;
    QList<Area> areas;

    bool operator==(const Diagram &) const = default;
};

struct Project
{
    QString name;
    Model model;
    QList<Diagram> diagrams; // never empty once opened or created
    History history;
    QList<DatabaseEntry> databases;

    bool operator==(const Project &) const = default;
};

Project newProject(const QString &name);
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
