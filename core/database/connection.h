// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One open connection, of the thread that opened it, and of no other. Settings cross threads,
// connections never do. Qt's connection is removed when this is destroyed; no query may outlive it.

#include "core/database/databaseurl.h"

#include <QSqlDatabase>
#include <QSqlQuery>

struct sqlite3;

namespace core {

enum class OpenMode { ReadOnly, ReadWrite, Create };

class Connection
{
public:
    // FileNotFound, DatabaseNotADatabase, DatabaseReadOnly, DatabaseLocked, ConnectionFailed.
    static Result<Connection> open(const DatabaseUrl &url, OpenMode mode);
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    DialectKind dialect() const { return m_url.dialect; }
    const DatabaseUrl &url() const { return m_url; }
    QSqlDatabase database() const; // by name; do not keep it
    sqlite3 *sqlite() const;       // null for servers

    // One statement; StatementFailed with the engine's message and the statement as its place,
    // or the code that says more (DatabaseLocked, DatabaseReadOnly, DiskFull, Canceled …).
    Result<QSqlQuery> execute(const QString &sql) const;
    // The first value of the first row; an invalid variant if there is no row.
    Result<QVariant> value(const QString &sql) const;

private:
    Connection() = default;
    static Result<Connection> openSqlite(const DatabaseUrl &url, const QString &mode);
    void close();

    DatabaseUrl m_url;
    QString m_name;
};

} // namespace core
