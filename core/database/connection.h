// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One open connection, of the thread that opened it, and of no other. Settings cross threads,
// connections never do. Qt's connection is removed when this is destroyed; no query may outlive it.

#include "core/database/tls.h"

#include <QSqlDatabase>
#include <QSqlQuery>

struct pg_conn;
struct sqlite3;
struct st_mysql;

namespace core {

enum class OpenMode { ReadOnly, ReadWrite, Create };

class Connection
{
public:
    // FileNotFound, DatabaseNotADatabase, DatabaseReadOnly, DatabaseLocked, ConnectionFailed; of a
    // server also AuthenticationFailed, PasswordNeeded, DatabaseNotFound, TlsNotReached, NotSupported
    // (too old). Create makes a file, never a server's database: createDatabase() does.
    static Result<Connection> open(const DatabaseUrl &url, OpenMode mode);
    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    DialectKind dialect() const { return m_url.dialect; }
    const DatabaseUrl &url() const { return m_url; }
    QSqlDatabase database() const; // by name; do not keep it
    // The client libraries' own handles; null for the other kinds, and once the connection is lost.
    sqlite3 *sqlite() const;
    pg_conn *postgres() const;
    st_mysql *mariadb() const;
    OpenMode mode() const { return m_mode; }
    const Tls &tls() const { return m_tls; } // as it was reached

    // One statement; StatementFailed with the engine's message and the statement as its place,
    // or the code that says more (DatabaseLocked, DatabaseReadOnly, DiskFull, Canceled …).
    Result<QSqlQuery> execute(const QString &sql) const;
    // The first value of the first row; an invalid variant if there is no row.
    Result<QVariant> value(const QString &sql) const;
    // What the driver says of a query's failure, as an Error of ours.
    Error errorOf(const QSqlError &error, const QString &sql) const;

private:
    Connection() = default;
    static Result<Connection> openSqlite(const DatabaseUrl &url, const QString &mode);
    static Result<Connection> openServer(const DatabaseUrl &url, OpenMode mode);
    void close();

    DatabaseUrl m_url;
    QString m_name;
    OpenMode m_mode = OpenMode::ReadOnly;
    Tls m_tls;
};

// Makes the database that the URL names, on its server; UTF-8. Errors as of open(), and
// StatementFailed (it exists already, or the user may not).
Result<void> createDatabase(const DatabaseUrl &url);
Result<void> createDatabase(const Connection &server, const QString &name);
// A database that the server of this one has in any case.
DatabaseUrl serverUrl(const DatabaseUrl &url);

} // namespace core
