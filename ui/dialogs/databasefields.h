// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A database as its form shows it: every field as the person typed it, right or wrong, beside the URL
// that it comes to. Pure. The password is in the fields alone, never in a URL made here.

#include "core/database/tls.h"
#include "core/project/project.h"

namespace ui {

struct DatabaseFields
{
    QString name;
    core::DialectKind kind = core::DialectKind::Sqlite;
    QString file; // SQLite; as typed, may be relative
    QString host;
    QString port; // empty: the kind's own
    QString socket;
    QString database;
    QString user;
    QString password;
    core::TlsMode tls = core::TlsMode::Prefer;
    QString caFile, certificateFile, keyFile;
    QString timeout; // seconds; empty: the program's own
    bool isProduction = false;
    QMap<QString, QString> otherParameters; // what has no field stays as it is

    bool operator==(const DatabaseFields &) const = default;
};

enum class DatabaseField {
    Name,
    Url,
    File,
    Host,
    Port,
    Socket,
    Database,
    User,
    CaFile,
    CertificateFile,
    KeyFile,
    Timeout
};

struct FieldProblem
{
    DatabaseField field = DatabaseField::Name;
    QString text; // a sentence

    bool operator==(const FieldProblem &) const = default;
};

int defaultPort(core::DialectKind kind);
QString kindName(core::DialectKind kind);  // "MariaDB"
QString kindTitle(core::DialectKind kind); // "MariaDB or MySQL": to choose from
QString tlsName(core::TlsMode mode);

// Fields of the URL, password and all; name and production are those of `fields`.
core::Result<DatabaseFields> withUrl(const DatabaseFields &fields, const QString &url);
QString urlOf(const DatabaseFields &fields); // for the project and the URL field: no password
// To connect with: the file resolved, the password in it.
core::Result<core::DatabaseUrl> connectionUrl(const DatabaseFields &fields, const QString &folder);

DatabaseFields fieldsOf(const core::DatabaseEntry &entry);
core::DatabaseEntry entryOf(const DatabaseFields &fields);

// What stands in the way, in the order of the form. `original`: the entry's name before; empty: new.
QList<FieldProblem> problemsOf(const DatabaseFields &fields,
                               const core::Project &project,
                               const QString &original);
// Those of the connection alone, without the name.
QList<FieldProblem> connectionProblemsOf(const DatabaseFields &fields);

} // namespace ui
