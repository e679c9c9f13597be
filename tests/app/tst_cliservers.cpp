// SPDX-License-Identifier: GPL-3.0-or-later
// The command line on real servers: the whole way, and what becomes of the password.
#include "core/model/edit.h"
#include "core/text/sentences.h"
#include "tests/app/program.h"
#include "tests/support/keychain.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QRegularExpression>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using core::DialectKind;

namespace {

constexpr DialectKind postgres = DialectKind::PostgreSql;
constexpr DialectKind mariadb = DialectKind::MariaDb;

QStringList oldTables(DialectKind kind)
{
    const QString id = kind == postgres ? u"id serial PRIMARY KEY"_s
                                        : u"id int AUTO_INCREMENT PRIMARY KEY"_s;
    return {u"CREATE TABLE author (%1, name varchar(50) NOT NULL)"_s.arg(id),
            u"CREATE TABLE book (%1, author_id int NOT NULL, title varchar(200) DEFAULT 'it''s', "
            "price numeric(10,2), CONSTRAINT fk_author FOREIGN KEY (author_id) "
            "REFERENCES author (id) ON DELETE CASCADE)"_s.arg(id),
            u"CREATE INDEX ix_title ON book (title)"_s,
            u"CREATE VIEW titles AS SELECT title FROM book"_s,
            u"INSERT INTO author (name) VALUES ('ann'), ('bob')"_s,
            u"INSERT INTO book (author_id, price) VALUES (1, 9.95)"_s};
}

} // namespace

class TestCliServers : public QObject
{
    Q_OBJECT

private slots:
    void goesTheWholeWay_data() { bothEngines(); }
    void goesTheWholeWay();
    void asksForThePasswordOnATerminal_data() { bothEngines(); }
    void asksForThePasswordOnATerminal();
    void refusesWithoutAPasswordInAPipe_data() { bothEngines(); }
    void refusesWithoutAPasswordInAPipe();
    void keepsThePasswordInTheKeychain_data() { bothEngines(); }
    void keepsThePasswordInTheKeychain();
    void keepsNoPasswordThatIsWrong();
    void showsNoPasswordToOthers();
    void createsTheDatabaseWhenTold_data() { bothEngines(); }
    void createsTheDatabaseWhenTold();
    void createsNoDatabaseForNothing_data() { bothEngines(); }
    void createsNoDatabaseForNothing();
    void tellsForHowLongAStatementRuns();
    void comparesDatabasesOfTwoEngines();
    void bringsADatabaseToTheOtherEngines_data() { bothEngines(); }
    void bringsADatabaseToTheOtherEngines();

private:
    static void bothEngines();
};

void TestCliServers::bothEngines()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("on PostgreSQL") << postgres;
    QTest::newRow("on MariaDB") << mariadb;
}

