// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/serverconnection.h"

#include "core/database/servererror.h"
#include "core/dialect/mariadb/handle.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <mysql.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr unsigned long oldestMariadb = 100500; // 10.5: RENAME COLUMN, and the forms of ALTER TABLE
constexpr unsigned long oldestMysql = 80000;

// Where to connect to, as the client library takes it.
struct Address
{
    QString host;
    QString socket;
    int port = 0;
};

Address addressOf(const DatabaseUrl &url)
{
    Address address;
    address.socket = url.parameters.value(u"unix_socket"_s, url.parameters.value(u"socket"_s));
    if (!address.socket.isEmpty()) {
        address.host = u"localhost"_s;
        return address;
    }
    address.host = url.host.isEmpty() ? u"localhost"_s : url.host;
    address.port = url.port;
    // The library would take the socket and forget the port: perhaps that of another server. It knows
    // the word in small letters only; names of hosts have no case.
    if (url.port != 0 && address.host == "localhost"_L1)
        address.host = u"Localhost"_s;
    return address;
}

// Parameters that other programs need and that mean nothing here.
bool isHarmless(const QString &name)
{
    static const QStringList names{u"charset"_s,
                                   u"use_unicode"_s,
                                   u"collation"_s,
                                   u"binary_prefix"_s,
                                   u"autocommit"_s};
    return names.contains(name);
}

Result<void> checkParameters(const DatabaseUrl &url)
{
    static const QStringList known{u"unix_socket"_s,
                                   u"socket"_s,
                                   u"connect_timeout"_s,
                                   u"application_name"_s};
    for (const auto &[key, value] : url.parameters.toStdMap()) {
        // A misspelt demand for encryption must not be overlooked.
        if (!known.contains(key) && !isHarmless(key) && !isTlsParameter(key))
            return failure(ErrorCode::DatabaseUrlInvalid, toString(url), key);
        if (value.contains(u';')) // Qt's driver takes it for the end of the option
            return failure(ErrorCode::DatabaseUrlInvalid, toString(url), key + u'=' + value);
    }
    return {};
}

QString optionText(const TlsDemand &tls, const Address &address, int seconds)
{
    QStringList texts{u"MYSQL_OPT_CONNECT_TIMEOUT=%1"_s.arg(seconds)};
    if (!address.socket.isEmpty())
        texts.append(u"UNIX_SOCKET="_s + address.socket);
    // To be merely preferred, on a socket of this machine, it is not worth its time.
    if (tls.mode == TlsMode::Disable
        || (tls == TlsDemand() && (address.host == "localhost"_L1 || !address.socket.isEmpty())))
        return texts.join(u';');
    // Any of these makes the library ask for TLS, which it does not by itself; if the server has none
    // it goes on in clear text without a word.
    texts.append(u"SSL_CIPHER=DEFAULT"_s);
    if (!tls.authority.isEmpty())
        texts.append(u"SSL_CA="_s + tls.authority);
    if (!tls.certificate.isEmpty())
        texts.append(u"SSL_CERT="_s + tls.certificate);
    if (!tls.key.isEmpty())
        texts.append(u"SSL_KEY="_s + tls.key);
    return texts.join(u';');
}

// While connecting, what says no more is a failure to connect.
ErrorCode openingCode(int number)
{
    const ErrorCode code = mariadbErrorCode(number);
    return code == ErrorCode::StatementFailed || code == ErrorCode::ConnectionLost
               ? ErrorCode::ConnectionFailed
               : code;
}

// What Qt's driver has no option for.
void setTls(MYSQL *handle, const TlsDemand &tls)
{
    const my_bool on = 1;
    const auto setFile = [handle](mysql_option option, const QString &file) {
        if (!file.isEmpty())
            mysql_optionsv(handle, option, QFile::encodeName(file).constData());
    };
    setFile(MYSQL_OPT_SSL_CA, tls.authority);
    setFile(MYSQL_OPT_SSL_CERT, tls.certificate);
    setFile(MYSQL_OPT_SSL_KEY, tls.key);
    mysql_optionsv(handle, MYSQL_OPT_SSL_ENFORCE, &on);
    if (tls.mode == TlsMode::VerifyFull)
        mysql_optionsv(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &on);
}

