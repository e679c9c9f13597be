// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/serverconnection.h"

#include "core/database/servererror.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <libpq-fe.h>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int oldestServer = 120000; // 12: generated columns, and what the catalogue queries need

// libpq's parameters, in the order in which they are given to it.
using Parameters = QList<std::pair<QString, QString>>;

QString sslMode(TlsMode mode)
{
    switch (mode) {
    case TlsMode::Disable:
        return u"disable"_s;
    case TlsMode::Prefer:
        return u"prefer"_s;
    case TlsMode::Require:
        return u"require"_s;
    case TlsMode::VerifyCa:
        return u"verify-ca"_s;
    case TlsMode::VerifyFull:
        return u"verify-full"_s;
    }
    Q_UNREACHABLE();
}

// libpq reads a socket's folder where it expects a host.
QString hostOf(const DatabaseUrl &url)
{
    return url.parameters.value(u"host"_s, url.host);
}

QString portOf(const DatabaseUrl &url)
{
    return url.parameters.value(u"port"_s, url.port == 0 ? QString() : QString::number(url.port));
}

// libpq's own words for it come first.
bool saysWhenPeerIsLost(const DatabaseUrl &url)
{
    const auto isWord = [](const QString &name) {
        return name.startsWith("keepalives"_L1) || name == "tcp_user_timeout"_L1;
    };
    return std::any_of(url.parameters.keyBegin(), url.parameters.keyEnd(), isWord);
}

bool isSocket(const DatabaseUrl &url)
{
    const QString host = hostOf(url);
    return host.startsWith(u'/') || host.startsWith(u'@');
}

// All but host, port, database, user and password, which Qt's driver writes itself.
Parameters options(const DatabaseUrl &url, const TlsDemand &tls, int seconds)
{
    Parameters list{{u"connect_timeout"_s, QString::number(seconds)}};
    if (!url.parameters.contains(u"application_name"_s))
        list.append({u"application_name"_s, u"schemawright"_s});
    // Unset, libpq's own settings (PGSSLMODE, a service file) stay in force.
    if (std::any_of(url.parameters.keyBegin(), url.parameters.keyEnd(), isTlsParameter)) {
        list.append({u"sslmode"_s, sslMode(tls.mode)});
        if (!tls.authority.isEmpty())
            list.append({u"sslrootcert"_s, tls.authority});
        if (!tls.certificate.isEmpty())
            list.append({u"sslcert"_s, tls.certificate});
        if (!tls.key.isEmpty())
            list.append({u"sslkey"_s, tls.key});
    }
    static const QStringList ours{u"host"_s, u"port"_s, u"connect_timeout"_s};
    for (const auto &[key, value] : url.parameters.toStdMap()) {
        if (!isTlsParameter(key) && !ours.contains(key))
            list.append({key, value});
    }
    return list;
}

QString optionText(const Parameters &parameters)
{
    QStringList texts;
    for (const auto &[key, value] : parameters) {
        QString quoted = value;
        quoted.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
        texts.append(u"%1='%2'"_s.arg(key, quoted));
    }
    return texts.join(u';');
}

// A failed attempt once more, step by step, for what the driver does not tell: the code, in which
// phase it failed, and whether a password was missing. Messages alone are in any language.
struct Diagnosis
{
    QString sqlState;
    bool failedInTls = false;
    bool needsPassword = false;
};

// The code that PQERRORS_SQLSTATE puts behind the severity: "FATAL:  28P01".
QString sqlStateIn(const QString &message)
{
    static const QRegularExpression code(u":\\s+([0-9A-Z]{5})\\s*$"_s);
    return code.match(message.trimmed()).captured(1);
}

ConnStatusType waitedFor(PGconn *connection, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    ConnStatusType phase = PQstatus(connection);
    PostgresPollingStatusType next = PGRES_POLLING_WRITING;
    while (next == PGRES_POLLING_WRITING || next == PGRES_POLLING_READING) {
        const int left = milliseconds - int(timer.elapsed());
        if (left <= 0)
            return phase;
        pollfd socket{PQsocket(connection),
                      short(next == PGRES_POLLING_WRITING ? POLLOUT : POLLIN),
                      0};
        if (poll(&socket, 1, left) <= 0)
            return phase;
        next = PQconnectPoll(connection);
        if (PQstatus(connection) != CONNECTION_BAD)
            phase = PQstatus(connection);
    }
    return phase;
}

Diagnosis diagnosed(const DatabaseUrl &url, Parameters parameters, int milliseconds)
{
    parameters.append({{u"host"_s, hostOf(url)},
                       {u"port"_s, portOf(url)},
                       {u"dbname"_s, url.path},
                       {u"user"_s, url.user},
                       {u"password"_s, url.password}});
    QList<QByteArray> texts;
    for (const auto &[key, value] : std::as_const(parameters)) {
        if (!value.isEmpty())
            texts.append({key.toUtf8(), value.toUtf8()});
    }
    QList<const char *> keys;
    QList<const char *> values;
    for (qsizetype i = 0; i < texts.size(); i += 2) {
        keys.append(texts.at(i).constData());
        values.append(texts.at(i + 1).constData());
    }
    keys.append(nullptr);
    values.append(nullptr);
    const std::unique_ptr<PGconn, decltype(&PQfinish)>
        connection(PQconnectStartParams(keys.constData(), values.constData(), 0), PQfinish);
    if (!connection || PQstatus(connection.get()) == CONNECTION_BAD)
        return {};
    PQsetErrorVerbosity(connection.get(), PQERRORS_SQLSTATE);
    const ConnStatusType phase = waitedFor(connection.get(), milliseconds);
    return Diagnosis{sqlStateIn(QString::fromUtf8(PQerrorMessage(connection.get()))),
                     phase == CONNECTION_SSL_STARTUP,
                     PQconnectionNeedsPassword(connection.get()) == 1};
}

