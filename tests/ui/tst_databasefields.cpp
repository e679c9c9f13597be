// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a database as values: URL and fields say the same, passwords stay out of texts.

#include "tests/support/printing.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/databasefields.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::DialectKind;
using ui::DatabaseField;
using ui::DatabaseFields;

namespace {

core::Project projectWith(const QList<core::DatabaseEntry> &entries)
{
    core::Project project = core::newProject(u"shop"_s);
    project.databases = entries;
    return project;
}

QList<DatabaseField> fieldsWithProblems(const QList<ui::FieldProblem> &problems)
{
    QList<DatabaseField> fields;
    for (const ui::FieldProblem &problem : problems)
        fields.append(problem.field);
    return fields;
}

DatabaseFields server()
{
    DatabaseFields fields;
    fields.name = u"live"_s;
    fields.kind = DialectKind::PostgreSql;
    fields.host = u"db.example.org"_s;
    fields.database = u"shop"_s;
    return fields;
}

} // namespace

class TestDatabaseFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void urlAndFieldsSayTheSame_data();
    void urlAndFieldsSayTheSame();
    void aPastedPasswordLeavesTheUrl();
    void aPasswordThatIsNotEncodedIsRefused_data();
    void aPasswordThatIsNotEncodedIsRefused();
    void whatIsWrongIsSaidOnItsField_data();
    void whatIsWrongIsSaidOnItsField();
    void namesAreUnique();
    void anEntryIsReplacedInItsPlace();
    void aFileOfTheFolderIsKeptRelative();
    void theSameDatabaseIsNotAddedTwice();
};

void TestDatabaseFields::urlAndFieldsSayTheSame_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("again");
    const auto same = [](const char *name, const QString &url) {
        QTest::newRow(name) << url << url;
    };
    same("a relative file", u"sqlite:///shop.db"_s);
    same("an absolute file", u"sqlite:////srv/shop.db"_s);
    same("a server by name", u"postgresql://db.example.org/shop"_s);
    same("a server with user and port", u"postgresql://anna@db.example.org:5433/shop"_s);
    same("an address of version 6", u"postgresql://[2001:db8::7]:5433/shop"_s);
    same("a socket of PostgreSQL", u"postgresql:///shop?host=%2Frun%2Fpostgresql"_s);
    same("a socket of MariaDB", u"mariadb://anna@/shop?unix_socket=%2Frun%2Fmysqld%2Fmysqld.sock"_s);
    same("a level of TLS on PostgreSQL",
         u"postgresql://db/shop?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem"_s);
    same("a level of TLS on MariaDB",
         u"mariadb://db/shop?ssl_ca=%2Fetc%2Fca.pem&ssl_mode=VERIFY_IDENTITY"_s);
    same("a client certificate",
         u"mariadb://db/shop?ssl_cert=c.pem&ssl_key=k.pem&ssl_mode=REQUIRED"_s);
    same("a timeout", u"postgresql://db/shop?connect_timeout=3"_s);
    same("parameters without a field", u"postgresql://db/shop?application_name=shop"_s);
    same("a name with a slash and a space", u"postgresql://db/my%20shop%2F1"_s);
    same("a level that means nothing", u"postgresql://db/shop?sslmode=perhaps"_s);
    QTest::newRow("a level in the other driver's word")
        << u"mariadb://db/shop?sslmode=verify-full"_s
        << u"mariadb://db/shop?ssl_mode=VERIFY_IDENTITY"_s;
    QTest::newRow("an authority alone is one to verify")
        << u"mariadb://db/shop?ssl_ca=ca.pem"_s
        << u"mariadb://db/shop?ssl_ca=ca.pem&ssl_mode=VERIFY_CA"_s;
    QTest::newRow("MySQL is MariaDB") << u"mysql+pymysql://db/shop"_s << u"mariadb://db/shop"_s;
    QTest::newRow("the password goes")
        << u"postgresql://anna:secret@db/shop"_s << u"postgresql://anna@db/shop"_s;
    QTest::newRow("a bare path is a file") << u"/srv/shop.db"_s << u"sqlite:////srv/shop.db"_s;
}

