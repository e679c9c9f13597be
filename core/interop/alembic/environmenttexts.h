// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The files of a new Alembic environment beside its scripts, as "alembic init" and "flask db init" make
// them, ready to run: batch mode for SQLite, one transaction a revision. Pure.

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

// `url`: of the database, in SQLAlchemy's form and escaped for the settings; Flask's comes from the
// application.
QList<EnvironmentFile> environmentFiles(AlembicFlavour flavour, const QString &url);

} // namespace core
