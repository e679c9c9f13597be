// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/password.h"
#include "core/database/runner.h"
#include "tests/core/database/downgrade.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QElapsedTimer>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using core::Connection;
using core::DatabaseUrl;
using core::DialectKind;
using core::ErrorCode;
using core::OpenMode;
using core::TlsLevel;

namespace {

constexpr DialectKind postgres = DialectKind::PostgreSql;
constexpr DialectKind mariadb = DialectKind::MariaDb;

DatabaseUrl changed(DatabaseUrl url, const QMap<QString, QString> &parameters)
{
    url.parameters.insert(parameters);
    return url;
}

Connection opened(const DatabaseUrl &url, OpenMode mode = OpenMode::ReadWrite)
{
    auto connection = Connection::open(url, mode);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

// This program's end of its connection to the port.
int socketTo(int port)
{
    for (int socket = 3; socket < 1024; ++socket) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        if (::getpeername(socket, reinterpret_cast<sockaddr *>(&peer), &size) == 0
            && peer.sin_family == AF_INET && ntohs(peer.sin_port) == port)
            return socket;
    }
    return -1;
}

int socketOption(int socket, int level, int option)
{
    int value = -1;
    socklen_t size = sizeof value;
    return ::getsockopt(socket, level, option, &value, &size) == 0 ? value : -1;
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private slots:
    void opensServers_data() { bothEngines(); }
    void opensServers();
    void reachesTheTlsThatIsDemanded_data();
    void reachesTheTlsThatIsDemanded();
    void isNotTalkedOutOfTls_data() { bothEngines(); }
    void isNotTalkedOutOfTls();
    void saysWhyItCannotOpen_data();
    void saysWhyItCannotOpen();
    void doesNotWaitForEver_data() { bothEngines(); }
    void doesNotWaitForEver();
    void asksWhetherThePeerIsThere_data() { bothEngines(); }
    void asksWhetherThePeerIsThere();
    void takesItsUsersWordForHowOften();
    void noticesThatTheSessionWasKilled_data() { bothEngines(); }
    void noticesThatTheSessionWasKilled();
    void readsOnlyWhenToldTo_data() { bothEngines(); }
    void readsOnlyWhenToldTo();
    void createsADatabaseOnlyWhenAsked_data();
    void createsADatabaseOnlyWhenAsked();
    void findsThePassword_data() { bothEngines(); }
    void findsThePassword();
    void setsTheSessionUp();
    void readsTheVersionTable_data() { bothEngines(); }
    void readsTheVersionTable();

private:
    static void bothEngines();
};

void TestConnection::bothEngines()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("on PostgreSQL") << postgres;
    QTest::newRow("on MariaDB") << mariadb;
}

void TestConnection::opensServers()
{
    QFETCH(DialectKind, kind);
    const support::TemporaryDatabase database(kind);
    for (const DatabaseUrl &url : {database.url(), database.tcpUrl()}) {
        const auto connection = Connection::open(url, OpenMode::ReadWrite);
        VERIFY_RESULT(connection);
        QCOMPARE(connection->dialect(), kind);
        QCOMPARE(connection->postgres() != nullptr, kind == postgres);
        QCOMPARE(connection->mariadb() != nullptr, kind == mariadb);
        const auto name = connection->value(kind == postgres ? u"SELECT current_database()"_s
                                                             : u"SELECT DATABASE()"_s);
        VERIFY_RESULT(name);
        QCOMPARE(name->toString(), database.name());
        // Exactly, not as a floating-point number.
        const auto number = connection->value(u"SELECT 12345678901234567890.123456789"_s);
        VERIFY_RESULT(number);
        QCOMPARE(number->toString(), u"12345678901234567890.123456789"_s);
    }
}

