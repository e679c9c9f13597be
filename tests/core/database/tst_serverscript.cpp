// SPDX-License-Identifier: GPL-3.0-or-later

// Offline scripts, run by the servers' own shells (psql, mariadb): the same schema, rows and version
// row as the online run, whatever the user's SQL, names, comments and defaults hold; and an end at the
// first thing that fails.

#include "core/plan/versionstatements.h"
#include "tests/core/database/examplehistory.h"
#include "tests/core/database/troublesome.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Connection opened(const support::TemporaryDatabase &database)
{
    auto connection = Connection::open(database.url(), OpenMode::ReadWrite);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

// As `upgrade --sql` and `downgrade --sql from:to` make them.
QByteArray offlineScript(DialectKind kind, const QStringList &heads, const Result<Path> &path)
{
    if (!path)
        qFatal("no path: %s", qPrintable(path.error().detail));
    DatabaseState state;
    state.heads = heads;
    const auto plan = makePlan(dialectFor(kind), troublesome::history(), state, *path);
    if (!plan)
        qFatal("no plan: %s", qPrintable(plan.error().detail));
    return script(*plan).toUtf8();
}

// Everything that the two ways must make alike.
QStringList contents(support::TemporaryDatabase &database)
{
    QStringList facts = database.dump().split(u'\n');
    facts += database.rows(u"SELECT * FROM alembic_version"_s);
    const bool isPostgres = database.kind() == DialectKind::PostgreSql;
    const QString tables
        = isPostgres
              ? u"SELECT relname FROM pg_class WHERE relkind = 'r' "
                "AND relnamespace = 'public'::regnamespace ORDER BY 1"_s
              : u"SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_TYPE <> 'VIEW' "
                "AND TABLE_SCHEMA = DATABASE() ORDER BY 1"_s;
    const Dialect &dialect = dialectFor(database.kind());
    for (const QString &table : database.rows(tables))
        facts += database.rows("SELECT * FROM "_L1 + dialect.quoted(table) + " ORDER BY 1"_L1);
    if (!isPostgres) {
        facts += database.rows(
            u"SELECT ROUTINE_NAME, ROUTINE_DEFINITION, SQL_MODE, CHARACTER_SET_CLIENT, "
            "COLLATION_CONNECTION FROM information_schema.ROUTINES "
            "WHERE ROUTINE_SCHEMA = DATABASE()"_s);
        facts += database.rows(
            u"SELECT TRIGGER_NAME, ACTION_STATEMENT, SQL_MODE, CHARACTER_SET_CLIENT, "
            "COLLATION_CONNECTION FROM information_schema.TRIGGERS "
            "WHERE TRIGGER_SCHEMA = DATABASE()"_s);
    }
    return facts;
}

void bothEngines()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("psql") << DialectKind::PostgreSql;
    QTest::newRow("mariadb") << DialectKind::MariaDb;
}

} // namespace

class TestServerScript : public QObject
{
    Q_OBJECT

private slots:
    void makesWhatTheRunMakes_data() { bothEngines(); }
    void makesWhatTheRunMakes();
    void runsTheExample_data() { bothEngines(); }
    void runsTheExample();
    void saysThatTheShellLosesComments();
    void endsAtAFailedCheck_data() { bothEngines(); }
    void endsAtAFailedCheck();
    void waitsForLocksOnlySoLong_data() { bothEngines(); }
    void waitsForLocksOnlySoLong();
};

void TestServerScript::makesWhatTheRunMakes()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase online(kind);
    support::TemporaryDatabase offline(kind);
    const Connection connection = opened(online);
    QStringList heads;
    for (const QString &target : {u"000000000002"_s, u"000000000003"_s}) {
        Monitor monitor;
        const auto prepared = prepare(connection,
                                      troublesome::history(),
                                      target,
                                      Direction::Upgrade,
                                      monitor);
        VERIFY_RESULT(prepared);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->detail) : "");
        QCOMPARE(offline.runScript(
                     offlineScript(kind, heads, upgradePath(troublesome::history(), heads, target))),
                 QString());
        QCOMPARE(contents(offline), contents(online));
        heads = {target};
    }
    QCOMPARE(online.rows(u"SELECT count(*) > 1 FROM alembic_version a, alembic_version b"_s).size(),
             1);
    for (const QString &target : {u"000000000002"_s, u"000000000001"_s, u"base"_s}) {
        Monitor monitor;
        const auto prepared = prepare(connection,
                                      troublesome::history(),
                                      target,
                                      Direction::Downgrade,
                                      monitor);
        VERIFY_RESULT(prepared);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->detail) : "");
        QCOMPARE(offline.runScript(
                     offlineScript(kind,
                                   heads,
                                   downgradePath(troublesome::history(), heads, target))),
                 QString());
        QCOMPARE(contents(offline), contents(online));
        heads = report->heads;
    }
    QCOMPARE(heads, QStringList());
}

