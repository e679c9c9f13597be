// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servers.h"

#include "tests/support/serverprograms.h"

#include <QDir>
#include <QElapsedTimer>
#include <QMap>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

#include <csignal>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int startMilliseconds = 60'000;

QString kindWord(core::DialectKind kind)
{
    return kind == core::DialectKind::PostgreSql ? u"postgresql"_s : u"mariadb"_s;
}

QMap<QString, QString> startedServers()
{
    const Output started = runServers({u"start"_s, serversFolder()});
    if (!started.failure.isEmpty())
        qFatal("The servers for the tests do not start.\n%s", qPrintable(started.failure));
    QFile file(serversFolder() + "/state"_L1);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    QMap<QString, QString> state;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const qsizetype equals = line.indexOf(u'=');
        state.insert(line.left(equals), line.mid(equals + 1));
    }
    return state;
}

Server serverOf(core::DialectKind kind)
{
    static const QMap<QString, QString> state = startedServers();
    const QString word = kindWord(kind);
    const QString home = state.value(u"home"_s);
    const QString socket = home + u'/' + word + "/socket"_L1;
    return {.kind = kind,
            .folder = home,
            .socketFolder = kind == core::DialectKind::PostgreSql ? socket : socket + "/s"_L1,
            .port = state.value(word + "_port"_L1).toInt(),
            .user = state.value(u"user"_s),
            .password = state.value(u"password"_s)};
}

core::DatabaseUrl socketUrl(core::DialectKind kind, const QString &socket, int port)
{
    core::DatabaseUrl url;
    url.dialect = kind;
    url.user = u"tester"_s;
    if (kind == core::DialectKind::PostgreSql) {
        url.port = port;
        url.parameters.insert(u"host"_s, socket);
    } else {
        url.host = u"localhost"_s;
        url.parameters.insert(u"unix_socket"_s, socket);
    }
    return url;
}

// Opened with QtSql alone: what is tested does not help to test.
QSqlDatabase opened(const core::DatabaseUrl &url, const QString &connection)
{
    const bool isPostgres = url.dialect == core::DialectKind::PostgreSql;
    QSqlDatabase database = QSqlDatabase::addDatabase(isPostgres ? u"QPSQL"_s : u"QMARIADB"_s,
                                                      connection);
    database.setDatabaseName(url.path);
    database.setUserName(url.user);
    if (isPostgres) {
        database.setHostName(url.parameters.value(u"host"_s));
        database.setPort(url.port);
        database.setConnectOptions(u"options='-c client_min_messages=warning'"_s);
    } else {
        database.setHostName(url.host);
        database.setConnectOptions("UNIX_SOCKET="_L1 + url.parameters.value(u"unix_socket"_s));
    }
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    database.open();
    return database;
}

QString administrators(core::DialectKind kind)
{
    return kind == core::DialectKind::PostgreSql ? u"postgres"_s : u"mysql"_s;
}

QString freshName(const QString &prefix)
{
    return prefix + QUuid::createUuid().toString(QUuid::Id128).left(16);
}

QString executed(QSqlDatabase &database, const QStringList &statements)
{
    for (const QString &statement : statements) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(statement))
            return query.lastError().text() + "\nin: "_L1 + statement;
        // A statement that sends several hides the errors of the later ones.
        while (query.nextResult()) {
        }
        if (query.lastError().isValid())
            return query.lastError().text() + "\nin: "_L1 + statement;
    }
    return {};
}

// Over a connection of its own, which is gone afterwards; the message, or empty.
QString executedOn(const core::DatabaseUrl &url, const QStringList &statements)
{
    const QString connection = freshName(u"support-"_s);
    QString message;
    {
        QSqlDatabase database = opened(url, connection);
        message = database.isOpen() ? executed(database, statements) : database.lastError().text();
    }
    QSqlDatabase::removeDatabase(connection);
    return message;
}

core::DatabaseUrl administratorsUrl(core::DialectKind kind)
{
    core::DatabaseUrl url = socketUrl(kind, server(kind).socketFolder, server(kind).port);
    url.path = administrators(kind);
    return url;
}

