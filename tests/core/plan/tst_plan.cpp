// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"
#include "core/migration/diff.h"
#include "core/migration/mismatch.h"
#include "core/plan/plan.h"
#include "tests/core/migration/builders.h"
#include "tests/core/migration/describe.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace builders;
using namespace core;
using namespace Qt::StringLiterals;

namespace {

const Dialect &sqlite()
{
    return dialectFor(DialectKind::Sqlite);
}

History with(const History &history,
             const QString &id,
             const QStringList &parents,
             const QList<Operation> &operations,
             const QString &message = {})
{
    Revision revision;
    revision.id = id;
    revision.parents = parents;
    revision.message = message;
    revision.created = QDateTime::fromSecsSinceEpoch(history.revisions.size(), Qt::UTC);
    revision.operations = operations;
    const Result<History> extended = addRevision(history, revision);
    if (!extended)
        qFatal("%s", qPrintable(extended.error().subject));
    return *extended;
}

// aaaa1 creates the table user, bbbb2 gives it an email.
History twoRevisions()
{
    const Schema first{.tables = {table(u"user"_s, {u"id"_s, u"name"_s})}, .enums = {}};
    Schema second = first;
    second.tables[0].columns.append(column(u"user.email"_s, u"email"_s, stringType(80)));
    const History history = with({}, u"aaaa1"_s, {}, diff({}, first), u"create user"_s);
    return with(history, u"bbbb2"_s, {u"aaaa1"_s}, diff(first, second), u"add email"_s);
}

QStringList texts(const Step &step)
{
    QStringList result;
    for (const Statement &statement : step.statements)
        result.append(statement.sql.simplified());
    return result;
}

QStringList versionTexts(const Plan &plan)
{
    QStringList result;
    for (const Step &step : plan.steps) {
        for (const Statement &statement : step.statements) {
            if (statement.kind == StatementKind::Version)
                result.append(statement.sql.simplified());
        }
    }
    return result;
}

DatabaseState at(const QStringList &heads)
{
    DatabaseState state;
    state.heads = heads;
    state.hasVersionTable = true;
    return state;
}

struct Shell
{
    int exitCode = 0;
    QString output;
    QString errors;
};

Shell shell(const QString &file, const QString &input)
{
    QProcess process;
    process.start(u"sqlite3"_s, {file});
    process.write(input.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished(60000))
        return {-1, {}, process.errorString()};
    return {process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QString dump(const QString &file)
{
    return shell(file, u".dump\n"_s).output;
}

Result<Plan> planned(const Connection &connection,
                     const History &history,
                     const QString &target,
                     Direction direction)
{
    const Result<DatabaseState> state = readState(connection, ReadDepth::WithSchema);
    if (!state)
        return Failure(state.error());
    const Result<Path> path = direction == Direction::Upgrade
                                  ? upgradePath(history, state->heads, target)
                                  : downgradePath(history, state->heads, target);
    if (!path)
        return Failure(path.error());
    return makePlan(sqlite(), history, *state, *path);
}

// The error's text; empty if all steps ran.
QString runErrors(const Connection &connection, const Plan &plan)
{
    Monitor monitor;
    const Result<RunReport> report = run(connection, plan, {.backup = BackupPolicy::None}, monitor);
    const auto text = [](const Error &error) {
        return u"%1 %2 %3 %4"_s.arg(QString::number(int(error.code)),
                                    error.subject,
                                    error.detail,
                                    error.place);
    };
    if (!report)
        return text(report.error());
    return report->error ? text(*report->error) : QString();
}

QString upgraded(const Connection &connection, const History &history, const QString &target)
{
    const Result<Plan> plan = planned(connection, history, target, Direction::Upgrade);
    return plan ? runErrors(connection, *plan) : plan.error().subject + plan.error().detail;
}

// Runs the plan in one file and its script in a copy: true if both files then say the same.
void assertScriptDoesTheSame(const QString &file,
                             const History &history,
                             const QString &target,
                             Direction direction)
{
    const QString copy = file + u".copy"_s;
    QFile::remove(copy);
    Plan plan;
    {
        const Connection connection = support::openFile(file);
        const Result<Plan> made = planned(connection, history, target, direction);
        RC_ASSERT(made.has_value());
        plan = *made;
        RC_ASSERT(QFile::copy(file, copy));
        const QString errors = runErrors(connection, plan);
        RC_LOG() << errors.toStdString();
        RC_ASSERT(errors.isEmpty());
    }
    const Shell run = shell(copy, script(plan));
    RC_LOG() << script(plan).toStdString() << run.errors.toStdString();
    RC_ASSERT(run.exitCode == 0);
    RC_ASSERT(run.errors.isEmpty());
    RC_ASSERT(dump(copy) == dump(file));
    QFile::remove(copy);
}

} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void surroundsEachRevision();
    void keepsTheVersionTableAsAlembicDoes_data();
    void keepsTheVersionTableAsAlembicDoes();
    void writesAScript();
    void scriptDoesWhatTheRunDoes();
    void scriptEndsAtAFailedCheck();
    void findsDrift_data();
    void findsDrift();
    void keepsWhatDrifted();
    void refusesWhatLosesData();
    void namesTheRevisionThatDoesNotFit();
    void aStepBackIsNoUpgrade();
};

void TestPlan::surroundsEachRevision()
{
    const Result<Plan> plan = makePlan(sqlite(),
                                       twoRevisions(),
                                       {},
                                       {Direction::Upgrade, {u"aaaa1"_s, u"bbbb2"_s}});
    VERIFY_RESULT(plan);
    QCOMPARE(plan->steps.size(), 2);
    const QStringList first = texts(plan->steps.at(0));
    QCOMPARE(first.at(0), u"BEGIN IMMEDIATE"_s);
    QCOMPARE(first.at(1),
             u"CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT "
             "alembic_version_pkc PRIMARY KEY (version_num) )"_s);
    QVERIFY(first.at(2).startsWith(u"CREATE TABLE \"user\""_s));
    QCOMPARE(first.mid(3),
             (QStringList{u"INSERT INTO alembic_version (version_num) VALUES ('aaaa1')"_s,
                          u"COMMIT"_s}));
    const QStringList second{u"BEGIN IMMEDIATE"_s,
                             u"ALTER TABLE \"user\" ADD COLUMN \"email\" VARCHAR(80)"_s,
                             u"UPDATE alembic_version SET version_num='bbbb2' WHERE "
                             "alembic_version.version_num = 'aaaa1'"_s,
                             u"COMMIT"_s};
    QCOMPARE(texts(plan->steps.at(1)), second);
    QCOMPARE(plan->steps.at(1).fromHeads, QStringList{u"aaaa1"_s});
    QCOMPARE(plan->steps.at(1).toHeads, QStringList{u"bbbb2"_s});
}

void TestPlan::keepsTheVersionTableAsAlembicDoes_data()
{
    QTest::addColumn<QStringList>("current");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QStringList>("expected");

    const QString insert = u"INSERT INTO alembic_version (version_num) VALUES ('%1')"_s;
    const QString update
        = u"UPDATE alembic_version SET version_num='%2' WHERE alembic_version.version_num = '%1'"_s;
    const QString remove = u"DELETE FROM alembic_version WHERE alembic_version.version_num = '%1'"_s;
    QTest::newRow("a branch is a row of its own")
        << QStringList{u"bbbb2"_s} << Direction::Upgrade << u"cccc3"_s
        << QStringList{insert.arg(u"cccc3"_s)};
    QTest::newRow("a merge leaves one row")
        << QStringList{u"bbbb2"_s, u"cccc3"_s} << Direction::Upgrade << u"dddd4"_s
        << QStringList{remove.arg(u"bbbb2"_s), update.arg(u"cccc3"_s, u"dddd4"_s)};
    QTest::newRow("taking a merge back gives the rows back")
        << QStringList{u"dddd4"_s} << Direction::Downgrade << u"-1"_s << QStringList{};
    QTest::newRow("to the branch point of a merge")
        << QStringList{u"dddd4"_s} << Direction::Downgrade << u"aaaa1"_s
        << QStringList{insert.arg(u"bbbb2"_s),
                       update.arg(u"dddd4"_s, u"cccc3"_s),
                       remove.arg(u"bbbb2"_s),
                       update.arg(u"cccc3"_s, u"aaaa1"_s)};
    QTest::newRow("down to base no row is left")
        << QStringList{u"bbbb2"_s} << Direction::Downgrade << u"base"_s
        << QStringList{update.arg(u"bbbb2"_s, u"aaaa1"_s), remove.arg(u"aaaa1"_s)};
}

void TestPlan::keepsTheVersionTableAsAlembicDoes()
{
    QFETCH(QStringList, current);
    QFETCH(Direction, direction);
    QFETCH(QString, target);
    QFETCH(QStringList, expected);
    History history = with({}, u"aaaa1"_s, {}, {});
    history = with(history, u"bbbb2"_s, {u"aaaa1"_s}, {});
    history = with(history, u"cccc3"_s, {u"aaaa1"_s}, {});
    history = with(history, u"dddd4"_s, {u"bbbb2"_s, u"cccc3"_s}, {});
    const Result<Path> path = direction == Direction::Upgrade
                                  ? upgradePath(history, current, target)
                                  : downgradePath(history, current, target);
    if (expected.isEmpty()) {
        QCOMPARE(path.error().detail, u"Ambiguous walk"_s); // Alembic's word: which of the two?
        return;
    }
    VERIFY_RESULT(path);
    const Result<Plan> plan = makePlan(sqlite(), history, at(current), *path);
    VERIFY_RESULT(plan);
    QCOMPARE(versionTexts(*plan), expected);
}

void TestPlan::writesAScript()
{
    const Result<Plan> plan = makePlan(sqlite(),
                                       twoRevisions(),
                                       {},
                                       {Direction::Upgrade, {u"aaaa1"_s, u"bbbb2"_s}});
    VERIFY_RESULT(plan);
    const QStringList lines = script(*plan).split(u'\n');
    QCOMPARE(lines.first(), u".bail on"_s);
    QVERIFY(lines.contains(u"-- Running upgrade  -> aaaa1, create user"_s));
    QVERIFY(lines.contains(u"-- Running upgrade aaaa1 -> bbbb2, add email"_s));
    const Result<Plan> down = makePlan(sqlite(),
                                       twoRevisions(),
                                       at({u"bbbb2"_s}),
                                       {Direction::Downgrade, {u"bbbb2"_s}});
    VERIFY_RESULT(down);
    QVERIFY(script(*down).contains(u"-- Running downgrade bbbb2 -> aaaa1, add email\n"_s));
}

void TestPlan::scriptDoesWhatTheRunDoes()
{
    CHECK_PROPERTY(60, [] {
        const support::SchemaPair pair = *support::schemaPairs(support::sqliteChanges());
        const quint32 seed = *rc::gen::arbitrary<quint32>();
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.db"_s);
        History history = with({}, u"aaaa1"_s, {}, diff({}, pair.before), u"first;\n-- ' one"_s);
        history = with(history, u"bbbb2"_s, {u"aaaa1"_s}, diff(pair.before, pair.after));
        assertScriptDoesTheSame(file, history, u"aaaa1"_s, Direction::Upgrade);
        {
            const Connection connection = support::openFile(file);
            const QString rows = support::rowsFor(pair.before, 3, seed).join(u";\n"_s);
            const QString errors = support::loadSql(
                connection,
                u"PRAGMA foreign_keys = OFF;\n%1;\nPRAGMA foreign_keys = ON"_s.arg(rows).toUtf8());
            RC_ASSERT(errors.isEmpty());
        }
        assertScriptDoesTheSame(file, history, u"bbbb2"_s, Direction::Upgrade);
        const Connection connection = support::openFile(file);
        const QList<Operation> drifted = drift(
            compared(sqlite(), pair.after, support::inspected(connection).schema));
        RC_LOG() << describe(drifted).join(u'\n').toStdString();
        RC_ASSERT(drifted.isEmpty());
    });
}

void TestPlan::scriptEndsAtAFailedCheck()
{
    Schema first{.tables = {table(u"user"_s, {u"id"_s, u"age"_s})}, .enums = {}};
    Schema second = first;
    second.tables[0].checks = {check(u"ck_age"_s, u"age > 0"_s)};
    History history = with({}, u"aaaa1"_s, {}, diff({}, first));
    history = with(history, u"bbbb2"_s, {u"aaaa1"_s}, diff(first, second));
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.db"_s);
    Plan plan;
    {
        const Connection connection = support::openFile(file);
        QCOMPARE(upgraded(connection, history, u"aaaa1"_s), QString());
        QCOMPARE(support::loadSql(connection, "INSERT INTO user VALUES (1, -1)"), QString());
        const Result<Plan> made = planned(connection, history, u"head"_s, Direction::Upgrade);
        VERIFY_RESULT(made);
        plan = *made;
    }
    const QString before = dump(file);
    const Shell run = shell(file, script(plan));
    QVERIFY(run.exitCode != 0);
    QVERIFY2(run.errors.contains(u"CHECK constraint failed"_s), qPrintable(run.errors));
    QCOMPARE(dump(file), before);
}

void TestPlan::findsDrift_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << QByteArray() << QStringList();
    QTest::newRow("another spelling is none")
        << QByteArray("DROP TABLE user; create table [USER] (ID integer primary key, NAME int)")
        << QStringList{u"rename-table USER user"_s,
                       u"rename-column user ID id"_s,
                       u"rename-column user NAME name"_s,
                       u"alter-column user name"_s};
    QTest::newRow("a column made by hand") << QByteArray("ALTER TABLE user ADD COLUMN extra TEXT")
                                           << QStringList{u"drop-column user extra"_s};
    QTest::newRow("an index made by hand") << QByteArray("CREATE INDEX by_hand ON user (name)")
                                           << QStringList{u"drop-index user by_hand"_s};
    QTest::newRow("a dropped column") << QByteArray("ALTER TABLE user DROP COLUMN name")
                                      << QStringList{u"add-column user name 1"_s};
    QTest::newRow("a table of another tool")
        << QByteArray("CREATE TABLE theirs (id INTEGER PRIMARY KEY)")
        << QStringList{u"drop-table theirs"_s};
    QTest::newRow("a dropped table")
        << QByteArray("DROP TABLE user") << QStringList{u"create-table user"_s};
}

