// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is wrong with files, history or database: its own sentence with a remedy, the right exit
// code, and nothing is changed.

#include "tests/app/program.h"

#include "core/model/edit.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

const QString firstFile = u"migrations/1f6c2a9e4b70_create_the_shop.json"_s;
const QString secondFile = u"migrations/7d03b85ac2f1_add_reviews_and_stock.json"_s;

} // namespace

class TestCliBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editedRevision();
    void missingRevision();
    void unreadableRevision();
    void circleOfRevisions();
    void twoRoots();
    void unknownRevisionInTheDatabase();
    void projectFromANewerVersion();
    void damagedProject();
    void noProject();
    void notADatabase();
    void missingDatabase_data();
    void missingDatabase();
    void lockedDatabase();
    void readOnlyFolder();
    void unreadableDatabase();
    void failingStatement();
    void dataLossIsRefusedInAPipe();
    void terminalIsAsked_data();
    void terminalIsAsked();
    void modelWithErrors();

private:
    // Runs each of the arguments; each must fail alike and change nothing.
    static void verifyRefusal(const Program &schemawright,
                              const QList<QStringList> &commands,
                              int exitCode,
                              const QStringList &says);
};

void TestCliBadInput::verifyRefusal(const Program &schemawright,
                                    const QList<QStringList> &commands,
                                    int exitCode,
                                    const QStringList &says)
{
    const auto before = schemawright.contents();
    for (const QStringList &arguments : commands) {
        const Run run = schemawright(arguments);
        VERIFY_EXIT(run, exitCode);
        for (const QString &text : says)
            QVERIFY2(run.err.contains(text), describe(run).constData());
        QVERIFY2(run.err.startsWith(u"Error: "_s) || run.err.startsWith(u"Warning: "_s),
                 describe(run).constData());
        QVERIFY2(run.err.count(u'\n') >= 2, describe(run).constData()); // what, and what to do
        QVERIFY(run.out.isEmpty());
    }
    QCOMPARE(schemawright.contents(), before);
}

void TestCliBadInput::editedRevision()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"+1"_s}), 0);
    schemawright.replaceIn(secondFile, "add reviews and stock", "add reviews and stocks");
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"upgrade"_s, u"--sql"_s}, {u"migrate"_s}, {u"stamp"_s}},
                  4,
                  {u"7d03b85ac2f1"_s, u"was edited"_s, u"Restore the file"_s});
    const Run check = schemawright({u"check"_s});
    VERIFY_EXIT(check, 1);
    QVERIFY2(check.out.contains(u"7d03b85ac2f1"_s), describe(check).constData());
}

void TestCliBadInput::missingRevision()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"+1"_s}), 0);
    QVERIFY(QFile::remove(schemawright.path(secondFile)));
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"downgrade"_s}, {u"migrate"_s}, {u"revision"_s}},
                  4,
                  {u"7d03b85ac2f1"_s, u"missing"_s, u"Restore its file"_s});
    VERIFY_EXIT(schemawright({u"check"_s}), 1);
    VERIFY_EXIT(schemawright({u"history"_s}), 0);
}

void TestCliBadInput::unreadableRevision()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.write(secondFile, "{ \"id\": ");
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"migrate"_s}},
                  4,
                  {u"7d03b85ac2f1_add_reviews_and_stock.json"_s, u"damaged"_s});
    QVERIFY(!schemawright.contents().contains(u"shop.db"_s));
    VERIFY_EXIT(schemawright({u"check"_s}), 1);
}

void TestCliBadInput::circleOfRevisions()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.replaceIn(firstFile,
                           "\"id\": \"1f6c2a9e4b70\"",
                           "\"id\": \"1f6c2a9e4b70\",\n    \"parents\": [\"c48e19f0a6d5\"]");
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"migrate"_s}, {u"merge"_s}},
                  4,
                  {u"1f6c2a9e4b70"_s});
    for (const QString &verb : {u"history"_s, u"heads"_s, u"branches"_s, u"check"_s}) {
        const Run run = schemawright({verb}); // ends, whatever it says
        QVERIFY2(run.exitCode >= 0, describe(run).constData());
    }
    QVERIFY(!schemawright.contents().contains(u"shop.db"_s));
}

void TestCliBadInput::twoRoots()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright(
                    {u"revision"_s, u"-m"_s, u"b"_s, u"--head"_s, u"base"_s, u"--splice"_s}),
                0);
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"migrate"_s}, {u"revision"_s}},
                  3,
                  {u"Multiple head revisions are present"_s, u"merge heads"_s});
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"heads"_s}), 0);
    QCOMPARE(schemawright.sql(u"shop.db"_s, u"SELECT count(*) FROM alembic_version"_s),
             QStringList{u"2"_s});
}