void TestCliServers::goesTheWholeWay()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run(oldTables(kind)), QString());
    Program program(Program::Start::Empty);
    const core::DatabaseUrl url = database.tcpUrl();
    program.setEnvironment(u"SCHEMAWRIGHT_PASSWORD"_s, url.password);
    QString said;
    const auto run = [&](const QStringList &arguments) {
        const Run done = program(arguments);
        said += done.out + done.err;
        return done;
    };

    const Run imported = run({u"import"_s, core::toString(url), u"shop"_s, u"--name"_s, u"shop"_s});
    VERIFY_EXIT(imported, 0);
    QVERIFY2(imported.err.contains("Left alone: view titles"_L1), describe(imported).constData());
    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"stamp"_s, u"head"_s}), 0);
    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"diff"_s, u"server"_s, u"model"_s}), 0);
    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"check"_s}), 0);

    // A revision written by hand: the same text on both engines.
    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"revision"_s, u"-m"_s, u"nothing yet"_s}), 0);
    const Run upgraded = run({u"-C"_s, u"shop"_s, u"upgrade"_s});
    VERIFY_EXIT(upgraded, 0);
    QVERIFY2(upgraded.err.contains("Running upgrade"_L1), describe(upgraded).constData());
    const Run current = run({u"-C"_s, u"shop"_s, u"current"_s, u"--json"_s});
    VERIFY_EXIT(current, 0);
    QVERIFY(current.json().value("isAtHead"_L1).toBool());
    QCOMPARE(current.json().value("tls"_L1).toObject().value("level"_L1).toString(), u"encrypted"_s);
    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"history"_s, u"-i"_s}), 0);

    // The script makes the same of an empty database, run by the engine's own shell.
    const Run script = run({u"-C"_s, u"shop"_s, u"upgrade"_s, u"--sql"_s});
    VERIFY_EXIT(script, 0);
    support::TemporaryDatabase offline(kind);
    QCOMPARE(offline.runScript(script.out.toUtf8()), QString());
    support::TemporaryDatabase online(kind);
    const QString onlineUrl = core::toString(online.tcpUrl());
    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"upgrade"_s, u"-d"_s, onlineUrl}), 0);
    QCOMPARE(offline.dump(), online.dump());
    QCOMPARE(offline.rows(u"SELECT * FROM alembic_version"_s),
             online.rows(u"SELECT * FROM alembic_version"_s));

    VERIFY_EXIT(run({u"-C"_s, u"shop"_s, u"downgrade"_s}), 0);
    const Run down = run(
        {u"-C"_s, u"shop"_s, u"downgrade"_s, u"base"_s, u"-d"_s, onlineUrl, u"--allow-data-loss"_s});
    VERIFY_EXIT(down, 0);
    QCOMPARE(online.rows(u"SELECT * FROM alembic_version"_s), QStringList());
    QCOMPARE(database.rows(u"SELECT name FROM author ORDER BY name"_s),
             (QStringList{u"ann"_s, u"bob"_s}));
    QCOMPARE(database.rows(u"SELECT title, price FROM book"_s), QStringList{u"it's|9.95"_s});

    QVERIFY(!url.password.isEmpty());
    QVERIFY(!said.contains(url.password));
    const QMap<QString, QByteArray> files = program.contents();
    for (auto it = files.begin(); it != files.end(); ++it)
        QVERIFY2(!it.value().contains(url.password.toUtf8()), qPrintable(it.key()));
}

void TestCliServers::asksForThePasswordOnATerminal()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    Program program(Program::Start::Empty);
    VERIFY_EXIT(program({u"new"_s, u"shop"_s}), 0);
    const core::DatabaseUrl url = database.tcpUrl();
    const Run run
        = program.onTerminal({u"-C"_s, u"shop"_s, u"current"_s, u"-d"_s, core::toString(url)},
                             {{"Password for ", url.password.toUtf8() + '\n'}});
    VERIFY_EXIT(run, 0);
    QVERIFY2(!run.err.contains(url.password), describe(run).constData());
    const Run wrong
        = program.onTerminal({u"-C"_s, u"shop"_s, u"current"_s, u"-d"_s, core::toString(url)},
                             {{"Password for ", "n0t it\n"}});
    VERIFY_EXIT(wrong, 4);
    QVERIFY2(!wrong.err.contains("n0t it"_L1), describe(wrong).constData());
}

void TestCliServers::refusesWithoutAPasswordInAPipe()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    Program program(Program::Start::Empty);
    VERIFY_EXIT(program({u"new"_s, u"shop"_s}), 0);
    const Run run = program(
        {u"-C"_s, u"shop"_s, u"current"_s, u"--json"_s, u"-d"_s, core::toString(database.tcpUrl())});
    VERIFY_EXIT(run, 4);
    QCOMPARE(run.json().value("error"_L1).toObject().value("code"_L1).toString(),
             core::toWord(core::ErrorCode::PasswordNeeded));
}