Failure openingFailure(const DatabaseUrl &url, const TlsDemand &tls, int number, const QString &text)
{
    ErrorCode code = openingCode(number);
    if (code == ErrorCode::AuthenticationFailed && url.password.isEmpty())
        code = ErrorCode::PasswordNeeded;
    // The library's complaint about a missing file, and a server that hangs up.
    if (code == ErrorCode::ConnectionFailed && !tls.authority.isEmpty()
        && !QFileInfo(tls.authority).isReadable())
        code = ErrorCode::TlsNotReached;
    return failure(code, toString(url), text);
}

using Handle = std::unique_ptr<MYSQL, decltype(&mysql_close)>;

// A connection of our own; whether it was made.
bool connected(MYSQL *handle, const DatabaseUrl &url, const Address &address, int seconds)
{
    const unsigned int timeout = unsigned(seconds);
    mysql_optionsv(handle, MYSQL_OPT_CONNECT_TIMEOUT, &timeout);
    const QByteArray socket = QFile::encodeName(address.socket);
    return mysql_real_connect(handle,
                              address.host.toUtf8().constData(),
                              url.user.toUtf8().constData(),
                              url.password.toUtf8().constData(),
                              url.path.toUtf8().constData(),
                              unsigned(address.port),
                              socket.isEmpty() ? nullptr : socket.constData(),
                              0)
           != nullptr;
}

// Before the driver sends anything: to a server without TLS it, and the library too unless the
// server's name is to be checked, would log in in clear text.
Result<void> tryTls(const DatabaseUrl &url,
                    const Address &address,
                    const TlsDemand &tls,
                    int seconds)
{
    const Handle greeted(mysql_init(nullptr), mysql_close);
    TlsDemand strictest = tls;
    strictest.mode = TlsMode::VerifyFull; // ends it before anything is said
    setTls(greeted.get(), strictest);
    static_cast<void>(connected(greeted.get(), {}, address, seconds));
    const unsigned long abilities = greeted->server_capabilities; // 0: nobody answered
    if (abilities != 0 && (abilities & CLIENT_SSL) == 0)
        return failure(ErrorCode::TlsNotReached,
                       toString(url),
                       QString::fromUtf8(mysql_error(greeted.get())));
    const Handle handle(mysql_init(nullptr), mysql_close);
    setTls(handle.get(), tls);
    if (connected(handle.get(), url, address, seconds))
        return {};
    return openingFailure(url,
                          tls,
                          int(mysql_errno(handle.get())),
                          QString::fromUtf8(mysql_error(handle.get())));
}

// The driver's connection, made anew under the demands that its options cannot express.
Result<void> enforceTls(MYSQL *handle, const DatabaseUrl &url, const TlsDemand &tls)
{
    my_bool reconnect = 1;
    setTls(handle, tls);
    mysql_optionsv(handle, MYSQL_OPT_RECONNECT, &reconnect);
    const bool isDone = mariadb_reconnect(handle) == 0;
    // Never by itself: locks and settings of the session would be lost without a word.
    reconnect = 0;
    mysql_optionsv(handle, MYSQL_OPT_RECONNECT, &reconnect);
    if (isDone)
        return {};
    return openingFailure(url,
                          tls,
                          int(mysql_errno(handle)),
                          QString::fromUtf8(mysql_error(handle)));
}

Tls reachedTls(MYSQL *handle, const TlsDemand &demand)
{
    const char *cipher = mysql_get_ssl_cipher(handle);
    if (cipher == nullptr)
        return {};
    const char *protocol = nullptr;
    mariadb_get_info(handle, MARIADB_CONNECTION_TLS_VERSION, &protocol);
    Tls tls{TlsLevel::Encrypted, QString::fromUtf8(protocol), QString::fromUtf8(cipher)};
    // The library checks the certificate against an authority whenever one is named.
    if (demand.mode == TlsMode::VerifyCa || !demand.authority.isEmpty())
        tls.level = TlsLevel::VerifiedCa;
    if (demand.mode == TlsMode::VerifyFull)
        tls.level = TlsLevel::VerifiedFull;
    return tls;
}