void TestCliBadInput::unknownRevisionInTheDatabase()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    schemawright.sql(u"shop.db"_s, u"UPDATE alembic_version SET version_num = 'feedfeedfeed'"_s);
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"downgrade"_s}, {u"stamp"_s}},
                  4,
                  {u"feedfeedfeed"_s, u"this project does not have"_s, u"--purge"_s});
    const Run current = schemawright({u"current"_s});
    VERIFY_EXIT(current, 0);
    QVERIFY(current.out.contains(u"feedfeedfeed"_s));
    VERIFY_EXIT(schemawright({u"stamp"_s, u"--purge"_s, u"head"_s}), 0);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
}

void TestCliBadInput::projectFromANewerVersion()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.replaceIn(u"shop.schemawright"_s, "\"format\": 1", "\"format\": 999");
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"migrate"_s}, {u"check"_s}, {u"history"_s}},
                  4,
                  {u"shop.schemawright"_s, u"newer version"_s, u"Update Schemawright"_s});
}

void TestCliBadInput::damagedProject()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.write(u"shop.schemawright"_s, "not JSON");
    const auto before = schemawright.contents();
    for (const QString &verb : {u"migrate"_s, u"upgrade"_s, u"revision"_s}) {
        const Run run = schemawright({verb});
        VERIFY_EXIT(run, 4);
        QVERIFY2(run.err.contains(u"shop.schemawright"_s) && run.err.contains(u"damaged"_s),
                 describe(run).constData());
    }
    QCOMPARE(schemawright.contents(), before);
    VERIFY_EXIT(schemawright({u"check"_s}), 4);
}

void TestCliBadInput::noProject()
{
    verifyRefusal(Program(Program::Start::Empty),
                  {{u"upgrade"_s}, {u"history"_s}, {u"migrate"_s}},
                  2,
                  {u"no Schemawright project"_s, u"schemawright new"_s});
}

void TestCliBadInput::notADatabase()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.write(u"shop.db"_s, QByteArray("Dear diary, ").repeated(100));
    verifyRefusal(schemawright,
                  {{u"upgrade"_s}, {u"current"_s}, {u"stamp"_s}, {u"import"_s, u"shop.db"_s, u"x"_s}},
                  4,
                  {u"shop.db"_s, u"is not a SQLite database"_s, u"Choose another file"_s});
}

void TestCliBadInput::missingDatabase_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("downgrade") << QStringList{u"downgrade"_s};
    QTest::newRow("current") << QStringList{u"current"_s};
    QTest::newRow("stamp") << QStringList{u"stamp"_s};
    QTest::newRow("import") << QStringList{u"import"_s, u"shop.db"_s, u"x"_s};
    QTest::newRow("diff") << QStringList{u"diff"_s, u"local"_s};
}

void TestCliBadInput::missingDatabase()
{
    QFETCH(QStringList, arguments);
    verifyRefusal(Program(Program::Start::Sample), {arguments}, 4, {u"no file"_s, u"shop.db"_s});
}

void TestCliBadInput::lockedDatabase()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"+1"_s}), 0);
    sqlite3 *other = nullptr;
    sqlite3_open(schemawright.path(u"shop.db"_s).toUtf8().constData(), &other);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    // not verifyRefusal: reading the file here would let go of this process's lock
    const Run run = schemawright({u"upgrade"_s});
    VERIFY_EXIT(run, 3);
    QVERIFY2(run.err.contains(u"locked"_s) && run.err.contains(u"try again"_s),
             describe(run).constData());
    QVERIFY(run.err.contains(u"shop.db"_s));
    sqlite3_close(other);
    QCOMPARE(schemawright({u"current"_s}).out, u"1f6c2a9e4b70\n"_s);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
}

void TestCliBadInput::readOnlyFolder()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"+1"_s}), 0);
    schemawright.edit(
        [](const core::Model &model) { return core::addClass(model, classNamed(u"Extra"_s)); });
    const auto before = schemawright.contents();
    for (const QStringList &arguments : {QStringList{u"upgrade"_s},
                                         {u"upgrade"_s, u"-d"_s, u"sqlite:///fresh.db"_s},
                                         {u"stamp"_s, u"head"_s},
                                         {u"migrate"_s},
                                         {u"new"_s, u"other"_s}}) {
        const Run run = schemawright.asNobody(arguments);
        VERIFY_EXIT(run, 4);
        QVERIFY2(run.err.contains(u"Check the permissions"_s), describe(run).constData());
    }
    QCOMPARE(schemawright.contents(), before);
    VERIFY_EXIT(schemawright.asNobody({u"current"_s}), 0); // reading is allowed
}