void TestDatabaseFields::urlAndFieldsSayTheSame()
{
    QFETCH(QString, url);
    QFETCH(QString, again);
    const auto fields = ui::withUrl({}, url);
    VERIFY_RESULT(fields);
    QCOMPARE(ui::urlOf(*fields), again);
    const auto second = ui::withUrl({}, again);
    VERIFY_RESULT(second);
    DatabaseFields withoutPassword = *fields;
    withoutPassword.password.clear();
    QVERIFY(*second == withoutPassword);
}

void TestDatabaseFields::aPastedPasswordLeavesTheUrl()
{
    const auto fields = ui::withUrl({}, u"postgresql://anna:s%40cret@db/shop"_s);
    VERIFY_RESULT(fields);
    QCOMPARE(fields->password, u"s@cret"_s);
    QVERIFY(!ui::urlOf(*fields).contains(u"cret"_s));
    QVERIFY(!ui::entryOf(*fields).url.contains(u"cret"_s));
    const auto url = ui::connectionUrl(*fields, {});
    VERIFY_RESULT(url);
    QCOMPARE(url->password, u"s@cret"_s);
}

void TestDatabaseFields::aPasswordThatIsNotEncodedIsRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("a question mark") << u"postgresql://anna:se?cret@db/shop"_s;
    QTest::newRow("a parameter") << u"mariadb://anna:se?cr=et@db/shop"_s;
    QTest::newRow("a slash and a question mark") << u"mariadb://anna:s/e?cret@db/shop"_s;
}

void TestDatabaseFields::aPasswordThatIsNotEncodedIsRefused()
{
    QFETCH(QString, url);
    const auto fields = ui::withUrl({}, url);
    QVERIFY(!fields);
    const QString said = fields.error().subject + fields.error().detail + fields.error().place;
    QVERIFY2(!said.contains(u"anna"_s) && !said.contains(u"se?"_s), qPrintable(said));
}

void TestDatabaseFields::whatIsWrongIsSaidOnItsField_data()
{
    QTest::addColumn<DatabaseFields>("fields");
    QTest::addColumn<QList<DatabaseField>>("wrong");
    const auto row = [](const char *name, const QList<DatabaseField> &wrong, const auto &change) {
        DatabaseFields fields = server();
        change(fields);
        QTest::newRow(name) << fields << wrong;
    };
    row("nothing is wrong", {}, [](DatabaseFields &) {});
    row("no name", {DatabaseField::Name}, [](DatabaseFields &f) { f.name = u"  "_s; });
    row("no database", {DatabaseField::Database}, [](DatabaseFields &f) { f.database.clear(); });
    row("a port of letters", {DatabaseField::Port}, [](DatabaseFields &f) { f.port = u"http"_s; });
    row("a port too high", {DatabaseField::Port}, [](DatabaseFields &f) { f.port = u"65536"_s; });
    row("the highest port", {}, [](DatabaseFields &f) { f.port = u"65535"_s; });
    row("host and socket", {DatabaseField::Socket}, [](DatabaseFields &f) {
        f.socket = u"/run/postgresql"_s;
    });
    row("a URL as the host", {DatabaseField::Host}, [](DatabaseFields &f) {
        f.host = u"anna@db/shop"_s;
    });
    row("a key without its certificate", {DatabaseField::CertificateFile}, [](DatabaseFields &f) {
        f.keyFile = u"k.pem"_s;
    });
    row("a certificate without its key", {DatabaseField::KeyFile}, [](DatabaseFields &f) {
        f.certificateFile = u"c.pem"_s;
    });
    row("a timeout of nothing", {DatabaseField::Timeout}, [](DatabaseFields &f) {
        f.timeout = u"0"_s;
    });
    row("a file that was not chosen", {DatabaseField::File}, [](DatabaseFields &f) {
        f.kind = DialectKind::Sqlite;
    });
    row("fields of servers do not matter to a file", {}, [](DatabaseFields &f) {
        f.kind = DialectKind::Sqlite;
        f.file = u"shop.db"_s;
        f.port = u"http"_s;
    });
}

