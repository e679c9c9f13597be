// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An Alembic or Flask-Migrate environment that others made: where its scripts are and what its settings
// say. Only read: alembic.ini as Python would, env.py as a tree that is searched for literals, never run.

#include "core/interop/python/process.h"
#include "core/plan/versionname.h"

namespace core {

struct AlembicEnvironment
{
    QString root;               // of the project: where alembic.ini is, or migrations/; absolute
    QString iniFile;            // absolute; empty: none
    QString scriptFolder;       // of env.py, absolute
    QStringList versionFolders; // absolute
    bool isRecursive = false;   // scripts also in folders of these
    bool isFlask = false;       // env.py asks Flask for its database
    bool isMultipleDatabases = false;
    QMap<QString, QString> settings; // of the .ini file
    QString url;                     // without the password; empty: none is written there
    VersionTable versionTable;

    bool operator==(const AlembicEnvironment &) const = default;
};

// Whether `path` (a folder or an .ini file) leads to one.
bool isAlembicEnvironment(const QString &path);
// `path`: the .ini file, the folder of env.py, or the project's folder. FileNotFound: there is none;
// FileNotReadable. An env.py that cannot be parsed is passed over: it is Alembic's to complain of.
Result<AlembicEnvironment> readEnvironment(const QString &path, const Monitor &monitor);
// The same as far as the settings tell it: env.py is not read.
Result<AlembicEnvironment> environmentPlaces(const QString &path);
// The scripts' files, sorted: every .py but __init__ and editors' copies.
QStringList scriptFiles(const AlembicEnvironment &environment);

} // namespace core
