// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/databaseurl.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using core::DialectKind;
using core::ErrorCode;

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private slots:
    void readsTheFormsOfSqlAlchemy_data();
    void readsTheFormsOfSqlAlchemy();
    void refusesWhatIsNoUrl_data();
    void refusesWhatIsNoUrl();
    void neverShowsThePassword();
    void takesThePasswordOutOfATextAlone_data();
    void takesThePasswordOutOfATextAlone();
    void writesWhatItReads_data() { readsTheFormsOfSqlAlchemy_data(); }
    void writesWhatItReads();
};

void TestDatabaseUrl::readsTheFormsOfSqlAlchemy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DialectKind>("dialect");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    const DialectKind sqlite = DialectKind::Sqlite;
    const DialectKind postgres = DialectKind::PostgreSql;
    const DialectKind mariadb = DialectKind::MariaDb;
    QTest::newRow("a relative SQLite file is the project's")
        << u"sqlite:///shop.db"_s << sqlite << u"/project/shop.db"_s << u":"_s << u""_s << 0;
    QTest::newRow("four slashes are an absolute file")
        << u"sqlite:////tmp/shop.db"_s << sqlite << u"/tmp/shop.db"_s << u":"_s << u""_s << 0;
    QTest::newRow("a bare path is a SQLite file")
        << u"../data/a b?.db"_s << sqlite << u"/data/a b?.db"_s << u":"_s << u""_s << 0;
    QTest::newRow("two slashes and nothing is a database in memory")
        << u"sqlite://"_s << sqlite << u":memory:"_s << u":"_s << u""_s << 0;
    QTest::newRow("memory by its name")
        << u"sqlite:///:memory:"_s << sqlite << u":memory:"_s << u":"_s << u""_s << 0;
    QTest::newRow("a driver is forgotten")
        << u"sqlite+pysqlite:////a.db"_s << sqlite << u"/a.db"_s << u":"_s << u""_s << 0;
    QTest::newRow("a server with everything")
        << u"postgresql+psycopg2://ann:s%40c%2Fret@db.example:5433/shop"_s << postgres << u"shop"_s
        << u"ann:s@c/ret"_s << u"db.example"_s << 5433;
    QTest::newRow("an unescaped @ in a password") << u"mariadb://ann:p@ss/w@db/shop"_s << mariadb
                                                  << u"shop"_s << u"ann:p@ss/w"_s << u"db"_s << 0;
    QTest::newRow("an address of IPv6")
        << u"mysql://[::1]:3307/shop"_s << mariadb << u"shop"_s << u":"_s << u"::1"_s << 3307;
    QTest::newRow("a local socket: no host")
        << u"postgresql:///shop"_s << postgres << u"shop"_s << u":"_s << u""_s << 0;
}

void TestDatabaseUrl::readsTheFormsOfSqlAlchemy()
{
    QFETCH(QString, text);
    const auto url = core::parseDatabaseUrl(text, u"/project"_s);
    VERIFY_RESULT(url);
    QTEST(url->dialect, "dialect");
    QTEST(url->path, "path");
    QTEST(QString(url->user + u':' + url->password), "account");
    QTEST(url->host, "host");
    QTEST(url->port, "port");
}

void TestDatabaseUrl::refusesWhatIsNoUrl_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << u" "_s << ErrorCode::DatabaseUrlInvalid;
    QTest::newRow("an engine we do not know")
        << u"oracle://a/b"_s << ErrorCode::DatabaseUnsupported;
    QTest::newRow("a SQLite file with two slashes")
        << u"sqlite://shop.db"_s << ErrorCode::DatabaseUrlInvalid;
    QTest::newRow("a port that is none")
        << u"postgresql://host:99999/db"_s << ErrorCode::DatabaseUrlInvalid;
    QTest::newRow("a port of letters") << u"mysql://host:abc/db"_s << ErrorCode::DatabaseUrlInvalid;
    QTest::newRow("only a scheme") << u"://"_s << ErrorCode::DatabaseUrlInvalid;
}

void TestDatabaseUrl::refusesWhatIsNoUrl()
{
    QFETCH(QString, text);
    const auto url = core::parseDatabaseUrl(text);
    QVERIFY(!url);
    QTEST(url.error().code, "code");
}

void TestDatabaseUrl::neverShowsThePassword()
{
    const auto url = core::parseDatabaseUrl(u"postgresql://ann:s3cret@host/db?sslmode=require"_s);
    VERIFY_RESULT(url);
    QCOMPARE(core::toString(*url), u"postgresql://ann@host/db?sslmode=require"_s);
    QCOMPARE(core::displayName(*url), u"host/db"_s);
    for (const QString &bad : {u"oracle://ann:s3cret@host/db"_s,
                               u"postgresql://ann:s3cret@host:x/db"_s,
                               u"mysql://ann:a@s3cret@host:x/db"_s}) {
        const auto refused = core::parseDatabaseUrl(bad);
        QVERIFY(!refused);
        QVERIFY2(!refused.error().subject.contains("s3cret"_L1),
                 qPrintable(refused.error().subject));
        QVERIFY(!refused.error().detail.contains("s3cret"_L1));
    }
}

void TestDatabaseUrl::takesThePasswordOutOfATextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    const QString plain = u"postgresql://ann@host:5432/db?host=@abstract"_s;
    QTest::newRow("a URL without one stays as it is") << plain << plain;
    QTest::newRow("a file's path is no account")
        << u"sqlite:///a:b@c.db"_s << u"sqlite:///a:b@c.db"_s;
    QTest::newRow("a plain one") << u"mariadb://ann:s3cret@host/db"_s << u"mariadb://ann@host/db"_s;
    QTest::newRow("one with an @ and a slash")
        << u"mysql://ann:a@b/s3cret@host:3306/db"_s << u"mysql://ann@host:3306/db"_s;
    QTest::newRow("one with a question mark")
        << u"mysql://ann:a?s3cret@host/db"_s << u"mysql://ann@host/db"_s;
    QTest::newRow("one among the parameters")
        << u"postgresql://ann@/db?host=/tmp&password=s3cret&port=1"_s
        << u"postgresql://ann@/db?host=/tmp&port=1"_s;
    QTest::newRow("the only parameter")
        << u"postgresql://ann@/db?password=s3cret"_s << u"postgresql://ann@/db"_s;
    QTest::newRow("a key's") << u"postgresql://a@h/db?sslkey=k&sslpassword=s3cret"_s
                             << u"postgresql://a@h/db?sslkey=k"_s;
    QTest::newRow("of an unknown kind") << u"oracle://ann:s3cret@h/db"_s << u"oracle://ann@h/db"_s;
}

void TestDatabaseUrl::takesThePasswordOutOfATextAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, safe);
    QCOMPARE(core::withoutPassword(text), safe);
    if (const auto url = core::parseDatabaseUrl(text))
        QVERIFY(!core::toString(*url).contains("s3cret"_L1));
}

void TestDatabaseUrl::writesWhatItReads()
{
    QFETCH(QString, text);
    auto url = core::parseDatabaseUrl(text, u"/project"_s);
    VERIFY_RESULT(url);
    url->password.clear();
    if (url->path.contains(u'?'))
        return; // SQLAlchemy's form cannot say that; a bare path can
    const auto again = core::parseDatabaseUrl(core::toString(*url));
    VERIFY_RESULT(again);
    QCOMPARE(*again == *url, true);
}

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_databaseurl.moc"