// Renames, type changes, an index outside of transactions; on rows.
void TestServerScript::runsTheExample()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase online(kind);
    support::TemporaryDatabase offline(kind);
    const History example = example::history();
    const Connection connection = opened(online);
    const auto both = [&](const QStringList &heads, const QString &target, Direction direction) {
        Monitor monitor;
        const auto prepared = prepare(connection, example, target, direction, monitor);
        VERIFY_RESULT(prepared);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, report->error ? qPrintable(report->error->detail) : "");
        DatabaseState state;
        state.heads = heads;
        const auto path = direction == Direction::Upgrade ? upgradePath(example, heads, target)
                                                          : downgradePath(example, heads, target);
        VERIFY_RESULT(path);
        const auto plan = makePlan(dialectFor(kind), example, state, *path);
        VERIFY_RESULT(plan);
        QCOMPARE(offline.runScript(script(*plan).toUtf8()), QString());
        QCOMPARE(contents(offline), contents(online));
    };
    both({}, u"000000000001"_s, Direction::Upgrade);
    QCOMPARE(online.run(example::firstServerRows()), QString());
    QCOMPARE(offline.run(example::firstServerRows()), QString());
    both({u"000000000001"_s}, u"heads"_s, Direction::Upgrade);
    both({u"000000000004"_s}, u"000000000001"_s, Direction::Downgrade);
}

void TestServerScript::saysThatTheShellLosesComments()
{
    const Path path{Direction::Upgrade, {u"000000000001"_s, u"000000000002"_s}};
    QVERIFY(offlineScript(DialectKind::MariaDb, {}, path)
                .startsWith("-- Run it with: mariadb --comments"));
    QVERIFY(!offlineScript(DialectKind::PostgreSql, {}, path).contains("--comments"));
}

void TestServerScript::endsAtAFailedCheck()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run(
                 {u"CREATE TABLE item (n INTEGER)"_s, u"INSERT INTO item VALUES (1), (2)"_s}),
             QString());
    const auto statement = [](const QString &sql, StatementKind kind) {
        Statement result;
        result.sql = sql;
        result.kind = kind;
        result.subject = troublesome::text;
        return result;
    };
    for (const bool holds : {true, false}) {
        Step step;
        step.revision = u"r1"_s;
        const QString count = u"SELECT count(*) = %1 FROM item"_s.arg(holds ? 2 : 3);
        step.statements
            = inTransactions({statement(u"UPDATE item SET n = n + 10"_s, StatementKind::Data),
                              statement(count, StatementKind::Check),
                              statement(u"SELECT n FROM item WHERE n < 0"_s,
                                        StatementKind::CheckNoNewRows),
                              statement(u"UPDATE item SET n = n + 100"_s, StatementKind::Data)},
                             kind);
        Plan plan;
        plan.dialect = kind;
        plan.steps = {step};
        const QString said = database.runScript(script(plan).toUtf8());
        QCOMPARE(said.isEmpty(), holds);
        QVERIFY2(holds || said.contains("A check failed: it's :name"_L1), qPrintable(said));
        // What failed is rolled back as a whole.
        QCOMPARE(database.rows(u"SELECT sum(n) FROM item"_s), QStringList{u"223"_s});
    }
}

void TestServerScript::waitsForLocksOnlySoLong()
{
    QFETCH(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    Plan plan;
    plan.dialect = kind;
    QCOMPARE(database.runScript(
                 script(plan).toUtf8()
                 + (kind == DialectKind::PostgreSql
                        ? "DO $$ BEGIN ASSERT current_setting('lock_timeout') = '5s'; END $$;"
                        : "SELECT 1 / (@@SESSION.lock_wait_timeout = 10);")),
             QString());
}

QTEST_GUILESS_MAIN(TestServerScript)
#include "tst_serverscript.moc"