void TestPlan::findsDrift()
{
    QFETCH(QByteArray, change);
    QFETCH(QStringList, expected);
    const History history = twoRevisions();
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection,
                              "CREATE TABLE user (id INTEGER NOT NULL PRIMARY KEY, name INTEGER)"),
             QString());
    QCOMPARE(support::loadSql(connection, change), QString());
    const Result<Schema> reference = schemaAt(history, {u"aaaa1"_s});
    VERIFY_RESULT(reference);
    const Schema live = support::inspected(connection).schema;
    QCOMPARE(describe(drift(compared(sqlite(), *reference, live))), expected);
}

void TestPlan::keepsWhatDrifted()
{
    const History history = twoRevisions();
    const QTemporaryDir folder;
    const Connection connection = support::openFile(folder.filePath(u"a.db"_s));
    QCOMPARE(upgraded(connection, history, u"aaaa1"_s), QString());
    QCOMPARE(support::loadSql(connection,
                              "ALTER TABLE user ADD COLUMN extra TEXT DEFAULT 'x';"
                              "INSERT INTO user VALUES (1, 2, 'kept');"
                              "CREATE TABLE theirs (id INTEGER PRIMARY KEY)"),
             QString());
    const Result<Plan> plan = planned(connection, history, u"head"_s, Direction::Upgrade);
    VERIFY_RESULT(plan);
    const QList<Hazard> found = hazards(*plan);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().code, HazardCode::Drift);
    QCOMPARE(found.first().table, u"user"_s);
    QVERIFY(refused(*plan, {}).isEmpty());
    QCOMPARE(runErrors(connection, *plan), QString());
    QCOMPARE(connection.value(u"SELECT extra FROM user"_s)->toString(), u"kept"_s);
    QVERIFY(connection.value(u"SELECT count(*) FROM theirs"_s).has_value());
}