Result<void> checkVersion(MYSQL *handle)
{
    const unsigned long version = mysql_get_server_version(handle);
    const bool isMariadb = mariadb_connection(handle) != 0;
    if (version >= (isMariadb ? oldestMariadb : oldestMysql))
        return {};
    return failure(ErrorCode::NotSupported,
                   (isMariadb ? u"MariaDB %1.%2"_s : u"MySQL %1.%2"_s)
                       .arg(version / 10000)
                       .arg(version / 100 % 100),
                   isMariadb ? u"MariaDB 10.5 or newer is needed"_s
                             : u"MySQL 8.0 or newer is needed"_s);
}

Result<void> setUp(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode)
{
    // No ANSI_QUOTES, no NO_BACKSLASH_ESCAPES: what we quote must mean what we meant. Strict: a value
    // that does not fit is an error. A 0 in an AUTO_INCREMENT column is a 0.
    QStringList settings{u"SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,"
                         "NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION'"_s,
                         u"SET NAMES utf8mb4"_s,
                         u"SET SESSION time_zone = '+00:00'"_s,
                         u"SET SESSION autocommit = 1, foreign_key_checks = 1, unique_checks = 1, "
                         "sql_safe_updates = 0"_s};
    if (mode == OpenMode::ReadOnly)
        settings.append(u"SET SESSION TRANSACTION READ ONLY"_s);
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

Result<Tls> checked(QSqlDatabase &database,
                    const DatabaseUrl &url,
                    OpenMode mode,
                    const TlsDemand &demand)
{
    MYSQL *handle = mariadbHandle(database);
    if (handle == nullptr)
        return failure(ErrorCode::ConnectionFailed, toString(url), u"QMARIADB"_s);
    const TlsLevel least = leastLevel(demand.mode);
    if (least != TlsLevel::None) {
        if (const Result<void> done = enforceTls(handle, url, demand); !done)
            return Failure(done.error());
    }
    noticeLostPeer(int(mysql_get_socket(handle)));
    if (const Result<void> done = checkVersion(handle); !done)
        return Failure(done.error());
    const Tls tls = reachedTls(handle, demand);
    if (tls.level < least)
        return failure(ErrorCode::TlsNotReached, toString(url), toWord(tls.level));
    if (const Result<void> done = setUp(database, url, mode); !done)
        return Failure(done.error());
    return tls;
}

} // namespace

Result<Tls> openMariadb(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode)
{
    if (const Result<void> done = checkParameters(url); !done)
        return Failure(done.error());
    const Result<TlsDemand> demand = tlsDemand(url);
    if (!demand)
        return Failure(demand.error());
    const Result<int> seconds = connectSeconds(url);
    if (!seconds)
        return Failure(seconds.error());
    // Without one nothing is checked; verify-full alone falls back on the authorities of the system.
    if (demand->mode == TlsMode::VerifyCa && demand->authority.isEmpty())
        return failure(ErrorCode::TlsNotReached, toString(url), u"verify-ca needs ssl_ca"_s);
    const Address address = addressOf(url);
    if (leastLevel(demand->mode) != TlsLevel::None) {
        if (const Result<void> done = tryTls(url, address, *demand, *seconds); !done)
            return Failure(done.error());
    }
    database.setHostName(address.host);
    database.setPort(address.port == 0 ? -1 : address.port);
    database.setDatabaseName(url.path);
    database.setConnectOptions(optionText(*demand, address, *seconds));
    if (!database.open(url.user, url.password)) {
        const QSqlError error = database.lastError();
        return openingFailure(url, *demand, error.nativeErrorCode().toInt(), error.databaseText());
    }
    Result<Tls> tls = checked(database, url, mode, *demand);
    if (!tls)
        database.close();
    return tls;
}

} // namespace core
