// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's main way, as a process: new, migrate, upgrade, downgrade, current, import, and
// what each prints where.

#include "tests/app/program.h"

#include "core/model/edit.h"

#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helpNamesEveryVerb();
    void everyVerbHasHelpWithAnExample_data();
    void everyVerbHasHelpWithAnExample();
    void wrongUsageExitsWith2_data();
    void wrongUsageExitsWith2();
    void mistypedVerbIsGuessed();
    void missingDesignerIsSaid();
    void newMakesAProject();
    void newOverwritesNothing();
    void tourFromNewToDowngrade();
    void upgradeOfTheSampleRunsEveryRevision();
    void newDatabaseHasNothingToLose();
    void refusedUpgradeLeavesNoFile();
    void upgradeByStepsAndPartialIds();
    void offlineScriptDoesWhatTheUpgradeDoes();
    void offlineScriptOfARange();
    void rangeNeedsSql();
    void databaseByNameAndByUrl();
    void severalDatabasesMustBeNamed();
    void importReadsAForeignDatabase();
    void importKeepsAlembicsRevision();
    void jsonIsOneDocument_data();
    void jsonIsOneDocument();
    void passwordsAreNotEchoed();
    void endlessSqlIsNotRunToPlanIt();
    void barIsForTerminalsOnly();
    void programNeedsNoDisplay();
    void secondRunnerIsRefused();
    void interruptIsACleanCancel_data();
    void interruptIsACleanCancel();
};

namespace {

const QStringList verbNames{u"new"_s,
                            u"import"_s,
                            u"migrate"_s,
                            u"revision"_s,
                            u"upgrade"_s,
                            u"downgrade"_s,
                            u"current"_s,
                            u"heads"_s,
                            u"branches"_s,
                            u"history"_s,
                            u"show"_s,
                            u"stamp"_s,
                            u"merge"_s,
                            u"check"_s,
                            u"edit"_s,
                            u"sql"_s,
                            u"diff"_s,
                            u"export"_s,
                            u"render"_s};

const QString first = u"1f6c2a9e4b70"_s;
const QString second = u"7d03b85ac2f1"_s;
const QString third = u"c48e19f0a6d5"_s;

void addUser(const Program &schemawright)
{
    schemawright.edit([](const core::Model &model) {
        return core::addClass(model, classNamed(u"UserAccount"_s));
    });
}

// Upon the sample's last revision one that takes minutes, but neither memory nor disk.
bool makeEndlessRevision(const Program &schemawright)
{
    const QString endless = u"INSERT INTO tag(name) WITH RECURSIVE n(i) AS "
                            "(SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                            "SELECT max(i) FROM (SELECT i FROM n LIMIT 3000000000)"_s;
    const Run run = schemawright({u"revision"_s,
                                  u"-m"_s,
                                  u"count for ever"_s,
                                  u"--sql-up"_s,
                                  endless,
                                  u"--sql-down"_s,
                                  u"DELETE FROM tag"_s});
    return run.exitCode == 0;
}

} // namespace

void TestCli::helpNamesEveryVerb()
{
    const Program schemawright(Program::Start::Empty);
    const Run run = schemawright({u"--help"_s});
    VERIFY_EXIT(run, 0);
    for (const QString &verb : verbNames)
        QVERIFY2(run.out.contains(u"\n  "_s + verb + u' '), qPrintable(verb));
    VERIFY_EXIT(schemawright({u"--version"_s}), 0);
}

void TestCli::everyVerbHasHelpWithAnExample_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString &verb : verbNames)
        QTest::newRow(qPrintable(verb)) << verb;
}