void TestCliServers::keepsThePasswordInTheKeychain()
{
    QFETCH(DialectKind, kind);
    support::PrivateKeychain keychain;
    keychain.start();
    support::TemporaryDatabase database(kind);
    const core::DatabaseUrl url = database.tcpUrl();
    const QByteArray password = url.password.toUtf8();
    Program program(Program::Start::Empty);
    program.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, keychain.address());
    VERIFY_EXIT(program({u"new"_s, u"shop"_s, u"-d"_s, core::toString(url)}), 0);
    const auto run = [&](const QStringList &arguments) {
        return program(QStringList{u"-C"_s, u"shop"_s} + arguments);
    };
    VERIFY_EXIT(run({u"current"_s}), 4);

    const Run set = program.onTerminal({u"-C"_s, u"shop"_s, u"password"_s, u"set"_s, u"local"_s},
                                       {{"Password for ", password + '\n'},
                                        {"The same again: ", password + '\n'}});
    VERIFY_EXIT(set, 0);
    QVERIFY2(!set.err.contains(url.password), describe(set).constData());
    QVERIFY2(!set.out.contains(url.password), describe(set).constData());
    VERIFY_EXIT(run({u"current"_s}), 0);
    // The account's, not the database's; and by its URL as well as by its name.
    support::TemporaryDatabase second(kind);
    VERIFY_EXIT(run({u"current"_s, u"-d"_s, core::toString(second.tcpUrl())}), 0);
    const Run forgotten = program({u"password"_s, u"forget"_s, core::toString(url)});
    VERIFY_EXIT(forgotten, 0);
    VERIFY_EXIT(run({u"current"_s}), 4);
    VERIFY_EXIT(run({u"password"_s, u"forget"_s}), 1);
    const QMap<QString, QByteArray> files = program.contents();
    for (auto it = files.begin(); it != files.end(); ++it)
        QVERIFY2(!it.value().contains(password), qPrintable(it.key()));
}

void TestCliServers::keepsNoPasswordThatIsWrong()
{
    support::PrivateKeychain keychain;
    keychain.start();
    Program program(Program::Start::Empty);
    const QString url = u"postgresql://ann@localhost/db"_s;
    const QStringList set{u"password"_s, u"set"_s, url};
    const Run nowhere = program.onTerminal(set, {});
    VERIFY_EXIT(nowhere, 4);
    QVERIFY2(nowhere.err.contains("No keychain"_L1), describe(nowhere).constData());

    program.setEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s, keychain.address());
    VERIFY_EXIT(program.onTerminal(set, {{"Password for ", "one\n"}, {"again", "other\n"}}), 2);
    VERIFY_EXIT(program.onTerminal(set, {{"Password for ", "\n"}}), 2);
    VERIFY_EXIT(program(set), 2); // a pipe
    VERIFY_EXIT(program({u"password"_s, u"set"_s, u"sqlite:///shop.db"_s}), 2);
    VERIFY_EXIT(program({u"password"_s, u"keep"_s, url}), 2);
    const Run shown = program({u"password"_s, u"set"_s, u"postgresql://ann:s3cr3t@localhost/db"_s});
    VERIFY_EXIT(shown, 2);
    QVERIFY2(!shown.err.contains("s3cr3t"_L1), describe(shown).constData());
    VERIFY_EXIT(program({u"password"_s, u"forget"_s, url}), 1); // none of these was kept
}