void runAsAdministrator(core::DialectKind kind, const QStringList &statements)
{
    const QString message = executedOn(administratorsUrl(kind), statements);
    if (!message.isEmpty())
        qFatal("%s", qPrintable(message));
}

QString dropStatement(core::DialectKind kind, const QString &name)
{
    return kind == core::DialectKind::PostgreSql
               ? "DROP DATABASE IF EXISTS \""_L1 + name + "\" WITH (FORCE)"_L1
               : "DROP DATABASE IF EXISTS `"_L1 + name + u'`';
}

// Those that work in this folder, as all of a server's do; the dead that nobody has buried do not.
QList<pid_t> processesIn(const QString &folder)
{
    QList<pid_t> result;
    const QString path = QFileInfo(folder).canonicalFilePath();
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isProcess = false;
        const pid_t process = name.toInt(&isProcess);
        if (isProcess && QFile::symLinkTarget("/proc/"_L1 + name + "/cwd"_L1) == path)
            result.append(process);
    }
    return result;
}

} // namespace

const Server &server(core::DialectKind kind)
{
    static const Server postgres = serverOf(core::DialectKind::PostgreSql);
    static const Server mariaDb = serverOf(core::DialectKind::MariaDb);
    return kind == core::DialectKind::PostgreSql ? postgres : mariaDb;
}

TemporaryDatabase::TemporaryDatabase(core::DialectKind kind)
    : m_kind(kind)
    , m_name(freshName(u"test_"_s))
    , m_connection(freshName(u"support-"_s))
{
    runAsAdministrator(m_kind, {"CREATE DATABASE "_L1 + m_name});
}

TemporaryDatabase::~TemporaryDatabase()
{
    m_sql = {};
    QSqlDatabase::removeDatabase(m_connection);
    if (m_kind == core::DialectKind::MariaDb) {
        // Whoever is still in a transaction there would block it.
        runAsAdministrator(
            m_kind,
            {u"BEGIN NOT ATOMIC FOR c IN (SELECT ID FROM information_schema.PROCESSLIST WHERE DB = "
             "'%1') DO BEGIN DECLARE CONTINUE HANDLER FOR 1094 BEGIN END; "
             "EXECUTE IMMEDIATE CONCAT('KILL ', c.ID); END; END FOR; END"_s.arg(m_name)});
    }
    runAsAdministrator(m_kind, {dropStatement(m_kind, m_name)});
}

core::DatabaseUrl TemporaryDatabase::url() const
{
    core::DatabaseUrl url = administratorsUrl(m_kind);
    url.path = m_name;
    return url;
}

core::DatabaseUrl TemporaryDatabase::tcpUrl() const
{
    core::DatabaseUrl url;
    url.dialect = m_kind;
    url.host = u"127.0.0.1"_s;
    url.port = server(m_kind).port;
    url.user = server(m_kind).user;
    url.password = server(m_kind).password;
    url.path = m_name;
    return url;
}

QSqlDatabase &TemporaryDatabase::sql()
{
    if (!m_sql.isOpen()) {
        m_sql = {};
        if (QSqlDatabase::contains(m_connection))
            QSqlDatabase::removeDatabase(m_connection);
        m_sql = opened(url(), m_connection);
        if (!m_sql.isOpen())
            qFatal("%s", qPrintable(m_sql.lastError().text()));
    }
    return m_sql;
}

QString TemporaryDatabase::run(const QStringList &statements)
{
    return executed(sql(), statements);
}

QString TemporaryDatabase::runScript(const QByteArray &script)
{
    return clientOutput(server(m_kind), m_name, script).failure;
}

QStringList TemporaryDatabase::rows(const QString &text)
{
    QSqlQuery query(sql());
    query.setForwardOnly(true);
    if (!query.exec(text))
        return {query.lastError().text()};
    QStringList result;
    const int columns = query.record().count();
    while (query.next()) {
        QStringList row;
        for (int i = 0; i < columns; ++i)
            row.append(query.isNull(i) ? u"NULL"_s : query.value(i).toString());
        result.append(row.join(u'|'));
    }
    if (query.lastError().isValid())
        result.append(query.lastError().text());
    return result;
}