void TestCli::everyVerbHasHelpWithAnExample()
{
    QFETCH(QString, verb);
    const Run run = Program(Program::Start::Empty)({verb, u"--help"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(run.out.contains(u"schemawright "_s + verb) || run.out.contains(u"EDITOR"_s));
    QVERIFY(run.err.isEmpty());
}

void TestCli::wrongUsageExitsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");

    QTest::newRow("an unknown option") << QStringList{u"upgrade"_s, u"--foo"_s} << u"--foo"_s;
    QTest::newRow("an unknown verb") << QStringList{u"frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("no name for new") << QStringList{u"new"_s} << u"NAME is required"_s;
    QTest::newRow("an unknown hazard")
        << QStringList{u"upgrade"_s, u"--allow"_s, u"everything"_s} << u"everything"_s;
    QTest::newRow("an unknown database")
        << QStringList{u"current"_s, u"-d"_s, u"nowhere"_s} << u"nowhere"_s;
    QTest::newRow("an unknown revision") << QStringList{u"show"_s, u"ffff"_s} << u"ffff"_s;
    QTest::newRow("an unknown dialect")
        << QStringList{u"sql"_s, u"--dialect"_s, u"oracle"_s} << u"oracle"_s;
    QTest::newRow("an unknown folder")
        << QStringList{u"-C"_s, u"nowhere"_s, u"check"_s} << u"nowhere"_s;
    QTest::newRow("a range that is none")
        << QStringList{u"history"_s, u"-r"_s, u"head"_s} << u"range"_s;
    QTest::newRow("two verbs") << QStringList{u"heads"_s, u"history"_s} << u"history"_s;
}

void TestCli::wrongUsageExitsWith2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const Program schemawright(Program::Start::Sample);
    const auto before = schemawright.contents();
    const Run run = schemawright(arguments);
    VERIFY_EXIT(run, 2);
    QVERIFY2(run.err.contains(says), describe(run).constData());
    QVERIFY(run.out.isEmpty());
    QCOMPARE(schemawright.contents(), before);
}

void TestCli::mistypedVerbIsGuessed()
{
    const Run run = Program(Program::Start::Empty)({u"upgarde"_s});
    VERIFY_EXIT(run, 2);
    QVERIFY(run.err.contains(u"Did you mean \"upgrade\"?"_s));
}

void TestCli::missingDesignerIsSaid()
{
    const Program schemawright(Program::Start::Sample);
    const Run run = schemawright.asNobody({u"shop.schemawright"_s}); // a copy of it stands alone
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"schemawright-designer"_s), describe(run).constData());
}