void TestCliServers::showsNoPasswordToOthers()
{
    QTcpServer hole; // so that the program waits while it is looked at
    QVERIFY(hole.listen(QHostAddress::LocalHost));
    QTemporaryDir folder;
    const QString place = u"127.0.0.1:%1/db?connect_timeout=30"_s.arg(hole.serverPort());
    for (const QStringList &arguments :
         {QStringList{u"import"_s, u"postgresql://ann:s3cr3t@"_s + place},
          QStringList{u"import"_s, u"mariadb://ann:s3@cr3t@"_s + place, u"x"_s},
          QStringList{u"current"_s, u"--database=postgresql://ann:s3cr3t@"_s + place}}) {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        if (arguments.first() == "current"_L1) {
            QProcess::execute(QStringLiteral(SCHEMAWRIGHT_PROGRAM),
                              {u"-C"_s, folder.path(), u"new"_s, u"p"_s});
            process.setWorkingDirectory(folder.filePath(u"p"_s));
        }
        process.start(QStringLiteral(SCHEMAWRIGHT_PROGRAM), arguments);
        QVERIFY(process.waitForStarted());
        QVERIFY(hole.waitForNewConnection(10000));
        QFile file(u"/proc/%1/cmdline"_s.arg(process.processId()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll();
        QVERIFY2(!line.contains("cr3t"), line.constData());
        QVERIFY2(line.contains("ann@127.0.0.1"), line.constData());
        process.kill();
        QVERIFY(process.waitForFinished());
    }
}

void TestCliServers::createsTheDatabaseWhenTold()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase neighbour(kind);
    core::DatabaseUrl url = neighbour.tcpUrl();
    url.path = neighbour.name() + u"_new"_s;
    Program program(Program::Start::Empty);
    program.setEnvironment(u"SCHEMAWRIGHT_PASSWORD"_s, url.password);
    VERIFY_EXIT(program({u"new"_s, u"shop"_s}), 0);
    VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"revision"_s, u"-m"_s, u"first"_s}), 0);
    const QStringList upgrade{u"-C"_s, u"shop"_s, u"upgrade"_s, u"-d"_s, core::toString(url)};
    const Run missing = program(upgrade);
    VERIFY_EXIT(missing, 4);
    QVERIFY2(missing.err.contains("--create-database"_L1), describe(missing).constData());
    const Run made = program(upgrade + QStringList{u"--create-database"_s});
    VERIFY_EXIT(made, 0);
    QCOMPARE(neighbour.run({u"DROP DATABASE "_s + core::dialectFor(kind).quoted(url.path)}),
             QString());
}

void TestCliServers::createsNoDatabaseForNothing()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase neighbour(kind);
    core::DatabaseUrl url = neighbour.tcpUrl();
    url.path = neighbour.name() + u"_none"_s;
    Program program(Program::Start::Empty);
    program.setEnvironment(u"SCHEMAWRIGHT_PASSWORD"_s, url.password);
    VERIFY_EXIT(program({u"new"_s, u"shop"_s, program.path()}), 0);
    const auto upgrade = [&](const QString &target) {
        return program({u"upgrade"_s, u"--create-database"_s, u"-d"_s, core::toString(url), target});
    };
    const QString databases = kind == postgres
                                  ? u"SELECT datname FROM pg_database WHERE datname = '%1'"_s
                                  : u"SELECT schema_name FROM information_schema.schemata "
                                    "WHERE schema_name = '%1'"_s;
    const auto isThere = [&] { return !neighbour.rows(databases.arg(url.path)).isEmpty(); };

    const Run unknown = upgrade(u"nowhere"_s);
    QVERIFY2(unknown.exitCode > 1, describe(unknown).constData());
    QVERIFY(!isThere());
    // What every engine has, so that the plan is what decides.
    program.edit([](const core::Model &model) {
        return core::addClass(model, core::newClass(u"Parcel"_s));
    });
    VERIFY_EXIT(program({u"migrate"_s, u"-m"_s, u"parcel"_s}), 0);
    VERIFY_EXIT(upgrade(u"head"_s), 0);
    QVERIFY(isThere());
    QCOMPARE(neighbour.run({u"DROP DATABASE "_s + core::dialectFor(kind).quoted(url.path)}),
             QString());
}