QString TemporaryDatabase::dump() const
{
    const Output output = dumpOutput(server(m_kind), m_name);
    if (!output.failure.isEmpty())
        qFatal("%s", qPrintable(output.failure));
    return withoutNoise(output.text);
}

core::Inspection TemporaryDatabase::inspected()
{
    auto inspection = core::dialectFor(m_kind).inspect(sql());
    if (!inspection)
        qFatal("cannot inspect: %s", qPrintable(inspection.error().detail));
    return *std::move(inspection);
}

void TemporaryDatabase::clear()
{
    QStringList statements;
    if (m_kind == core::DialectKind::PostgreSql) {
        const QStringList namespaces = rows(
            u"SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> "
            "'information_schema'"_s);
        for (const QString &name : namespaces)
            statements.append("DROP SCHEMA "_L1 + core::dialectFor(m_kind).quoted(name)
                              + " CASCADE"_L1);
        statements += {u"CREATE SCHEMA public AUTHORIZATION pg_database_owner"_s,
                       u"GRANT USAGE ON SCHEMA public TO PUBLIC"_s,
                       u"COMMENT ON SCHEMA public IS 'standard public schema'"_s};
    } else {
        statements = {dropStatement(m_kind, m_name),
                      "CREATE DATABASE "_L1 + m_name,
                      "USE "_L1 + m_name};
    }
    const QString message = run(statements);
    if (!message.isEmpty())
        qFatal("cannot clear: %s", qPrintable(message));
}

PrivateServer::PrivateServer(core::DialectKind kind)
    : m_kind(kind)
{
    server(kind); // whose folder has the templates
    const Output made = runServers({u"make-one"_s, kindWord(kind), serversFolder()});
    if (!made.failure.isEmpty())
        qFatal("%s", qPrintable(made.failure));
    m_folder = QString::fromUtf8(made.text).trimmed();
    start();
    core::DatabaseUrl administrator = url();
    administrator.path = administrators(kind);
    const QString message = executedOn(administrator, {u"CREATE DATABASE test"_s});
    if (!message.isEmpty())
        qFatal("%s", qPrintable(message));
}

PrivateServer::~PrivateServer()
{
    kill();
    QDir(m_folder).removeRecursively();
}

core::DatabaseUrl PrivateServer::url() const
{
    const QString socket = m_folder + "/socket"_L1;
    core::DatabaseUrl url = m_kind == core::DialectKind::PostgreSql
                                ? socketUrl(m_kind, socket, 5432)
                                : socketUrl(m_kind, socket + "/s"_L1, 0);
    url.path = u"test"_s;
    return url;
}

void PrivateServer::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
    // PostgreSQL's children would finish what they are at before they see that they are alone.
    while (true) {
        const QList<pid_t> left = processesIn(m_folder + "/data"_L1);
        if (left.isEmpty())
            return;
        for (const pid_t process : left)
            ::kill(process, SIGKILL);
        QThread::msleep(1);
    }
}

void PrivateServer::signalAll(int signal)
{
    for (const pid_t process : processesIn(m_folder + "/data"_L1))
        ::kill(process, signal);
}

void PrivateServer::freeze()
{
    signalAll(SIGSTOP);
}

void PrivateServer::thaw()
{
    signalAll(SIGCONT);
}

void PrivateServer::start()
{
    core::DatabaseUrl administrator = url();
    administrator.path = administrators(m_kind);
    QString message;
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < startMilliseconds) {
        // After a kill PostgreSQL refuses until the last of its children has gone.
        if (!m_process || m_process->state() == QProcess::NotRunning)
            m_process = startedServer(kindWord(m_kind), m_folder);
        message = executedOn(administrator, {u"SELECT 1"_s});
        if (message.isEmpty())
            return;
        m_process->waitForFinished(50);
    }
    QFile log(m_folder + "/log"_L1);
    if (log.open(QIODevice::ReadOnly))
        message += u'\n' + QString::fromUtf8(log.readAll()).right(4000);
    qFatal("A private server does not start: %s", qPrintable(message));
}

} // namespace support