void TestCli::newMakesAProject()
{
    const Program schemawright(Program::Start::Empty);
    const Run run = schemawright({u"new"_s, u"shop"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(schemawright.contents().contains(u"shop/shop.schemawright"_s));
    const Run check = schemawright({u"-C"_s, u"shop"_s, u"check"_s});
    VERIFY_EXIT(check, 0);
    QCOMPARE(check.out, u"No new upgrade operations detected.\n"_s);
}

void TestCli::newOverwritesNothing()
{
    const Program schemawright(Program::Start::Sample);
    const auto before = schemawright.contents();
    const Run run = schemawright({u"new"_s, u"shop"_s, u"."_s});
    VERIFY_EXIT(run, 3);
    QVERIFY(run.err.contains(u"exists already"_s));
    QCOMPARE(schemawright.contents(), before);
}

void TestCli::tourFromNewToDowngrade()
{
    const Program schemawright(Program::Start::Empty);
    VERIFY_EXIT(schemawright({u"new"_s, u"shop"_s, u"."_s}), 0);
    const Run nothing = schemawright({u"migrate"_s});
    VERIFY_EXIT(nothing, 0);
    QCOMPARE(nothing.out, u"No changes in schema detected.\n"_s);
    QVERIFY(!schemawright.contents().keys().join(u' ').contains(u"migrations/"_s));

    addUser(schemawright);
    VERIFY_EXIT(schemawright({u"check"_s}), 1);
    const Run migrated = schemawright({u"migrate"_s, u"--rev-id"_s, u"a1b2c3d4e5f6"_s});
    VERIFY_EXIT(migrated, 0);
    QVERIFY2(migrated.out.startsWith(u"Generating "_s) && migrated.out.endsWith(u" ... done\n"_s),
             describe(migrated).constData());
    QVERIFY(schemawright.contents().contains(u"migrations/a1b2c3d4e5f6_create_user_account.json"_s));

    const Run upgraded = schemawright({u"upgrade"_s});
    VERIFY_EXIT(upgraded, 0);
    QVERIFY(upgraded.err.contains(u"Creating the database "_s));
    QVERIFY2(upgraded.err.endsWith(u"Running upgrade  -> a1b2c3d4e5f6, create user_account\n"_s),
             describe(upgraded).constData());
    QCOMPARE(schemawright({u"current"_s}).out, u"a1b2c3d4e5f6 (head)\n"_s);
    QCOMPARE(schemawright.sql(u"shop.db"_s, u"SELECT version_num FROM alembic_version"_s),
             QStringList{u"a1b2c3d4e5f6"_s});
    VERIFY_EXIT(schemawright({u"diff"_s, u"local"_s, u"model"_s}), 0);
    const Run again = schemawright({u"upgrade"_s});
    VERIFY_EXIT(again, 0);
    QVERIFY(again.err.isEmpty());
    QVERIFY(again.out.startsWith(u"Nothing to do"_s));

    schemawright.sql(u"shop.db"_s, u"INSERT INTO user_account(name) VALUES('Ada')"_s);
    const Run refused = schemawright({u"downgrade"_s});
    VERIFY_EXIT(refused, 3);
    QVERIFY2(refused.err.contains(u"--allow drop-table"_s), describe(refused).constData());
    QVERIFY(refused.err.contains(u"1 row"_s));
    QCOMPARE(schemawright.sql(u"shop.db"_s, u"SELECT name FROM user_account"_s),
             QStringList{u"Ada"_s});
    const Run downgraded = schemawright({u"downgrade"_s, u"--allow"_s, u"drop-table"_s});
    VERIFY_EXIT(downgraded, 0);
    QVERIFY2(downgraded.err.contains(u"Running downgrade a1b2c3d4e5f6 -> , create user_account\n"_s),
             describe(downgraded).constData());
    QCOMPARE(schemawright({u"current"_s}).out, QString());
}

void TestCli::upgradeOfTheSampleRunsEveryRevision()
{
    const Program schemawright(Program::Start::Sample);
    const Run run = schemawright({u"upgrade"_s});
    VERIFY_EXIT(run, 0);
    const QStringList lines = run.err.split(u'\n').filter(u"Running"_s);
    QCOMPARE(lines,
             (QStringList{u"Running upgrade  -> 1f6c2a9e4b70, create the shop"_s,
                          u"Running upgrade 1f6c2a9e4b70 -> 7d03b85ac2f1, add reviews and stock"_s,
                          u"Running upgrade 7d03b85ac2f1 -> c48e19f0a6d5, add vouchers"_s}));
    const Run diff = schemawright({u"diff"_s, u"local"_s, u"model"_s});
    VERIFY_EXIT(diff, 0);
    QCOMPARE(diff.out, u"No differences.\n"_s);
    const Run down = schemawright({u"downgrade"_s, u"base"_s, u"--allow-data-loss"_s});
    VERIFY_EXIT(down, 0);
    QCOMPARE(schemawright.sql(u"shop.db"_s,
                              u"SELECT name FROM sqlite_master WHERE type = 'table'"
                              " AND name NOT LIKE 'sqlite_%'"_s),
             QStringList{u"alembic_version"_s});
}

// A history that drops what it once made runs on an empty database without a question.
void TestCli::newDatabaseHasNothingToLose()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.edit([](const core::Model &model) {
        return core::removeClass(model, core::findClass(model, u"Voucher"_s)->id);
    });
    VERIFY_EXIT(schemawright({u"migrate"_s}), 0);
    const Run run = schemawright({u"upgrade"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(!run.err.contains(u"Loses data"_s) && !run.err.contains(u"Warning"_s),
             describe(run).constData());
}

void TestCli::refusedUpgradeLeavesNoFile()
{
    const Program schemawright(Program::Start::Sample);
    const auto before = schemawright.contents();
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"ffff"_s}), 2);
    QCOMPARE(schemawright.contents(), before);
}

