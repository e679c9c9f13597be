// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A project's folder: NAME.schemawright, NAME.diagrams, migrations/*.json. Saving the same project
// twice writes the same bytes; each file is replaced atomically, and untouched when nothing in it
// changed. Loading reads what can be read and lists the rest; it fails only where there is no project
// at all, or one of a newer version.

#include "core/project/project.h"

namespace core {

inline constexpr int formatVersion = 1;

struct LoadedProject
{
    Project project;
    QString file;         // the .schemawright file, absolute
    QList<Error> damages; // each names its file, place and cause
};

// `path`: the .schemawright file or a folder with exactly one.
Result<LoadedProject> loadProject(const QString &path);
// Revision files of `before` that `project` no longer has are removed; others' files are never
// touched, nor is a revision file with the same id and another content (RevisionEdited), but for what is
// known of a script since `before`.
Result<void> saveProject(const Project &project, const QString &file, const History &before = {});

// The autosave beside the file: everything, in one file; removed by a save.
QString autosaveFile(const QString &file);
Result<void> writeAutosave(const Project &project, const QString &file);
Result<Project> readAutosave(const QString &file);
void removeAutosave(const QString &file);

// The whole project as one JSON document, and back (autosave, clipboard, tests).
QByteArray toBytes(const Project &project);
Result<Project> projectFromBytes(const QByteArray &bytes, const QString &file);

} // namespace core