void TestCliBadInput::unreadableDatabase()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    QFile::setPermissions(schemawright.path(u"shop.db"_s), QFile::ReadOwner | QFile::WriteOwner);
    const Run run = schemawright.asNobody({u"current"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"cannot be read"_s), describe(run).constData());
}

void TestCliBadInput::failingStatement()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"revision"_s,
                              u"-m"_s,
                              u"break"_s,
                              u"--rev-id"_s,
                              u"bad0bad0bad0"_s,
                              u"--sql-up"_s,
                              u"INSERT INTO nowhere VALUES (1)"_s}),
                0);
    const Run run = schemawright({u"upgrade"_s, u"--allow"_s, u"user-sql"_s, u"--json"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"no such table: nowhere"_s), describe(run).constData());
    QVERIFY(run.err.contains(u"INSERT INTO nowhere VALUES (1)"_s));
    QVERIFY(run.err.contains(u"Revision: bad0bad0bad0"_s));
    QVERIFY(run.err.contains(u"The database is at c48e19f0a6d5"_s));
    QCOMPARE(run.json().value("error"_L1)["failedRevision"_L1].toString(), u"bad0bad0bad0"_s);
    QCOMPARE(run.json().value("error"_L1)["applied"_L1].toArray().size(), 3);
    QCOMPARE(schemawright({u"current"_s}).out, u"c48e19f0a6d5\n"_s);
}

namespace {

// A database with a row in "review", which the downgrade to the first revision drops.
void fill(const Program &schemawright)
{
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    const QStringList answer = schemawright.sql(u"shop.db"_s,
                                                u"INSERT INTO warehouse(name) VALUES ('north')"_s);
    QVERIFY2(answer.isEmpty(), qPrintable(answer.join(u'\n')));
}

const QString countRows = u"SELECT count(*) FROM warehouse"_s;

} // namespace

void TestCliBadInput::dataLossIsRefusedInAPipe()
{
    const Program schemawright(Program::Start::Sample);
    fill(schemawright);
    const QByteArray before = schemawright.read(u"shop.db"_s);
    const QStringList downgrade{u"downgrade"_s, u"1f6c"_s};
    const Run refused = schemawright(downgrade + QStringList{u"--json"_s});
    VERIFY_EXIT(refused, 3);
    QVERIFY2(refused.err.contains(u"warehouse"_s) && refused.err.contains(u"1 row"_s),
             describe(refused).constData());
    QVERIFY(refused.err.contains(u"--allow drop-table"_s));
    QVERIFY(!refused.json().value("error"_L1)["hazards"_L1].toArray().isEmpty());
    QCOMPARE(schemawright.read(u"shop.db"_s), before);
    VERIFY_EXIT(schemawright(downgrade + QStringList{u"--allow"_s, u"drop-column"_s}), 3);
    VERIFY_EXIT(schemawright(downgrade + QStringList{u"--allow"_s, u"drop-table"_s}), 0);
}

void TestCliBadInput::terminalIsAsked_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<bool>("isKept");

    QTest::newRow("yes runs it") << QByteArray("yes\n") << 0 << false;
    QTest::newRow("no refuses it") << QByteArray("n\n") << 3 << true;
    QTest::newRow("Enter refuses it") << QByteArray("\n") << 3 << true;
    QTest::newRow("Ctrl+C refuses it") << QByteArray("\x03") << 3 << true;
    QTest::newRow("Ctrl+D refuses it") << QByteArray("\x04") << 3 << true;
}

void TestCliBadInput::terminalIsAsked()
{
    QFETCH(QByteArray, typed);
    QFETCH(int, exitCode);
    QFETCH(bool, isKept);
    const Program schemawright(Program::Start::Sample);
    fill(schemawright);
    const Run run = schemawright.onTerminal({u"downgrade"_s, u"1f6c"_s}, {{"[y/N]", typed}});
    VERIFY_EXIT(run, exitCode);
    QVERIFY2(run.err.contains(u"[y/N]"_s), describe(run).constData());
    QCOMPARE(schemawright.sql(u"shop.db"_s, countRows) == QStringList{u"1"_s}, isKept);
}

void TestCliBadInput::modelWithErrors()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.edit([](core::Model model) {
        core::Class twin = classNamed(u"Customer"_s);
        model.classes << twin;
        return core::Result<core::Model>(model);
    });
    verifyRefusal(schemawright, {{u"migrate"_s}}, 3, {u"Customer"_s, u"No revision was written"_s});
    VERIFY_EXIT(schemawright({u"check"_s}), 1);
}

QTEST_GUILESS_MAIN(TestCliBadInput)
#include "tst_clibadinput.moc"