void TestCli::upgradeByStepsAndPartialIds()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"+1"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out, first + u'\n');
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"7d03"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out, second + u'\n');
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"heads"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out, third + u" (head)\n"_s);
    VERIFY_EXIT(schemawright({u"downgrade"_s, u"-2"_s, u"--allow-data-loss"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out, first + u'\n');
    const Run tooFar = schemawright({u"upgrade"_s, u"+5"_s});
    VERIFY_EXIT(tooFar, 2);
    QVERIFY2(tooFar.err.contains(u"Relative revision +5 didn't produce 5 migrations"_s),
             describe(tooFar).constData());
    QCOMPARE(schemawright({u"current"_s}).out, first + u'\n');
}

void TestCli::offlineScriptDoesWhatTheUpgradeDoes()
{
    const Program schemawright(Program::Start::Sample);
    const Run script = schemawright({u"upgrade"_s, u"--sql"_s});
    VERIFY_EXIT(script, 0);
    QVERIFY(!schemawright.contents().contains(u"shop.db"_s));
    const QStringList answer = schemawright.sql(u"offline.db"_s, withoutShellCommands(script.out));
    QVERIFY2(answer.filter(u"error"_s).isEmpty(), qPrintable(answer.join(u'\n')));
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    const QString schema = u"SELECT sql FROM sqlite_master WHERE sql NOT NULL ORDER BY type, name"_s;
    QCOMPARE(schemawright.sql(u"offline.db"_s, schema), schemawright.sql(u"shop.db"_s, schema));
    QCOMPARE(schemawright({u"current"_s, u"-d"_s, u"sqlite:///offline.db"_s}).out,
             third + u" (head)\n"_s);
}

void TestCli::offlineScriptOfARange()
{
    const Program schemawright(Program::Start::Sample);
    const Run up = schemawright({u"upgrade"_s, u"--sql"_s, u"1f6c:7d03"_s});
    VERIFY_EXIT(up, 0);
    QVERIFY(up.out.contains(u"review"_s) && !up.out.contains(u"voucher"_s));
    const Run down = schemawright({u"downgrade"_s, u"--sql"_s, u"head:1f6c"_s});
    VERIFY_EXIT(down, 0);
    QVERIFY(down.out.contains(u"DROP TABLE"_s));
    VERIFY_EXIT(schemawright({u"downgrade"_s, u"--sql"_s, u"-1"_s}), 0);
    const Run none = schemawright({u"downgrade"_s, u"--sql"_s, u"1f6c"_s});
    VERIFY_EXIT(none, 2);
    QVERIFY(none.err.contains(u"<fromrev>:<torev>"_s));
}

void TestCli::rangeNeedsSql()
{
    const Run run = Program(Program::Start::Sample)({u"upgrade"_s, u"base:head"_s});
    VERIFY_EXIT(run, 2);
    QVERIFY(run.err.contains(u"Range revision not allowed"_s));
}

void TestCli::databaseByNameAndByUrl()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"-d"_s, u"local"_s}), 0);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"--database"_s, u"sqlite:///copy.db"_s}), 0);
    VERIFY_EXIT(schemawright({u"current"_s, u"-d"_s, u"copy.db"_s}), 0);
    QVERIFY(schemawright.contents().contains(u"shop.db"_s));
    QVERIFY(schemawright.contents().contains(u"copy.db"_s));
}

void TestCli::severalDatabasesMustBeNamed()
{
    const Program schemawright(Program::Start::Sample);
    auto loaded = core::loadProject(schemawright.path());
    core::Project project = loaded->project;
    project.databases << core::DatabaseEntry{u"live"_s, u"sqlite:///live.db"_s, true};
    QVERIFY(core::saveProject(project, loaded->file, loaded->project.history).has_value());
    const Run run = schemawright({u"upgrade"_s});
    VERIFY_EXIT(run, 2);
    QVERIFY2(run.err.contains(u"several: local, live"_s), describe(run).constData());
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"-d"_s, u"live"_s}), 0);
}