void TestConnection::reachesTheTlsThatIsDemanded_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("parameters");
    QTest::addColumn<std::optional<TlsLevel>>("level"); // none: refused
    const std::optional<TlsLevel> refused;
    const std::optional full(TlsLevel::VerifiedFull);
    const std::optional ca(TlsLevel::VerifiedCa);
    const std::optional encrypted(TlsLevel::Encrypted);
    for (const DialectKind kind : {postgres, mariadb}) {
        const QString engine = kind == postgres ? u"PostgreSQL"_s : u"MariaDB"_s;
        const auto row = [&](const QString &name, const QString &parameters, auto level) {
            QTest::newRow(qPrintable(engine + u": "_s + name)) << kind << parameters << level;
        };
        const QString root = kind == postgres ? u"sslrootcert"_s : u"ssl_ca"_s;
        row(u"nothing said is encrypted, as the server can"_s, {}, encrypted);
        row(u"disable is clear text"_s, u"sslmode=disable"_s, std::optional(TlsLevel::None));
        row(u"require is encrypted"_s, u"sslmode=require"_s, encrypted);
        row(u"verify-ca with the right authority"_s,
            u"sslmode=verify-ca&"_s + root + u"=ca.pem"_s,
            ca);
        row(u"verify-ca with another authority"_s,
            u"sslmode=verify-ca&"_s + root + u"=other-ca.pem"_s,
            refused);
        row(u"verify-ca with a file that is not there"_s,
            u"sslmode=verify-ca&"_s + root + u"=none.pem"_s,
            refused);
        row(u"verify-full with the right authority"_s,
            u"sslmode=verify-full&"_s + root + u"=ca.pem"_s,
            full);
        row(u"verify-full with another authority"_s,
            u"sslmode=verify-full&"_s + root + u"=other-ca.pem"_s,
            refused);
        row(u"an authority alone is checked"_s, root + u"=ca.pem"_s, ca);
        row(u"another authority alone, too"_s, root + u"=other-ca.pem"_s, refused);
    }
    QTest::newRow("MariaDB: its own words")
        << mariadb << u"ssl_mode=VERIFY_IDENTITY&ssl_ca=ca.pem"_s << full;
    QTest::newRow("MariaDB: those of its Python drivers")
        << mariadb << u"ssl_verify_identity=true&ssl_ca=ca.pem"_s << full;
    QTest::newRow("MariaDB: verify-ca without an authority would check nothing")
        << mariadb << u"sslmode=verify-ca"_s << refused;
    QTest::newRow("MariaDB: verify-full asks the system's authorities, which know it not")
        << mariadb << u"sslmode=verify-full"_s << refused;
}

void TestConnection::reachesTheTlsThatIsDemanded()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, parameters);
    QFETCH(std::optional<TlsLevel>, level);
    const support::TemporaryDatabase database(kind);
    QString text = parameters;
    for (const QString &file : {u"=ca.pem"_s, u"=other-ca.pem"_s, u"=none.pem"_s})
        text.replace(file, u'=' + support::server(kind).folder + u'/' + file.mid(1));
    const auto read = core::parseDatabaseUrl(u"postgresql://h/d?"_s + text);
    VERIFY_RESULT(read);
    const auto connection = Connection::open(changed(database.tcpUrl(), read->parameters),
                                             OpenMode::ReadOnly);
    if (!level) {
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::TlsNotReached);
        QVERIFY(!connection.error().detail.isEmpty());
        return;
    }
    VERIFY_RESULT(connection);
    QCOMPARE(toWord(connection->tls().level), toWord(*level));
    QCOMPARE(connection->tls().cipher.isEmpty(), *level == TlsLevel::None);
    QCOMPARE(connection->tls().protocol.startsWith("TLSv1"_L1), *level != TlsLevel::None);
}

void TestConnection::isNotTalkedOutOfTls()
{
    QFETCH(DialectKind, kind);
    const support::TemporaryDatabase database(kind);
    const QMap<QString, QString> required{{u"sslmode"_s, u"require"_s}};
    const QMap<QString, QString> authority{{kind == postgres ? u"sslrootcert"_s : u"ssl_ca"_s,
                                            support::server(kind).folder + "/ca.pem"_L1}};
    for (const auto &demand : {required, authority}) {
        const Downgrade middle(support::server(kind));
        DatabaseUrl url = changed(database.tcpUrl(), demand);
        url.port = middle.port();
        const auto connection = Connection::open(url, OpenMode::ReadOnly);
        QVERIFY(!connection);
        QCOMPARE(connection.error().code, ErrorCode::TlsNotReached);
        // Nothing of the login was said to whoever listens.
        QVERIFY(!middle.sawLogin());
    }
    // Without a demand it is as good as any server without TLS.
    const Downgrade middle(support::server(kind));
    DatabaseUrl url = database.tcpUrl();
    url.port = middle.port();
    const auto connection = Connection::open(url, OpenMode::ReadOnly);
    VERIFY_RESULT(connection);
    QCOMPARE(toWord(connection->tls().level), u"none"_s);
}