void TestCliServers::tellsForHowLongAStatementRuns()
{
    support::TemporaryDatabase database(postgres);
    Program program(Program::Start::Empty);
    VERIFY_EXIT(program({u"new"_s, u"slow"_s, u"."_s}), 0);
    VERIFY_EXIT(program({u"revision"_s,
                         u"-m"_s,
                         u"sleep"_s,
                         u"--sql-up"_s,
                         u"SELECT pg_sleep(7)"_s,
                         u"--sql-down"_s,
                         {},
                         u"--dialect"_s,
                         u"postgresql"_s}),
                0);
    const Run run = program.onTerminal({u"upgrade"_s,
                                        u"--allow-data-loss"_s,
                                        u"-d"_s,
                                        core::toString(database.url())},
                                       {});
    VERIFY_EXIT(run, 0);
    static const QRegularExpression time(u"statement [0-9]+ of [0-9]+ \\(0:0[5-9]\\)"_s);
    QVERIFY2(run.err.contains(time), describe(run).constData());
    QVERIFY2(!run.err.contains(u"(0:00)"_s), describe(run).constData());
    QVERIFY(run.err.endsWith(u"\r\x1b[K"_s)); // the bar is wiped
}

void TestCliServers::comparesDatabasesOfTwoEngines()
{
    support::TemporaryDatabase first(postgres);
    support::TemporaryDatabase second(mariadb);
    // MariaDB makes an index for a foreign key by itself.
    QCOMPARE(first.run(oldTables(postgres)
                       + QStringList{u"CREATE INDEX fk_author ON book (author_id)"_s}),
             QString());
    QCOMPARE(second.run(oldTables(mariadb)), QString());
    Program program(Program::Start::Empty);
    program.setEnvironment(u"PGPASSWORD"_s, first.tcpUrl().password);
    program.setEnvironment(u"MYSQL_PWD"_s, second.tcpUrl().password);
    VERIFY_EXIT(program({u"new"_s, u"shop"_s}), 0);
    const QString one = core::toString(first.tcpUrl());
    const QString other = core::toString(second.tcpUrl());
    VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"diff"_s, one, other}), 0);
    VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"diff"_s, other, one}), 0);
    QCOMPARE(second.run({u"ALTER TABLE author ADD email varchar(80)"_s}), QString());
    const Run differ = program({u"-C"_s, u"shop"_s, u"diff"_s, one, other});
    VERIFY_EXIT(differ, 1);
    QVERIFY2(differ.out.contains("email"_L1), describe(differ).constData());
    // The way there, in the language of where it starts.
    const Run script = program({u"-C"_s, u"shop"_s, u"diff"_s, one, other, u"--sql"_s});
    VERIFY_EXIT(script, 1);
    QCOMPARE(first.runScript(script.out.toUtf8()), QString());
    VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"diff"_s, one, other}), 0);
}

void TestCliServers::bringsADatabaseToTheOtherEngines()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase source(kind);
    QCOMPARE(source.run(oldTables(kind)), QString());
    support::TemporaryDatabase other(kind == postgres ? mariadb : postgres);
    const QString from = core::toString(source.url());
    Program program(Program::Start::Empty);
    VERIFY_EXIT(program({u"import"_s, from, u"shop"_s, u"--name"_s, u"shop"_s}), 0);
    for (const QString &to :
         {core::toString(other.url()), u"sqlite:///%1"_s.arg(program.path(u"other.db"_s))}) {
        VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"upgrade"_s, u"-d"_s, to}), 0);
        VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"diff"_s, to, u"model"_s}), 0);
        VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"diff"_s, from, to}), 0);
        VERIFY_EXIT(program({u"-C"_s, u"shop"_s, u"diff"_s, to, from}), 0);
        const Run current = program({u"-C"_s, u"shop"_s, u"current"_s, u"-d"_s, to, u"--json"_s});
        VERIFY_EXIT(current, 0);
        QVERIFY(current.json().value("isAtHead"_L1).toBool());
    }
}

QTEST_GUILESS_MAIN(TestCliServers)
#include "tst_cliservers.moc"
