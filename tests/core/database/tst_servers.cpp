// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/servers.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using core::DialectKind;

bool isPostgres(DialectKind kind)
{
    return kind == DialectKind::PostgreSql;
}

// Opens the URL with QtSql; the answer to the query, or the error.
QString answer(const core::DatabaseUrl &url, const QString &query, const QString &options = {})
{
    QString result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(isPostgres(url.dialect) ? u"QPSQL"_s
                                                                                  : u"QMARIADB"_s,
                                                          u"answer"_s);
        database.setDatabaseName(url.path);
        database.setHostName(isPostgres(url.dialect) && url.host.isEmpty()
                                 ? url.parameters.value(u"host"_s)
                                 : url.host);
        database.setPort(url.port);
        database.setUserName(url.user);
        database.setPassword(url.password);
        database.setConnectOptions(url.parameters.contains(u"unix_socket"_s)
                                       ? "UNIX_SOCKET="_L1 + url.parameters.value(u"unix_socket"_s)
                                       : options);
        if (!database.open()) {
            result = "error: "_L1 + database.lastError().text();
        } else {
            QSqlQuery rows(query, database);
            result = rows.next() ? rows.value(rows.record().count() - 1).toString()
                                 : "error: "_L1 + rows.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"answer"_s);
    return result;
}

QString tlsQuery(DialectKind kind)
{
    return isPostgres(kind) ? u"SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s
                            : u"SHOW STATUS LIKE 'Ssl_version'"_s;
}

QString certificateOption(DialectKind kind, const QString &file)
{
    const QString path = support::server(kind).folder + u'/' + file;
    return isPostgres(kind) ? "sslmode=verify-full;sslrootcert="_L1 + path : "SSL_CA="_L1 + path;
}

void addKinds()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

} // namespace

class TestServers : public QObject
{
    Q_OBJECT
private slots:
    void areOfTheVersionThatIsPromised_data() { addKinds(); }
    void areOfTheVersionThatIsPromised()
    {
        QFETCH(DialectKind, kind);
        support::TemporaryDatabase database(kind);
        const QString version = database.rows(u"SELECT version()"_s).value(0);
        QVERIFY2(version.contains(isPostgres(kind) ? "PostgreSQL 15."_L1 : "10.11."_L1),
                 qPrintable(version));
    }

    void answerOverTheSocketWithoutPassword_data() { addKinds(); }
    void answerOverTheSocketWithoutPassword()
    {
        QFETCH(DialectKind, kind);
        const support::TemporaryDatabase database(kind);
        QCOMPARE(answer(database.url(), u"SELECT 41 + 1"_s), u"42"_s);
    }

    void answerOverTcpWithTls_data() { addKinds(); }
    void answerOverTcpWithTls()
    {
        QFETCH(DialectKind, kind);
        const support::TemporaryDatabase database(kind);
        const QString options = certificateOption(kind, u"ca.pem"_s);
        QCOMPARE(answer(database.tcpUrl(), tlsQuery(kind), options), u"TLSv1.3"_s);
    }

    void areNotTrustedByAnotherAuthority_data() { addKinds(); }
    void areNotTrustedByAnotherAuthority()
    {
        QFETCH(DialectKind, kind);
        const support::TemporaryDatabase database(kind);
        const QString options = certificateOption(kind, u"other-ca.pem"_s);
        const QString result = answer(database.tcpUrl(), tlsQuery(kind), options);
        QVERIFY2(result.startsWith("error: "_L1), qPrintable(result));
        QVERIFY2(result.contains("certificate"_L1, Qt::CaseInsensitive), qPrintable(result));
    }

    void refuseAWrongPassword_data() { addKinds(); }
    void refuseAWrongPassword()
    {
        QFETCH(DialectKind, kind);
        const support::TemporaryDatabase database(kind);
        core::DatabaseUrl url = database.tcpUrl();
        url.password += u'x';
        QVERIFY(answer(url, u"SELECT 1"_s).startsWith("error: "_L1));
        url.password.clear();
        QVERIFY(answer(url, u"SELECT 1"_s).startsWith("error: "_L1));
    }

    void lendDatabasesThatVanish_data() { addKinds(); }
    void lendDatabasesThatVanish()
    {
        QFETCH(DialectKind, kind);
        core::DatabaseUrl url;
        {
            support::TemporaryDatabase database(kind);
            url = database.url();
            QCOMPARE(database.run({u"CREATE TABLE a (n integer, s varchar(9))"_s,
                                   u"INSERT INTO a VALUES (1, 'x|y'), (2, NULL)"_s}),
                     QString());
            QCOMPARE(database.rows(u"SELECT * FROM a ORDER BY n"_s),
                     QStringList({u"1|x|y"_s, u"2|NULL"_s}));
            QVERIFY(database.run({u"SELECT 1"_s, u"INSERT INTO b VALUES (1)"_s})
                        .contains("in: INSERT INTO b"_L1));
        }
        QVERIFY(answer(url, u"SELECT 1"_s).startsWith("error: "_L1));
    }

    void clearADatabase_data() { addKinds(); }
    void clearADatabase()
    {
        QFETCH(DialectKind, kind);
        support::TemporaryDatabase database(kind);
        const QString empty = database.dump();
        QCOMPARE(database.run({u"CREATE TABLE a (n integer)"_s}), QString());
        if (isPostgres(kind)) {
            QCOMPARE(database.run({u"CREATE SCHEMA \"ö\"\"x\""_s,
                                   u"CREATE TYPE \"ö\"\"x\".mood AS ENUM ('a')"_s}),
                     QString());
        }
        QVERIFY(database.dump().contains("CREATE TABLE"_L1));
        database.clear();
        QCOMPARE(database.dump(), empty);
        QCOMPARE(database.run({u"CREATE TABLE a (n integer)"_s}), QString());
    }

    void runScripts_data() { addKinds(); }
    void runScripts()
    {
        QFETCH(DialectKind, kind);
        support::TemporaryDatabase database(kind);
        QCOMPARE(database.runScript("CREATE TABLE a (n int); -- more\nINSERT INTO a VALUES (7);\n"
                                    "DROP TABLE IF EXISTS b;\n"),
                 QString());
        QCOMPARE(database.rows(u"SELECT n FROM a"_s), QStringList{u"7"_s});
        QVERIFY(database.runScript("DROP TABLE a;\nDROP TABLE b;\n").contains(u'b'));
        QCOMPARE(database.rows(u"SELECT count(*) FROM information_schema.tables "
                               "WHERE table_name = 'a'"_s),
                 QStringList{u"0"_s});
    }

    void survivesBeingKilled_data() { addKinds(); }
    void survivesBeingKilled()
    {
        QFETCH(DialectKind, kind);
        support::PrivateServer own(kind);
        const core::DatabaseUrl url = own.url();
        QCOMPARE(answer(url, u"SELECT 1"_s), u"1"_s);
        own.kill();
        QVERIFY(answer(url, u"SELECT 1"_s).startsWith("error: "_L1));
        own.start();
        QCOMPARE(answer(url, u"SELECT 1"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestServers)
#include "tst_servers.moc"
