// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Real PostgreSQL and MariaDB servers for tests: private ones on loopback in a temporary folder, run by
// an unprivileged user, over a unix socket and TCP with TLS. ctest starts them before the tests that need
// them and stops them after (tests/servers); a test program run by hand uses running ones, or starts
// them, and they stay for the next. Servers that cannot start fail the test; nothing is skipped.

#include "core/database/databaseurl.h"
#include "core/dialect/dialect.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace support {

// Where the shared server of this kind listens. The URL's database is the administrator's.
struct Server
{
    core::DialectKind kind = core::DialectKind::PostgreSql;
    QString folder;       // certificates: ca.pem (another one: other-ca.pem)
    QString socketFolder; // MariaDB: the socket's file
    int port = 0;
    QString user;
    QString password; // over TCP it is needed, over the socket it is not
};
const Server &server(core::DialectKind kind);

// A new, empty database on the shared server, dropped at the end of the scope.
class TemporaryDatabase
{
public:
    explicit TemporaryDatabase(core::DialectKind kind);
    ~TemporaryDatabase();
    TemporaryDatabase(const TemporaryDatabase &) = delete;
    TemporaryDatabase &operator=(const TemporaryDatabase &) = delete;

    core::DialectKind kind() const { return m_kind; }
    QString name() const { return m_name; }
    // Over the socket (PostgreSQL: the parameter host, MariaDB: unix_socket); tcpUrl(): over
    // 127.0.0.1 with the password.
    core::DatabaseUrl url() const;
    core::DatabaseUrl tcpUrl() const;

    // An open QtSql connection of this object's own, for the calling thread.
    QSqlDatabase &sql();
    // Runs each statement; the engine's message and the statement that failed, or empty.
    QString run(const QStringList &statements);
    // A script through psql or mariadb, as a person would; their messages, or empty.
    QString runScript(const QByteArray &script);
    // The rows of a query as text, columns joined by "|"; NULL for none.
    QStringList rows(const QString &query);
    // pg_dump -s or mariadb-dump -d, without comments, settings and blank lines.
    QString dump() const;
    core::Inspection inspected();
    // Everything away: as new, faster than a new one.
    void clear();

private:
    core::DialectKind m_kind;
    QString m_name;
    QString m_connection;
    QSqlDatabase m_sql;
};

// A server of the test's own, to be killed and started again.
class PrivateServer
{
public:
    explicit PrivateServer(core::DialectKind kind);
    ~PrivateServer();
    PrivateServer(const PrivateServer &) = delete;
    PrivateServer &operator=(const PrivateServer &) = delete;

    core::DatabaseUrl url() const; // of an empty database in it, over the socket
    void kill();                   // SIGKILL, and waits until it is gone
    void start();                  // waits until it answers
    void freeze();                 // SIGSTOP: it is there, and says nothing
    void thaw();

private:
    void signalAll(int signal);

    core::DialectKind m_kind;
    QString m_folder;
    std::unique_ptr<QProcess> m_process; // ends with this program, even if that is killed
};

} // namespace support
