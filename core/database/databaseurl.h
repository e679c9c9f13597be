// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which database, in SQLAlchemy's form: sqlite:///shop.db (relative), sqlite:////tmp/shop.db,
// postgresql://user@host:5432/db, mysql://…, mariadb://…; a driver ("+psycopg2") is accepted and
// forgotten. Source: https://docs.sqlalchemy.org/en/20/core/engines.html. The password is kept apart
// and is in none of the texts made here.

#include "core/base/error.h"
#include "core/plan/versionname.h"

#include <QMap>

namespace core {

struct DatabaseUrl
{
    DialectKind dialect = DialectKind::Sqlite;
    QString path; // SQLite: the file, absolute once resolved; servers: the database's name
    QString host;
    int port = 0;
    QString user;
    QString password;
    QMap<QString, QString> parameters;
    // Where its revisions are: the project's to say, and in none of the texts.
    VersionTable versionTable;

    bool operator==(const DatabaseUrl &) const = default;
};

// A relative file is resolved against `folder`. A bare path of a file is taken for SQLite's.
Result<DatabaseUrl> parseDatabaseUrl(const QString &text, const QString &folder = {});
QString toString(const DatabaseUrl &url); // without the password
// The text as it is, but for the password: for whoever keeps or shows what was typed.
QString withoutPassword(const QString &text);
// What a person calls it: the file's name, or host/database.
QString displayName(const DatabaseUrl &url);

} // namespace core