void TestCli::importReadsAForeignDatabase()
{
    const Program schemawright(Program::Start::Empty);
    schemawright.sql(u"old.db"_s,
                     u"CREATE TABLE [order] (id INTEGER PRIMARY KEY AUTOINCREMENT, 'total' MONEY);"
                     "CREATE TABLE line (o INT REFERENCES \"order\" ON DELETE CASCADE, note TEXT);"
                     "CREATE VIEW v AS SELECT * FROM line; INSERT INTO [order] VALUES(7, 1)"_s);
    const QByteArray before = schemawright.read(u"old.db"_s);
    const Run run = schemawright({u"import"_s, u"old.db"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.err.contains(u"Left alone: view v"_s), describe(run).constData());
    QCOMPARE(schemawright.read(u"old.db"_s), before);
    const QStringList there{u"-C"_s, u"old"_s};
    VERIFY_EXIT(schemawright(there + QStringList{u"check"_s}), 0);
    VERIFY_EXIT(schemawright(there + QStringList{u"diff"_s, u"local"_s, u"model"_s}), 0);
    VERIFY_EXIT(schemawright(there + QStringList{u"stamp"_s}), 0);
    const Run nothing = schemawright(there + QStringList{u"upgrade"_s});
    VERIFY_EXIT(nothing, 0);
    QVERIFY(nothing.out.startsWith(u"Nothing to do"_s));
}

void TestCli::importKeepsAlembicsRevision()
{
    const Program schemawright(Program::Start::Empty);
    schemawright.sql(u"flask.db"_s,
                     u"CREATE TABLE user (id INTEGER NOT NULL PRIMARY KEY);"
                     "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                     "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));"
                     "INSERT INTO alembic_version VALUES('0a1b2c3d4e5f')"_s);
    VERIFY_EXIT(schemawright({u"import"_s, u"flask.db"_s}), 0);
    QCOMPARE(schemawright({u"-C"_s, u"flask"_s, u"current"_s}).out, u"0a1b2c3d4e5f (head)\n"_s);
}

void TestCli::jsonIsOneDocument_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("exitCode");

    QTest::newRow("new") << QStringList{u"new"_s, u"a"_s} << u"project"_s << 0;
    QTest::newRow("import") << QStringList{u"import"_s, u"shop.db"_s, u"b"_s} << u"tables"_s << 0;
    QTest::newRow("migrate") << QStringList{u"migrate"_s} << u"revision"_s << 0;
    QTest::newRow("revision") << QStringList{u"revision"_s, u"-m"_s, u"x"_s} << u"revision"_s << 0;
    QTest::newRow("upgrade") << QStringList{u"upgrade"_s} << u"applied"_s << 0;
    QTest::newRow("upgrade --sql") << QStringList{u"upgrade"_s, u"--sql"_s} << u"script"_s << 0;
    QTest::newRow("downgrade") << QStringList{u"downgrade"_s} << u"heads"_s << 0;
    QTest::newRow("current") << QStringList{u"current"_s} << u"revisions"_s << 0;
    QTest::newRow("heads") << QStringList{u"heads"_s} << u"heads"_s << 0;
    QTest::newRow("branches") << QStringList{u"branches"_s} << u"branchPoints"_s << 0;
    QTest::newRow("history") << QStringList{u"history"_s} << u"revisions"_s << 0;
    QTest::newRow("show") << QStringList{u"show"_s} << u"revisions"_s << 0;
    QTest::newRow("stamp") << QStringList{u"stamp"_s, u"7d03"_s} << u"heads"_s << 0;
    QTest::newRow("merge") << QStringList{u"merge"_s} << u"error"_s << 2;
    QTest::newRow("check") << QStringList{u"check"_s} << u"isClean"_s << 0;
    QTest::newRow("edit") << QStringList{u"edit"_s, u"7d03"_s} << u"error"_s << 3;
    QTest::newRow("sql") << QStringList{u"sql"_s} << u"statements"_s << 0;
    QTest::newRow("diff") << QStringList{u"diff"_s, u"base"_s} << u"operations"_s << 1;
    QTest::newRow("an error") << QStringList{u"show"_s, u"ffff"_s} << u"error"_s << 2;
    QTest::newRow("a wrong option") << QStringList{u"show"_s, u"--foo"_s} << u"error"_s << 2;
}

void TestCli::jsonIsOneDocument()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, key);
    QFETCH(int, exitCode);
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"7d03"_s}), 0);
    const Run run = schemawright(QStringList{u"--json"_s} + arguments);
    VERIFY_EXIT(run, exitCode);
    QVERIFY2(run.json().contains(key), describe(run).constData());
}