ErrorCode codeOf(const Diagnosis &diagnosis)
{
    if (diagnosis.failedInTls)
        return ErrorCode::TlsNotReached;
    if (diagnosis.needsPassword)
        return ErrorCode::PasswordNeeded;
    const ErrorCode code = postgresErrorCode(diagnosis.sqlState);
    // While connecting, anything else is just that; so is a server that hangs up.
    return code == ErrorCode::AuthenticationFailed || code == ErrorCode::DatabaseNotFound
               ? code
               : ErrorCode::ConnectionFailed;
}

// The settings in force, wherever they came from.
QString inForce(PGconn *handle, const char *keyword)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> list(PQconninfo(handle),
                                                                            PQconninfoFree);
    for (const PQconninfoOption *option = list.get(); option && option->keyword; ++option) {
        if (qstrcmp(option->keyword, keyword) == 0)
            return QString::fromUtf8(option->val);
    }
    return {};
}

Tls reachedTls(PGconn *handle)
{
    if (PQsslInUse(handle) == 0)
        return {};
    Tls tls;
    tls.protocol = QString::fromUtf8(PQsslAttribute(handle, "protocol"));
    tls.cipher = QString::fromUtf8(PQsslAttribute(handle, "cipher"));
    const QString mode = inForce(handle, "sslmode");
    tls.level = mode == "verify-full"_L1 ? TlsLevel::VerifiedFull
                : mode == "verify-ca"_L1 ? TlsLevel::VerifiedCa
                                         : TlsLevel::Encrypted;
    return tls;
}

Result<void> setUp(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode)
{
    QStringList settings{u"SET client_encoding = 'UTF8'"_s,
                         u"SET standard_conforming_strings = on"_s,
                         u"SET client_min_messages = warning"_s,
                         // What the server prints must not depend on who asks.
                         u"SET DateStyle = 'ISO, MDY'"_s,
                         u"SET IntervalStyle = 'postgres'"_s,
                         u"SET TimeZone = 'UTC'"_s,
                         u"SET extra_float_digits = 1"_s,
                         u"SET bytea_output = 'hex'"_s};
    if (mode == OpenMode::ReadOnly)
        settings.append(u"SET default_transaction_read_only = on"_s);
    for (const QString &sql : std::as_const(settings)) {
        QSqlQuery query(database);
        if (!query.exec(sql))
            return failure(ErrorCode::ConnectionFailed,
                           toString(url),
                           query.lastError().databaseText(),
                           sql);
    }
    return {};
}

void dropNotice(void *, const char *) {}

Result<Tls> checked(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode, TlsLevel least)
{
    PGconn *handle = postgresHandle(database);
    if (handle == nullptr)
        return failure(ErrorCode::ConnectionFailed, toString(url), u"QPSQL"_s);
    PQsetNoticeProcessor(handle, dropNotice, nullptr); // else they go to standard error
    if (!saysWhenPeerIsLost(url))
        noticeLostPeer(PQsocket(handle));
    const Tls tls = reachedTls(handle);
    // A unix socket has no TLS, whatever is demanded; libpq does not mind, we do.
    if (tls.level < least)
        return failure(ErrorCode::TlsNotReached,
                       toString(url),
                       isSocket(url) ? u"PostgreSQL has no TLS on a unix socket"_s
                                     : toWord(tls.level));
    if (const int version = PQserverVersion(handle); version < oldestServer)
        return failure(ErrorCode::NotSupported,
                       u"PostgreSQL %1.%2"_s.arg(version / 10000).arg(version / 100 % 100),
                       u"PostgreSQL 12 or newer is needed"_s);
    if (const Result<void> done = setUp(database, url, mode); !done)
        return Failure(done.error());
    return tls;
}

} // namespace

pg_conn *postgresHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "pg_conn*") != 0)
        return nullptr;
    return *static_cast<pg_conn *const *>(handle.constData());
}

Result<Tls> openPostgres(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode)
{
    const Result<TlsDemand> demand = tlsDemand(url);
    if (!demand)
        return Failure(demand.error());
    const Result<int> seconds = connectSeconds(url);
    if (!seconds)
        return Failure(seconds.error());
    const Parameters parameters = options(url, *demand, *seconds);
    for (const auto &[key, value] : parameters) {
        if (value.contains(u';')) // Qt's driver takes it for the end of the option
            return failure(ErrorCode::DatabaseUrlInvalid, toString(url), key + u'=' + value);
    }
    database.setHostName(hostOf(url));
    database.setPort(portOf(url).isEmpty() ? -1 : portOf(url).toInt());
    database.setDatabaseName(url.path);
    database.setConnectOptions(optionText(parameters));
    QElapsedTimer timer;
    timer.start();
    if (!database.open(url.user, url.password)) {
        const QString text = database.lastError().databaseText().trimmed();
        const int left = *seconds * 1000 - int(timer.elapsed());
        // Where nobody answered in time nobody will.
        const Diagnosis diagnosis = left > *seconds * 500 ? diagnosed(url, parameters, left)
                                                          : Diagnosis{};
        return failure(codeOf(diagnosis), toString(url), text);
    }
    Result<Tls> tls = checked(database, url, mode, leastLevel(demand->mode));
    if (!tls)
        database.close();
    return tls;
}

} // namespace core
