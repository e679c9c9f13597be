// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files under change: their statements by name and place, and the edits that are made in each.

#include "core/interop/python/edits.h"
#include "core/interop/sqlalchemy/models.h"
#include "core/interop/sqlalchemy/writer.h"

#include <QSet>

namespace core {

struct UpdateFile
{
    PyFile file;
    PyEdits edits;
    bool hasLinks = false;    // whether it has relationships at all
    QList<PyNode> statements; // of the module
    QSet<QString> bound;      // its names
    qsizetype lastPlace = -1; // where its last class or table begins

    // The base of its own classes, as its file calls it.
    QString baseName(const ReadModels &said) const;
};

struct UpdateFiles
{
    explicit UpdateFiles(const QList<PyFile> &sources);

    UpdateFile *fileOf(const PyNode &node) { return named(node.file()); }
    UpdateFile *named(const QString &file);
    // The ClassDef or the assignment of a Table that begins there; null: none.
    PyNode at(const QString &file, const PySpan &span) const;

    QList<UpdateFile> files;
    QHash<QString, PyNode> classes; // by name

private:
    void collect(UpdateFile &file, const QList<PyNode> &statements, int depth);

    QHash<std::pair<QString, qsizetype>, PyNode> m_places;
};

// What the text that was put in needs and the file does not have; false: there is no place for it.
bool addImports(UpdateFiles &files, UpdateFile &file, const QList<ModelsPart> &parts);

} // namespace core