void TestConnection::saysWhyItCannotOpen_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    for (const DialectKind kind : {postgres, mariadb}) {
        const QString engine = kind == postgres ? u"PostgreSQL"_s : u"MariaDB"_s;
        const auto row = [&](const QString &what, ErrorCode code) {
            QTest::newRow(qPrintable(engine + u": "_s + what)) << kind << what << code;
        };
        row(u"a wrong password"_s, ErrorCode::AuthenticationFailed);
        row(u"no password"_s, ErrorCode::PasswordNeeded);
        row(u"no such user"_s, ErrorCode::AuthenticationFailed);
        row(u"no such database"_s, ErrorCode::DatabaseNotFound);
        row(u"no database named"_s, ErrorCode::DatabaseUrlInvalid);
        row(u"nobody listens"_s, ErrorCode::ConnectionFailed);
        row(u"no such host"_s, ErrorCode::ConnectionFailed);
        row(u"a level of TLS that there is not"_s, ErrorCode::DatabaseUrlInvalid);
        row(u"a timeout that is no number"_s, ErrorCode::DatabaseUrlInvalid);
        row(u"a semicolon among the options"_s, ErrorCode::DatabaseUrlInvalid);
    }
    QTest::newRow("MariaDB: a parameter that it does not know")
        << mariadb << u"a misspelt parameter"_s << ErrorCode::DatabaseUrlInvalid;
    QTest::newRow("PostgreSQL: a parameter that it does not know")
        << postgres << u"a misspelt parameter"_s << ErrorCode::ConnectionFailed;
    QTest::newRow("PostgreSQL: TLS over a unix socket")
        << postgres << u"TLS over a socket"_s << ErrorCode::TlsNotReached;
}

void TestConnection::saysWhyItCannotOpen()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, what);
    QFETCH(ErrorCode, code);
    const support::TemporaryDatabase database(kind);
    const QMap<QString, std::function<void(DatabaseUrl &)>>
        changes{{u"a wrong password"_s, [](DatabaseUrl &url) { url.password = u"wr0ng'\\;"_s; }},
                {u"no password"_s, [](DatabaseUrl &url) { url.password.clear(); }},
                {u"no such user"_s, [](DatabaseUrl &url) { url.user = u"nobody \"x\""_s; }},
                {u"no such database"_s, [](DatabaseUrl &url) { url.path = u"no 'such' one"_s; }},
                {u"no database named"_s, [](DatabaseUrl &url) { url.path.clear(); }},
                {u"nobody listens"_s, [](DatabaseUrl &url) { url.port = 1; }},
                {u"no such host"_s, [](DatabaseUrl &url) { url.host = u"host.invalid"_s; }},
                {u"a level of TLS that there is not"_s,
                 [](DatabaseUrl &url) { url.parameters.insert(u"sslmode"_s, u"demand"_s); }},
                {u"a timeout that is no number"_s,
                 [](DatabaseUrl &url) { url.parameters.insert(u"connect_timeout"_s, u"soon"_s); }},
                {u"a semicolon among the options"_s,
                 [](DatabaseUrl &url) { url.parameters.insert(u"application_name"_s, u"a;b"_s); }},
                {u"a misspelt parameter"_s,
                 [](DatabaseUrl &url) { url.parameters.insert(u"sslmoed"_s, u"require"_s); }},
                {u"TLS over a socket"_s, [&database](DatabaseUrl &url) {
                     url = changed(database.url(), {{u"sslmode"_s, u"require"_s}});
                 }}};
    DatabaseUrl url = database.tcpUrl();
    changes.value(what)(url);
    const auto connection = Connection::open(url, OpenMode::ReadWrite);
    QVERIFY(!connection);
    const core::Error &error = connection.error();
    QVERIFY2(error.code == code, core::toString(error));
    for (const QString &text : {error.subject, error.detail, error.place}) {
        QVERIFY(url.password.isEmpty() || !text.contains(url.password));
        QVERIFY(!text.contains(database.tcpUrl().password));
    }
}

