// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/connection.h"

#include "core/database/serverconnection.h"
#include "core/database/servererror.h"
#include "core/database/sqliteerror.h"
#include "core/dialect/dialect.h"
#include "core/dialect/mariadb/handle.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int busyTimeoutMilliseconds = 5000;

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

// SQLite's own URI, which alone can forbid to create the file (Qt's options cannot).
QString fileUri(const QString &path, const QString &mode)
{
    return "file:"_L1 + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) + "?mode="_L1
           + mode;
}

QString modeWord(OpenMode mode)
{
    switch (mode) {
    case OpenMode::ReadOnly:
        return u"ro"_s;
    case OpenMode::ReadWrite:
        return u"rw"_s;
    case OpenMode::Create:
        return u"rwc"_s;
    }
    Q_UNREACHABLE();
}

QString newName()
{
    return "schemawright-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isMemory(const DatabaseUrl &url)
{
    return url.path == ":memory:"_L1;
}

} // namespace

Result<Connection> Connection::open(const DatabaseUrl &url, OpenMode mode)
{
    if (url.dialect != DialectKind::Sqlite)
        return openServer(url, mode);
    if (mode != OpenMode::Create && !isMemory(url) && !QFileInfo::exists(url.path))
        return failure(ErrorCode::FileNotFound, url.path);
    Result<Connection> connection = openSqlite(url, modeWord(mode));
    if (connection)
        connection->m_mode = mode;
    if (connection || mode != OpenMode::ReadOnly)
        return connection;
    const ErrorCode code = connection.error().code;
    if (code != ErrorCode::DatabaseReadOnly)
        return connection;
    // A journal left by a killed process must be played back before anyone can read; so must the
    // shared memory of a write-ahead log be made. Both need one opening that may write.
    if (openSqlite(url, modeWord(OpenMode::ReadWrite)))
        return openSqlite(url, modeWord(mode));
    // In a folder where nothing can be written nobody else writes either.
    if (!QFileInfo::exists(url.path + "-wal"_L1) && !QFileInfo::exists(url.path + "-journal"_L1))
        return openSqlite(url, modeWord(mode) + "&immutable=1"_L1);
    return connection;
}

Result<Connection> Connection::openSqlite(const DatabaseUrl &url, const QString &mode)
{
    Connection connection;
    connection.m_url = url;
    connection.m_name = newName();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.m_name);
    database.setConnectOptions(
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMilliseconds));
    database.setDatabaseName(isMemory(url) ? url.path : fileUri(url.path, mode));
    if (!database.open()) {
        const QString detail = database.lastError().databaseText();
        database = {};
        const QFileInfo file(url.path);
        const ErrorCode code = file.exists() && !file.isDir() ? ErrorCode::FileNotReadable
                                                              : ErrorCode::ConnectionFailed;
        return failure(code, url.path, detail);
    }
    sqlite3 *handle = handleOf(database);
    database = {};
    if (handle == nullptr)
        return failure(ErrorCode::ConnectionFailed, url.path, u"QSQLITE"_s);
    // Two copies of SQLite in one process: Qt's handle is then none of ours.
    const Result<QVariant> source = connection.value(u"SELECT sqlite_source_id()"_s);
    if (!source)
        return Failure(source.error());
    if (source->toString() != QLatin1StringView(sqlite3_sourceid()))
        return failure(ErrorCode::ConnectionFailed, url.path, source->toString());
    // A misspelt name in double quotes is an error, not a string.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    // The first look into the file: only now it shows whether it is a database, and free.
    const Result<QVariant> version = connection.value(u"PRAGMA schema_version"_s);
    if (!version)
        return Failure(Error{version.error().code, url.path, version.error().detail, {}});
    if (mode.startsWith("rw"_L1) && sqlite3_db_readonly(handle, "main") == 1)
        return failure(ErrorCode::DatabaseReadOnly, url.path);
    return connection;
}

