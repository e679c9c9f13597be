// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// models.py as a model, without running it. map(model) has the tables, names and columns that
// SQLAlchemy's create_all() would make; ids come from names, so that reading twice gives equal values.

#include "core/interop/python/process.h"
#include "core/interop/sqlalchemy/declared.h"
#include "core/model/model.h"

namespace core {

struct ReadModels
{
    Model model;
    QList<Finding> findings;       // by file and line
    QHash<ClassId, PySpan> places; // where each class or table stands …
    QHash<ClassId, QString> files; // … and in which file

    bool operator==(const ReadModels &) const = default;
};

// What was read, and of which files.
struct ReadPackage
{
    ReadModels models;
    QList<PyFile> files; // those with a tree
    QHash<QString, QByteArray> bytes;
};

// Pure. Files that have no tree are findings of the caller's.
ReadModels modelsOf(const QList<PyModule> &modules);

// A file, or a folder with all .py files beneath it (but for environments, migrations and tests, unless
// they are all there is); a package knows its own name from its __init__.py. FileNotFound,
// FileNotReadable, PythonNotFound, Canceled; ParseFailed where there is one file only and it has none.
Result<ReadModels> readModels(const QString &path, const Monitor &monitor);
// The same, with other bytes `instead` of those of some of the files.
Result<ReadPackage> readPackage(const QString &path,
                                const QHash<QString, QByteArray> &instead,
                                const Monitor &monitor);
// The files that readModels would read.
Result<QStringList> modelFiles(const QString &path);
// With what is matched by name (classes by table, then by name; columns, constraints, enums) under the
// ids that it has in `before`; what the files do not say (the classes' mixins, associations' ends) stays
// where it still gives the same tables. Its difference to `before` is what changed in the files.
Model readAgain(const Model &before, const Model &read);
// `read` under the ids of `before`: with what neither has an id for there under those that `present`
// gave it meanwhile, by the same names.
Model withIdsOfNew(const Model &before, const Model &present, const Model &read);

} // namespace core
