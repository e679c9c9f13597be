// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An existing models.py, or a folder of them, brought to a model: only the statements that say something
// else than the model are written anew, in the files' own spelling, and the rest stays to the byte. A
// class changes where it stands. What cannot be brought there that way is refused, with its file and line,
// and never half done.

#include "core/interop/sqlalchemy/models.h"
#include "core/interop/sqlalchemy/writer.h"

namespace core {

// How much of a class that changed is written anew.
enum class UpdateScope {
    Lines, // the columns and settings that changed
    Bodies // all its columns and settings; what else it has stays
};

struct ModelsUpdate
{
    QList<QByteArray> texts; // of each file: UTF-8 without byte order mark, as PyFile::text
    QStringList changed;     // classes, enums, tables

    bool operator==(const ModelsUpdate &) const = default;
};

// What the files should say. Some of a model has no words in Python, or comes back in other ones (an
// expression, a type that only one engine has), so a table is also right as the model's own models.py
// has it.
struct UpdateGoal
{
    Model model;
    ModelsOptions options;
    Schema exact;
    Schema asRead;

    bool isMet(const Table &table) const;
    bool isMet(const Enum &value) const;
};

// In which style and spelling the files are written.
ModelsOptions optionsOf(const QList<PyFile> &files, const QList<DialectKind> &targets);

struct UpdateTask
{
    QList<PyFile> files;
    ReadModels said; // by them
    QString newFile; // where new classes go; empty: into the last file that has any
};

// Pure. Whether the result says what it should is the caller's to see: updateModels() does.
Result<ModelsUpdate> updated(const UpdateTask &task, const UpdateGoal &goal, UpdateScope scope);

struct UpdatedFile
{
    QString path;
    QByteArray before; // all of the file's bytes
    QByteArray after;
};

struct UpdatedModels
{
    QList<UpdatedFile> files; // those that changed
    QStringList changed;      // classes, enums, tables
};

// Reads the file, or the folder's files, brings them to the model and reads the result again; writes
// nothing. `newFile`: where new classes go, one of the files. Errors of readModels(); FileNotFound for a
// newFile that is none of them; FileNotWritable (with the place and the tables) where there is no safe
// way.
Result<UpdatedModels> updateModels(const QString &path,
                                   const Model &wanted,
                                   const QList<DialectKind> &targets,
                                   const Monitor &monitor,
                                   const QString &newFile = {});

} // namespace core