void TestDatabaseFields::whatIsWrongIsSaidOnItsField()
{
    QFETCH(DatabaseFields, fields);
    QFETCH(QList<DatabaseField>, wrong);
    const auto problems = ui::problemsOf(fields, core::newProject(u"shop"_s), {});
    QCOMPARE(fieldsWithProblems(problems), wrong);
    for (const ui::FieldProblem &problem : problems)
        QVERIFY(problem.text.endsWith(u'.'));
}

void TestDatabaseFields::namesAreUnique()
{
    const core::Project project = projectWith({{.name = u"live"_s, .url = u"sqlite:///a.db"_s},
                                               {.name = u"test"_s, .url = u"sqlite:///b.db"_s}});
    const DatabaseFields fields = server();
    QCOMPARE(fieldsWithProblems(ui::problemsOf(fields, project, {})), QList{DatabaseField::Name});
    QCOMPARE(fieldsWithProblems(ui::problemsOf(fields, project, u"test"_s)),
             QList{DatabaseField::Name});
    QVERIFY(ui::problemsOf(fields, project, u"live"_s).isEmpty());
    const auto added = ui::withEntry(project, {}, ui::entryOf(fields));
    QVERIFY(!added);
    QCOMPARE(added.error().code, core::ErrorCode::DuplicateName);
    QVERIFY(!ui::withEntry(project, u"test"_s, ui::entryOf(fields)));
    QCOMPARE(ui::freeDatabaseName(project, u"live"_s), u"live2"_s);
}

void TestDatabaseFields::anEntryIsReplacedInItsPlace()
{
    const core::Project project = projectWith({{.name = u"live"_s, .url = u"sqlite:///a.db"_s},
                                               {.name = u"test"_s, .url = u"sqlite:///b.db"_s}});
    DatabaseFields fields = ui::fieldsOf(project.databases.first());
    fields.name = u" shop "_s;
    fields.isProduction = true;
    const auto changed = ui::withEntry(project, u"live"_s, ui::entryOf(fields));
    VERIFY_RESULT(changed);
    QCOMPARE(changed->databases.size(), 2);
    QCOMPARE(changed->databases.first().name, u"shop"_s);
    QCOMPARE(changed->databases.first().url, u"sqlite:///a.db"_s);
    QVERIFY(changed->databases.first().isProduction);
    QCOMPARE(ui::withoutEntry(*changed, u"shop"_s).databases.size(), 1);
    QVERIFY(!ui::withEntry(project, u"gone"_s, ui::entryOf(fields)));
}

void TestDatabaseFields::aFileOfTheFolderIsKeptRelative()
{
    core::DatabaseUrl url;
    url.path = u"/srv/shop/data/shop.db"_s;
    QCOMPARE(ui::storedUrl(url, u"/srv/shop"_s), u"sqlite:///data/shop.db"_s);
    QCOMPARE(ui::storedUrl(url, u"/srv/other"_s), u"sqlite:////srv/shop/data/shop.db"_s);
    QCOMPARE(ui::storedUrl(url, {}), u"sqlite:////srv/shop/data/shop.db"_s);
}

void TestDatabaseFields::theSameDatabaseIsNotAddedTwice()
{
    const core::Project empty = core::newProject(u"shop"_s);
    const auto url = core::parseDatabaseUrl(u"postgresql://anna:secret@db/shop"_s);
    VERIFY_RESULT(url);
    const core::Project once = ui::withDatabase(empty, *url, {});
    QCOMPARE(once.databases.size(), 1);
    QCOMPARE(once.databases.first().name, u"shop"_s);
    QCOMPARE(once.databases.first().url, u"postgresql://anna@db/shop"_s);
    QVERIFY(ui::withDatabase(once, *url, {}) == once);
    QCOMPARE(ui::dialectsOf(empty), QList{DialectKind::Sqlite});
    QCOMPARE(ui::dialectsOf(once), QList{DialectKind::PostgreSql});
    QCOMPARE(ui::dialectOfEntry(once, {}), DialectKind::PostgreSql);
}

QTEST_APPLESS_MAIN(TestDatabaseFields)
#include "tst_databasefields.moc"
