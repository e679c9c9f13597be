// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of a new Alembic environment beside its scripts, as "alembic init" and "flask db init" make
// them, ready to run: batch mode for SQLite, one transaction a revision. Pure.

#include "core/plan/versionname.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace core {

enum class AlembicFlavour { Plain, Flask };

struct EnvironmentFile
{
    QString name;
    QString text;
};

struct EnvironmentChoice
{
    AlembicFlavour flavour = AlembicFlavour::Plain;
    QString url; // in SQLAlchemy's form and escaped for the settings; Flask's comes from the application
    QString models;       // "models:Base", what databases are compared with; Flask has them anyway
    QString importFolder; // of that module, from the environment's own
    VersionTable versionTable;
};

QList<EnvironmentFile> environmentFiles(const EnvironmentChoice &choice);
// include_object() and compare_server_default(), for an env.py that others made: without them Alembic 1.8
// takes some of what is the same for changes.
QString comparisonFunctions();

} // namespace core