Result<Connection> Connection::openServer(const DatabaseUrl &url, OpenMode mode)
{
    if (url.path.isEmpty())
        return failure(ErrorCode::DatabaseUrlInvalid, toString(url));
    const bool isPostgres = url.dialect == DialectKind::PostgreSql;
    const QString driver = isPostgres ? u"QPSQL"_s : u"QMARIADB"_s;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return failure(ErrorCode::ConnectionFailed, toString(url), driver);
    Connection connection;
    connection.m_url = url;
    connection.m_mode = mode;
    connection.m_name = newName();
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, connection.m_name);
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    const Result<Tls> tls = isPostgres ? openPostgres(database, url, mode)
                                       : openMariadb(database, url, mode);
    database = {};
    if (!tls)
        return Failure(tls.error());
    connection.m_tls = *tls;
    return connection;
}

Connection::Connection(Connection &&other) noexcept
    : m_url(std::move(other.m_url))
    , m_name(std::exchange(other.m_name, {}))
    , m_mode(other.m_mode)
    , m_tls(std::move(other.m_tls))
{}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_url = std::move(other.m_url);
        m_name = std::exchange(other.m_name, {});
        m_mode = other.m_mode;
        m_tls = std::move(other.m_tls);
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

QSqlDatabase Connection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

sqlite3 *Connection::sqlite() const
{
    return dialect() == DialectKind::Sqlite ? handleOf(database()) : nullptr;
}

pg_conn *Connection::postgres() const
{
    return dialect() == DialectKind::PostgreSql ? postgresHandle(database()) : nullptr;
}

st_mysql *Connection::mariadb() const
{
    return dialect() == DialectKind::MariaDb ? mariadbHandle(database()) : nullptr;
}

Error Connection::errorOf(const QSqlError &error, const QString &sql) const
{
    const QString native = error.nativeErrorCode();
    const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    ErrorCode code = ErrorCode::StatementFailed;
    switch (dialect()) {
    case DialectKind::Sqlite: {
        bool isNumber = false;
        const int number = native.toInt(&isNumber);
        if (isNumber)
            code = errorCodeOf(number, sqlite());
        break;
    }
    case DialectKind::PostgreSql:
        // The server's last words may not have come through: then there is no code at all.
        code = database().isOpen() ? postgresErrorCode(native) : ErrorCode::ConnectionLost;
        break;
    case DialectKind::MariaDb:
        code = mariadbErrorCode(native.toInt());
        break;
    }
    return Error{code, toString(m_url), text, sql};
}

Result<QSqlQuery> Connection::execute(const QString &sql) const
{
    const QSqlDatabase open = database();
    // Qt closes what the server ended, and says so only to standard error.
    if (!open.isOpen())
        return failure(ErrorCode::ConnectionLost, toString(m_url), {}, sql);
    QSqlQuery query(open);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return Failure(errorOf(query.lastError(), sql));
    return query;
}

Result<QVariant> Connection::value(const QString &sql) const
{
    Result<QSqlQuery> query = execute(sql);
    if (!query)
        return Failure(query.error());
    if (query->next())
        return query->value(0);
    if (query->lastError().isValid())
        return Failure(errorOf(query->lastError(), sql));
    return QVariant();
}

DatabaseUrl serverUrl(const DatabaseUrl &url)
{
    DatabaseUrl server = url;
    server.path = url.dialect == DialectKind::PostgreSql ? u"postgres"_s : u"information_schema"_s;
    return server;
}

Result<void> createDatabase(const Connection &server, const QString &name)
{
    const QString quoted = dialectFor(server.dialect()).quoted(name);
    const auto done = server.execute(
        server.dialect() == DialectKind::PostgreSql
            ? u"CREATE DATABASE %1 ENCODING 'UTF8'"_s.arg(quoted)
            : u"CREATE DATABASE %1 CHARACTER SET utf8mb4"_s.arg(quoted));
    if (!done)
        return Failure(done.error());
    return {};
}

Result<void> createDatabase(const DatabaseUrl &url)
{
    const Result<Connection> server = Connection::open(serverUrl(url), OpenMode::ReadWrite);
    if (!server)
        return Failure(server.error());
    return createDatabase(*server, url.path);
}

} // namespace core