void TestPlan::refusesWhatLosesData()
{
    const History history = twoRevisions();
    const DatabaseState state = at({u"bbbb2"_s});
    Result<Plan> plan = makePlan(sqlite(), history, state, {Direction::Downgrade, {u"bbbb2"_s}});
    VERIFY_RESULT(plan);
    QCOMPARE(refused(*plan, {}).size(), 1);
    QCOMPARE(refused(*plan, {}).first().code, HazardCode::DropColumn);
    QVERIFY(refused(*plan, {HazardCode::DropColumn}).isEmpty());
    for (Hazard &hazard : plan->steps[0].hazards)
        hazard.rows = 0;
    QVERIFY(refused(*plan, {}).isEmpty());
}

void TestPlan::namesTheRevisionThatDoesNotFit()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection, "CREATE TABLE user (id INTEGER PRIMARY KEY)"), QString());
    const Result<Plan> plan = planned(connection, twoRevisions(), u"head"_s, Direction::Upgrade);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::OperationMismatch);
    QCOMPARE(plan.error().subject, u"aaaa1"_s);
    const auto why = mismatchIn(plan.error().detail);
    QVERIFY2(why, qPrintable(plan.error().detail));
    QCOMPARE(why->mismatch, Mismatch::TableExists);
}

void TestPlan::aStepBackIsNoUpgrade()
{
    const QTemporaryDir folder;
    const Connection connection = support::openFile(folder.filePath(u"a.db"_s));
    QCOMPARE(upgraded(connection, twoRevisions(), u"head"_s), QString());
    Monitor monitor;
    const auto prepared = [&](const QString &target, Direction direction) {
        return prepare(connection, twoRevisions(), target, direction, monitor);
    };
    QCOMPARE(prepared(u"-1"_s, Direction::Upgrade).error().code, ErrorCode::RevisionNotReachable);
    QCOMPARE(prepared(u"+1"_s, Direction::Downgrade).error().code, ErrorCode::RevisionNotReachable);
    QCOMPARE(prepared(u"-1"_s, Direction::Downgrade)->plan.steps.size(), 1);
    QCOMPARE(prepared(u"head"_s, Direction::Upgrade)->plan.steps.size(), 0);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