void TestConnection::doesNotWaitForEver()
{
    QFETCH(DialectKind, kind);
    QTcpServer hole; // takes the connection, says nothing
    QVERIFY(hole.listen(QHostAddress::LocalHost));
    DatabaseUrl url;
    url.dialect = kind;
    url.host = u"127.0.0.1"_s;
    url.port = hole.serverPort();
    url.user = u"ann"_s;
    url.path = u"shop"_s;
    url.parameters.insert(u"connect_timeout"_s, u"2"_s);
    QElapsedTimer timer;
    timer.start();
    const auto connection = Connection::open(url, OpenMode::ReadOnly);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::ConnectionFailed);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

// A machine that is gone says nothing, and the system asks it after two hours only.
void TestConnection::asksWhetherThePeerIsThere()
{
    QFETCH(DialectKind, kind);
    const support::TemporaryDatabase database(kind);
    for (const QString &tls : {u"disable"_s, u"require"_s}) {
        const Connection connection = opened(changed(database.tcpUrl(), {{u"sslmode"_s, tls}}));
        const int socket = socketTo(support::server(kind).port);
        QVERIFY(socket >= 0);
        QCOMPARE(socketOption(socket, SOL_SOCKET, SO_KEEPALIVE), 1);
        QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPIDLE), 30);
        QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPINTVL), 10);
        QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPCNT), 3);
        QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 60000);
    }
}

void TestConnection::takesItsUsersWordForHowOften()
{
    const support::TemporaryDatabase database(postgres);
    const Connection connection = opened(
        changed(database.tcpUrl(),
                {{u"keepalives_idle"_s, u"7"_s}, {u"tcp_user_timeout"_s, u"5000"_s}}));
    const int socket = socketTo(support::server(postgres).port);
    QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_KEEPIDLE), 7);
    QCOMPARE(socketOption(socket, IPPROTO_TCP, TCP_USER_TIMEOUT), 5000);
}

void TestConnection::noticesThatTheSessionWasKilled()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    const Connection connection = opened(database.url());
    const auto id = connection.value(kind == postgres ? u"SELECT pg_backend_pid()"_s
                                                      : u"SELECT CONNECTION_ID()"_s);
    VERIFY_RESULT(id);
    QCOMPARE(database.run({(kind == postgres ? u"SELECT pg_terminate_backend(%1)"_s : u"KILL %1"_s)
                               .arg(id->toString())}),
             QString());
    QTest::qWait(100);
    const auto answer = connection.value(u"SELECT 1"_s);
    QVERIFY(!answer);
    QVERIFY2(answer.error().code == ErrorCode::ConnectionLost, core::toString(answer.error()));
    // And again, not a crash on the dead one.
    const auto again = connection.value(u"SELECT 1"_s);
    QVERIFY(!again);
    QVERIFY2(again.error().code == ErrorCode::ConnectionLost, core::toString(again.error()));
}

void TestConnection::readsOnlyWhenToldTo()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    const Connection connection = opened(database.url(), OpenMode::ReadOnly);
    const auto written = connection.execute(u"CREATE TABLE t (a int)"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DatabaseReadOnly);
    const auto wrong = connection.execute(u"SELECT 'it''s' FROM nosuch"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::StatementFailed);
    QCOMPARE(wrong.error().place, u"SELECT 'it''s' FROM nosuch"_s);
    QVERIFY(wrong.error().detail.contains("nosuch"_L1));
}

void TestConnection::createsADatabaseOnlyWhenAsked_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("suffix");
    for (const DialectKind kind : {postgres, mariadb}) {
        const QString engine = kind == postgres ? u"PostgreSQL"_s : u"MariaDB"_s;
        QTest::newRow(qPrintable(engine + u", a plain name"_s)) << kind << u""_s;
        QTest::newRow(qPrintable(engine + u", an odd one"_s)) << kind << u" we`ird \"t\".x 'y'"_s;
    }
}

void TestConnection::createsADatabaseOnlyWhenAsked()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, suffix);
    support::TemporaryDatabase neighbour(kind);
    DatabaseUrl url = neighbour.tcpUrl();
    url.path = neighbour.name() + u"_new"_s + suffix;
    const auto missing = Connection::open(url, OpenMode::Create);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::DatabaseNotFound);
    VERIFY_RESULT(core::createDatabase(url));
    const QString quoted = core::dialectFor(kind).quoted(url.path);
    {
        const auto connection = Connection::open(url, OpenMode::ReadWrite);
        VERIFY_RESULT(connection);
        VERIFY_RESULT(connection->execute(u"CREATE TABLE t (a int)"_s));
    }
    QVERIFY(!core::createDatabase(url));
    QCOMPARE(neighbour.run({u"DROP DATABASE "_s + quoted}), QString());
}

