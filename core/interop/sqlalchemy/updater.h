// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An existing models.py brought to a model: only the statements that say something else than the model
// are written anew, in the file's own spelling, and the rest stays to the byte. What cannot be brought
// there that way is refused, with its file and line, and never half done.

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
    QByteArray text;     // UTF-8 without byte order mark, as PyFile::text
    QStringList changed; // classes, enums, tables: in the file's order

    bool operator==(const ModelsUpdate &) const = default;
};

// What a file should say. Some of a model has no words in Python, or comes back in other ones (an
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

// In which style and spelling the file is written.
ModelsOptions optionsOf(const PyFile &file, const QList<DialectKind> &targets);

// Pure. Whether the result says what it should is the caller's to see: updateModels() does.
Result<ModelsUpdate> updated(const PyFile &file,
                             const ReadModels &said,
                             const UpdateGoal &goal,
                             UpdateScope scope);

struct UpdatedFile
{
    QByteArray before; // all of the file's bytes
    QByteArray after;
    QStringList changed;
};

// Reads the file, brings it to the model and reads the result again; writes nothing. Errors of
// readModels(); FileNotWritable (with the place and the tables) where there is no safe way.
Result<UpdatedFile> updateModels(const QString &path,
                                 const Model &wanted,
                                 const QList<DialectKind> &targets,
                                 const Monitor &monitor);

} // namespace core