void TestCli::passwordsAreNotEchoed()
{
    const Program schemawright(Program::Start::Sample);
    for (const QString &verb : {u"current"_s, u"upgrade"_s, u"import"_s}) {
        const QString url = u"postgresql://ada:s3cret@localhost:1/shop"_s;
        const Run run = verb == u"import"_s ? schemawright({verb, url, u"--json"_s})
                                            : schemawright({verb, u"-d"_s, url, u"--json"_s});
        VERIFY_EXIT(run, 4); // nobody listens at this port
        QVERIFY2(!run.err.contains(u"s3cret"_s) && !run.out.contains(u"s3cret"_s),
                 describe(run).constData());
    }
}

void TestCli::endlessSqlIsNotRunToPlanIt()
{
    const Program schemawright(Program::Start::Sample);
    const QString endless = u"CREATE TABLE numbers AS WITH RECURSIVE n(i) AS "
                            "(SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"_s;
    VERIFY_EXIT(schemawright({u"revision"_s, u"-m"_s, u"numbers"_s, u"--sql-up"_s, endless}), 0);
    QElapsedTimer timer;
    timer.start();
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"--sql"_s}), 0);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestCli::barIsForTerminalsOnly()
{
    const Program schemawright(Program::Start::Sample);
    const Run terminal = schemawright.onTerminal({u"upgrade"_s, u"+1"_s}, {});
    VERIFY_EXIT(terminal, 0);
    QVERIFY2(terminal.err.contains(u"statement 1 of "_s), describe(terminal).constData());
    QVERIFY(terminal.err.endsWith(u"\r\x1b[K"_s)); // the bar is wiped
    const Run pipe = schemawright({u"upgrade"_s});
    VERIFY_EXIT(pipe, 0);
    QVERIFY2(!pipe.err.contains(u'\r') && !pipe.err.contains(u'\x1b'), describe(pipe).constData());
}

void TestCli::programNeedsNoDisplay()
{
    QProcess libraries;
    libraries.start(u"ldd"_s, {QStringLiteral(SCHEMAWRIGHT_PROGRAM)});
    QVERIFY(libraries.waitForFinished());
    const QByteArray list = libraries.readAllStandardOutput();
    QVERIFY(list.contains("libQt6Core"));
    QVERIFY2(!list.contains("libQt6Gui") && !list.contains("libQt6Widgets"), list.constData());
}

void TestCli::secondRunnerIsRefused()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    QVERIFY(makeEndlessRevision(schemawright));
    QProcess first;
    first.setWorkingDirectory(schemawright.path());
    first.start(QStringLiteral(SCHEMAWRIGHT_PROGRAM), {u"upgrade"_s});
    QByteArray shown;
    QTRY_VERIFY_WITH_TIMEOUT((shown += first.readAllStandardError()).contains("count for ever\n"),
                             30'000);
    const Run second = schemawright({u"upgrade"_s});
    VERIFY_EXIT(second, 3);
    QVERIFY2(second.err.contains(u"try again"_s), describe(second).constData());
    first.terminate();
    QVERIFY(first.waitForFinished());
    QCOMPARE(first.exitCode(), 4);
    QCOMPARE(schemawright({u"current"_s}).out, third + u'\n');
}

void TestCli::interruptIsACleanCancel_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("a terminated service") << SIGTERM;
}

void TestCli::interruptIsACleanCancel()
{
    QFETCH(int, signal);
    const Program schemawright(Program::Start::Sample);
    QVERIFY(makeEndlessRevision(schemawright));
    const Run run = schemawright.interrupted({u"upgrade"_s}, signal, "count for ever\n");
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"Canceled"_s), describe(run).constData());
    QVERIFY2(run.err.contains(u"The database is at "_s + third), describe(run).constData());
    QCOMPARE(schemawright.sql(u"shop.db"_s, u"SELECT version_num FROM alembic_version"_s),
             QStringList{third});
    QVERIFY(schemawright.sql(u"shop.db"_s, u"SELECT name FROM tag"_s).isEmpty());
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