void TestConnection::findsThePassword()
{
    QFETCH(DialectKind, kind);
    const support::TemporaryDatabase database(kind);
    DatabaseUrl url = database.tcpUrl();
    const QString right = url.password;
    url.password.clear();
    int asked = 0;
    const core::AskPassword answer = [&](const core::PasswordRequest &request) {
        ++asked;
        return request.name == u"shop"_s ? std::optional(right) : std::nullopt;
    };
    const auto open = [&](const QString &name) {
        return core::openWithPassword(url, name, OpenMode::ReadOnly, answer);
    };
    for (const char *name :
         {"SCHEMAWRIGHT_PASSWORD", "SCHEMAWRIGHT_PASSWORD_SHOP_1", "PGPASSWORD", "MYSQL_PWD"})
        qunsetenv(name);

    const auto asking = open(u"shop"_s);
    VERIFY_RESULT(asking);
    QCOMPARE(asked, 1);
    QCOMPARE(asking->url().password, right);
    const auto unanswered = open(u"other"_s);
    QVERIFY(!unanswered);
    QCOMPARE(unanswered.error().code, ErrorCode::PasswordNeeded);
    QCOMPARE(asked, 2);

    const char *own = kind == postgres ? "PGPASSWORD" : "MYSQL_PWD";
    qputenv(own, right.toUtf8());
    VERIFY_RESULT(open(u"other"_s));
    qputenv("SCHEMAWRIGHT_PASSWORD", "wrong"); // goes before the engine's own
    QVERIFY(!open(u"other"_s));
    QCOMPARE(asked, 3);
    qputenv("SCHEMAWRIGHT_PASSWORD_SHOP_1", right.toUtf8()); // goes before all
    VERIFY_RESULT(open(u"shop-1"_s));
    QCOMPARE(asked, 3);
    for (const char *name : {"SCHEMAWRIGHT_PASSWORD", "SCHEMAWRIGHT_PASSWORD_SHOP_1", own})
        qunsetenv(name);
}

void TestConnection::setsTheSessionUp()
{
    const support::TemporaryDatabase first(postgres);
    const Connection one = opened(first.url());
    QCOMPARE(one.value(u"SHOW standard_conforming_strings"_s)->toString(), u"on"_s);
    QCOMPARE(one.value(u"SHOW TimeZone"_s)->toString(), u"UTC"_s);
    QCOMPARE(one.value(u"SHOW application_name"_s)->toString(), u"schemawright"_s);
    const support::TemporaryDatabase second(mariadb);
    const Connection two = opened(second.url());
    const QString mode = two.value(u"SELECT @@sql_mode"_s)->toString();
    QVERIFY(mode.contains("STRICT_ALL_TABLES"_L1));
    QVERIFY(mode.contains("NO_AUTO_VALUE_ON_ZERO"_L1));
    QVERIFY(!mode.contains("ANSI_QUOTES"_L1));
    QVERIFY(!mode.contains("NO_BACKSLASH_ESCAPES"_L1));
    QCOMPARE(two.value(u"SELECT @@character_set_client"_s)->toString(), u"utf8mb4"_s);
    QCOMPARE(two.value(u"SELECT @@time_zone"_s)->toString(), u"+00:00"_s);
}

void TestConnection::readsTheVersionTable()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    const Connection connection = opened(database.url(), OpenMode::ReadOnly);
    const auto none = core::readState(connection, core::ReadDepth::VersionsOnly);
    VERIFY_RESULT(none);
    QVERIFY(!none->hasVersionTable);
    QStringList statements{u"CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                           "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"_s,
                           u"INSERT INTO alembic_version VALUES ('b2'), ('a1')"_s};
    if (kind == postgres) // one of another schema is another application's
        statements.append({u"CREATE SCHEMA other"_s,
                           u"CREATE TABLE other.alembic_version (version_num text)"_s,
                           u"INSERT INTO other.alembic_version VALUES ('zz')"_s});
    QCOMPARE(database.run(statements), QString());
    const auto state = core::readState(connection, core::ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QVERIFY(state->hasVersionTable);
    QCOMPARE(state->heads, (QStringList{u"a1"_s, u"b2"_s}));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
