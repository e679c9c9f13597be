// SPDX-License-Identifier: GPL-3.0-or-later

// Runs on the servers beside others: two at once, locks that others hold, a cancel that reaches what is
// running, a schema that moved, SQL of the user's, and what a run says when it could not do it all.

#include "core/database/journal.h"
#include "core/database/runlock.h"
#include "core/plan/usersql.h"
#include "core/plan/versionstatements.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QElapsedTimer>
#include <QProcess>

#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Statement statement(const QString &sql,
                    StatementKind kind,
                    bool transactional,
                    const QStringList &tables)
{
    Statement result;
    result.sql = sql;
    result.kind = kind;
    result.transactional = transactional;
    result.tables = tables;
    return result;
}

Statement ddl(const QString &sql, DialectKind kind, const QStringList &tables = {u"item"_s})
{
    return statement(sql, StatementKind::Ddl, kind != DialectKind::MariaDb, tables);
}

Statement data(const QString &sql)
{
    return statement(sql, StatementKind::Data, true, {u"item"_s});
}

// One revision, of a database that has none.
Plan planOf(const QList<Statement> &work, DialectKind kind)
{
    Step step;
    step.revision = u"r1"_s;
    step.toHeads = {u"r1"_s};
    QList<Statement> all{createVersionTable(kind, {})};
    all += work;
    all += versionStatements({{QString(), u"r1"_s}}, kind, {});
    step.statements = inTransactions(all, kind);
    step.ends = StepEnds{};
    Plan plan;
    plan.dialect = kind;
    plan.steps = {step};
    return plan;
}

RunOptions impatient()
{
    RunOptions options;
    options.lockTimeoutMilliseconds = 300;
    options.statementLockMilliseconds = 300;
    options.lockAttempts = 1;
    return options;
}

std::optional<Error> errorOf(const Result<RunReport> &report)
{
    return report ? report->error : std::optional(report.error());
}

QString text(const std::optional<Error> &error)
{
    return error ? u"%1|%2|%3|%4"_s.arg(int(error->code))
                       .arg(error->subject, error->detail, error->place)
                 : u"no error"_s;
}

} // namespace

class TestServerRun : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_database.reset(); }
    void runsOnlyOneAtATime_data() { dialects(); }
    void runsOnlyOneAtATime();
    void waitsForTheOtherRun_data() { dialects(); }
    void waitsForTheOtherRun();
    void namesWhoHoldsATableAfterTryingAgain_data() { dialects(); }
    void namesWhoHoldsATableAfterTryingAgain();
    void waitsForTablesAsLongAsItWasTold_data() { dialects(); }
    void waitsForTablesAsLongAsItWasTold();
    void goesOnOnceTheTableIsFree_data() { dialects(); }
    void goesOnOnceTheTableIsFree();
    void cancelReachesARunningStatement_data() { dialects(); }
    void cancelReachesARunningStatement();
    void refusesASchemaThatMoved_data() { dialects(); }
    void refusesASchemaThatMoved();
    void fingerprintIgnoresRows_data() { dialects(); }
    void fingerprintIgnoresRows();
    void stamps_data() { dialects(); }
    void stamps();
    void buildsAnIndexAgainThatCameOutInvalid();
    void leavesOthersIndexesOfTheSameName_data();
    void leavesOthersIndexesOfTheSameName();
    void dropsAnEmptyJournal_data() { dialects(); }
    void dropsAnEmptyJournal();
    void knowsAStatementThatTookEffect_data() { dialects(); }
    void knowsAStatementThatTookEffect();
    void knowsThatTwoAlikeTablesChangedNames();
    void refusesOtherRunsAfterAnInterruption();
    void tellsWhatTheServerSays();
    void putsTheSessionBack_data() { dialects(); }
    void putsTheSessionBack();
    void splitsUserSql_data();
    void splitsUserSql();
    void knowsUserSqlThatRunsAlone_data();
    void knowsUserSqlThatRunsAlone();
    void runsUserSqlThatRunsAlone();
    void refusesTransactionsInUserSql_data();
    void refusesTransactionsInUserSql();
    void findsTheStateAfterALostConnection_data() { dialects(); }
    void findsTheStateAfterALostConnection();
    void touchesOneVersionRow_data() { dialects(); }
    void touchesOneVersionRow();

private:
    static void dialects();
    void make(DialectKind kind);
    Connection opened() const;

    std::unique_ptr<support::TemporaryDatabase> m_database;
};

void TestServerRun::dialects()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

// A table of ten rows.
void TestServerRun::make(DialectKind kind)
{
    m_database = std::make_unique<support::TemporaryDatabase>(kind);
    QStringList script{u"CREATE TABLE item (id INTEGER NOT NULL PRIMARY KEY, n INTEGER)"_s};
    for (int i = 1; i <= 10; ++i)
        script.append(u"INSERT INTO item (id, n) VALUES (%1, %1)"_s.arg(i));
    QCOMPARE(m_database->run(script), QString());
}

Connection TestServerRun::opened() const
{
    auto connection = Connection::open(m_database->url(), OpenMode::ReadWrite);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

void TestServerRun::runsOnlyOneAtATime()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const QString program = QCoreApplication::applicationDirPath() + u"/databasehelper"_s;
    QProcess other;
    other.start(program, {u"hold"_s, toString(m_database->url())});
    QVERIFY(other.waitForReadyRead());
    QCOMPARE(other.readAllStandardOutput(), QByteArray("held\n"));
    const Connection connection = opened();
    Monitor monitor;
    const auto busy = run(connection, planOf({}, kind), impatient(), monitor);
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::RunnerBusy);
    QVERIFY2(busy.error().detail.contains(kind == DialectKind::PostgreSql ? u"schemawright (pid"_s
                                                                          : u"(connection "_s),
             qPrintable(busy.error().detail));
    other.kill();
    QVERIFY(other.waitForFinished());
    const auto report = run(connection, planOf({}, kind), {}, monitor);
    QVERIFY2(!errorOf(report), qPrintable(text(errorOf(report))));
}

void TestServerRun::waitsForTheOtherRun()
{
    QFETCH(DialectKind, kind);
    make(kind);
    // Both want to make the first revision; the second finds that it is made.
    QList<std::optional<Result<RunReport>>> reports(2);
    const Plan plan = planOf({ddl(u"ALTER TABLE item ADD COLUMN note VARCHAR(20)"_s, kind),
                              data(u"UPDATE item SET n = n + 1"_s)},
                             kind);
    const auto work = [&](int i) {
        const Connection connection = opened();
        Monitor monitor;
        reports[i] = run(connection, plan, {}, monitor);
    };
    std::thread one(work, 0);
    std::thread two(work, 1);
    one.join();
    two.join();
    int done = 0;
    for (const auto &report : reports) {
        if (!errorOf(*report))
            ++done;
        else
            QCOMPARE(errorOf(*report)->code, ErrorCode::DatabaseMoved);
    }
    QCOMPARE(done, 1);
    QCOMPARE(m_database->rows(u"SELECT sum(n), count(note) FROM item"_s), QStringList{u"65|0"_s});
}

void TestServerRun::namesWhoHoldsATableAfterTryingAgain()
{
    QFETCH(DialectKind, kind);
    make(kind);
    QVERIFY(m_database->sql().transaction());
    m_database->rows(u"SELECT n FROM item WHERE id = 1"_s);
    const Connection connection = opened();
    Monitor monitor;
    int failures = 0;
    monitor.progress = [&](const Progress &progress) {
        failures = qMax(failures, progress.lockFailures);
    };
    const auto report = run(connection,
                            planOf({ddl(u"ALTER TABLE item ADD COLUMN note VARCHAR(20)"_s, kind)},
                                   kind),
                            impatient(),
                            monitor);
    m_database->sql().rollback();
    QVERIFY(errorOf(report));
    QVERIFY2(errorOf(report)->code == ErrorCode::LockTimeout, qPrintable(text(errorOf(report))));
    QCOMPARE(failures, 1);
    QVERIFY2(errorOf(report)->detail.contains(kind == DialectKind::PostgreSql ? u"(pid "_s
                                                                              : u"(connection "_s),
             qPrintable(errorOf(report)->detail));
    // On PostgreSQL nothing is left, on MariaDB the rest can be run.
    const auto state = readState(connection, ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QCOMPARE(state->interruption.has_value(), kind == DialectKind::MariaDb);
    QCOMPARE(state->hasVersionTable, kind == DialectKind::MariaDb);
}

// Also in a plan of the planner's, through all its settings.
void TestServerRun::waitsForTablesAsLongAsItWasTold()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    const auto live = readState(connection, ReadDepth::WithSchema);
    VERIFY_RESULT(live);
    Column note = live->live->schema.tables.first().columns.last();
    note.id = ColumnId{QUuid::createUuid()};
    note.name = u"note"_s;
    AddColumn add;
    add.table = live->live->schema.tables.first().id;
    add.column = note;
    add.position = 2;
    const auto work = dialectFor(kind).plan(live->live->schema, {add}, {});
    VERIFY_RESULT(work);
    Plan plan = planOf(work->statements, kind);
    plan.steps.first().statements = work->before + plan.steps.first().statements + work->after;
    QVERIFY(m_database->sql().transaction());
    m_database->rows(u"SELECT n FROM item WHERE id = 1"_s);
    QElapsedTimer timer;
    timer.start();
    Monitor monitor;
    const auto report = run(connection, plan, impatient(), monitor);
    const qint64 waited = timer.elapsed();
    m_database->sql().rollback();
    QVERIFY2(errorOf(report) && errorOf(report)->code == ErrorCode::LockTimeout,
             qPrintable(text(errorOf(report))));
    QVERIFY2(waited < 4500, qPrintable(QString::number(waited))); // two waits and a pause
}

void TestServerRun::goesOnOnceTheTableIsFree()
{
    QFETCH(DialectKind, kind);
    make(kind);
    QVERIFY(m_database->sql().transaction());
    m_database->rows(u"SELECT n FROM item WHERE id = 1"_s);
    const Connection connection = opened();
    Monitor monitor;
    monitor.progress = [&](const Progress &progress) {
        if (progress.lockFailures == 1)
            m_database->sql().rollback();
    };
    const auto report = run(connection,
                            planOf({data(u"UPDATE item SET n = n + 1"_s),
                                    ddl(u"ALTER TABLE item ADD COLUMN note VARCHAR(20)"_s, kind)},
                                   kind),
                            impatient(),
                            monitor);
    QVERIFY2(!errorOf(report), qPrintable(text(errorOf(report))));
    QCOMPARE(m_database->rows(u"SELECT sum(n), count(note) FROM item"_s), QStringList{u"65|0"_s});
}

void TestServerRun::cancelReachesARunningStatement()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const QString slow = kind == DialectKind::PostgreSql
                             ? u"UPDATE item SET n = n + length(pg_sleep(3)::text)"_s
                             : u"UPDATE item SET n = n + SLEEP(3)"_s;
    const Connection connection = opened();
    Monitor monitor;
    std::thread canceler;
    monitor.progress = [&](const Progress &progress) {
        if (progress.sql == slow && !canceler.joinable())
            canceler = std::thread([&] {
                QTest::qSleep(200);
                monitor.canceled = true;
            });
    };
    QElapsedTimer timer;
    timer.start();
    const auto report = run(connection, planOf({data(slow)}, kind), {}, monitor);
    canceler.join();
    QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(errorOf(report));
    QCOMPARE(errorOf(report)->code, ErrorCode::Canceled);
    QCOMPARE(m_database->rows(u"SELECT sum(n) FROM item"_s), QStringList{u"55"_s});
    // The connection is good for more, and the session as it was.
    Monitor again;
    const auto state = readState(connection, ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QCOMPARE(state->heads, QStringList());
    if (kind == DialectKind::PostgreSql)
        QVERIFY(!errorOf(run(connection, planOf({}, kind), {}, again)));
}

void TestServerRun::refusesASchemaThatMoved()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    const auto state = readState(connection, ReadDepth::WithSchema);
    VERIFY_RESULT(state);
    QVERIFY(state->catalogueVersion);
    Plan plan = planOf({}, kind);
    plan.catalogueVersion = state->catalogueVersion;
    QCOMPARE(m_database->run({u"ALTER TABLE item ADD COLUMN other INTEGER"_s}), QString());
    Monitor monitor;
    const auto report = run(connection, plan, {}, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DatabaseMoved);
    QCOMPARE(m_database->rows(
                 u"SELECT count(*) FROM information_schema.tables "
                 "WHERE table_name IN ('alembic_version', 'schemawright_journal') "
                 "AND table_schema = "_s
                 + (kind == DialectKind::PostgreSql ? u"current_schema()"_s : u"DATABASE()"_s)),
             QStringList{u"0"_s});
}

void TestServerRun::fingerprintIgnoresRows()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    const auto session = Session::of(connection);
    const auto before = session->fingerprint();
    VERIFY_RESULT(before);
    QCOMPARE(m_database->run({u"INSERT INTO item (id, n) VALUES (100, 1)"_s}), QString());
    QCOMPARE(*session->fingerprint(), *before);
    for (const QString &change : {u"CREATE INDEX ix ON item (n)"_s,
                                  u"ALTER TABLE item ADD CONSTRAINT c CHECK (n >= 0)"_s,
                                  u"CREATE TABLE other (id INTEGER)"_s,
                                  u"DROP TABLE other"_s}) {
        const auto last = session->fingerprint();
        QCOMPARE(m_database->run({change}), QString());
        QVERIFY2(*session->fingerprint() != *last, qPrintable(change));
    }
}

void TestServerRun::stamps()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    Monitor monitor;
    VERIFY_RESULT(stamp(connection, {u"b"_s, u"a"_s}, monitor));
    QCOMPARE(readState(connection, ReadDepth::VersionsOnly)->heads, (QStringList{u"a"_s, u"b"_s}));
    VERIFY_RESULT(stamp(connection, {u"c"_s}, monitor));
    QCOMPARE(readState(connection, ReadDepth::VersionsOnly)->heads, QStringList{u"c"_s});
    // The second of two equal rows fails: nothing is changed.
    QVERIFY(!stamp(connection, {u"d"_s, u"d"_s}, monitor));
    QCOMPARE(readState(connection, ReadDepth::VersionsOnly)->heads, QStringList{u"c"_s});
}

void TestServerRun::buildsAnIndexAgainThatCameOutInvalid()
{
    const DialectKind kind = DialectKind::PostgreSql;
    make(kind);
    QCOMPARE(m_database->run({u"UPDATE item SET n = 1 WHERE id <= 2"_s}), QString());
    Statement index = ddl(u"CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"uq n\" ON item (n)"_s,
                          kind);
    index.transactional = false;
    const Plan plan = planOf({data(u"UPDATE item SET n = n * 10"_s), index}, kind);
    const Connection connection = opened();
    Monitor monitor;
    const auto report = run(connection, plan, {}, monitor);
    QVERIFY(errorOf(report));
    QVERIFY2(errorOf(report)->detail.contains("duplicat"_L1), qPrintable(text(errorOf(report))));
    QVERIFY(report->interruption);
    QVERIFY(report->interruption->cause.contains("duplicat"_L1));
    QCOMPARE(m_database->rows(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s),
             QStringList{u"0"_s});
    // An invalid one of a run that was killed is in the way, too.
    QVERIFY(
        !m_database->run({u"CREATE UNIQUE INDEX CONCURRENTLY \"uq n\" ON item (n)"_s}).isEmpty());
    QCOMPARE(m_database->rows(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s),
             QStringList{u"1"_s});
    QCOMPARE(m_database->run({u"UPDATE item SET n = 5 WHERE id = 2"_s}), QString());
    const auto state = readState(connection, ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QVERIFY(state->interruption);
    Plan rest = plan;
    rest.steps.first().statements = state->interruption->remaining;
    rest.steps.first().isResumption = true;
    const auto done = run(connection, rest, {}, monitor);
    QVERIFY2(!errorOf(done), qPrintable(text(errorOf(done))));
    QCOMPARE(m_database
                 ->rows(u"SELECT indisvalid FROM pg_index i JOIN pg_class c ON c.oid = indexrelid "
                        "WHERE relname = 'uq n'"_s)
                 .size(),
             1);
    QCOMPARE(m_database->rows(u"SELECT count(*) FROM pg_index WHERE NOT indisvalid"_s),
             QStringList{u"0"_s});
    QCOMPARE(m_database->rows(u"SELECT sum(n) FROM item"_s), QStringList{u"535"_s});
    QCOMPARE(done->heads, QStringList{u"r1"_s});
}

void TestServerRun::leavesOthersIndexesOfTheSameName_data()
{
    QTest::addColumn<QString>("others");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("a valid one") << u"CREATE INDEX \"uq n\" ON item (id)"_s << true;
    QTest::newRow("an invalid one")
        << u"CREATE UNIQUE INDEX CONCURRENTLY \"uq n\" ON item ((id > 0))"_s << false;
}

void TestServerRun::leavesOthersIndexesOfTheSameName()
{
    QFETCH(QString, others);
    QFETCH(bool, isValid);
    const DialectKind kind = DialectKind::PostgreSql;
    make(kind);
    QCOMPARE(m_database->run({others}).isEmpty(), isValid);
    const QString definition = u"SELECT pg_get_indexdef(indexrelid) FROM pg_index i "
                               "JOIN pg_class c ON c.oid = indexrelid WHERE relname = 'uq n'"_s;
    const QStringList before = m_database->rows(definition);
    QCOMPARE(before.size(), 1);
    Statement index = ddl(u"CREATE UNIQUE INDEX CONCURRENTLY \"uq n\" ON item (n)"_s, kind);
    index.transactional = false;
    const Connection connection = opened();
    Monitor monitor;
    const auto report = run(connection,
                            planOf({data(u"UPDATE item SET n = n + 1"_s), index}, kind),
                            {},
                            monitor);
    QVERIFY(errorOf(report));
    QVERIFY2(errorOf(report)->detail.contains("already exists"_L1),
             qPrintable(text(errorOf(report))));
    QCOMPARE(m_database->rows(definition), before);
}

// As a run leaves it that is killed before its journal's first row or after its last.
void TestServerRun::dropsAnEmptyJournal()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const QString journals = u"SELECT count(*) FROM information_schema.tables "
                             "WHERE table_name = 'schemawright_journal' AND table_schema = "_s
                             + (kind == DialectKind::PostgreSql ? u"current_schema()"_s
                                                                : u"DATABASE()"_s);
    const Connection connection = opened();
    const auto session = Session::of(connection);
    Journal journal(*session);
    Step step = planOf({}, kind).steps.first();
    VERIFY_RESULT(journal.open(step));
    const auto interrupted = readState(connection, ReadDepth::VersionsOnly);
    VERIFY_RESULT(interrupted);
    QVERIFY(interrupted->interruption);
    QCOMPARE(m_database->rows(journals), QStringList{u"1"_s}); // tells of something
    QCOMPARE(m_database->run({u"DELETE FROM schemawright_journal"_s}), QString());
    {
        const Connection other = opened(); // of a run that is about to fill it
        const auto otherSession = Session::of(other);
        Monitor monitor;
        const auto lock = RunLock::acquire(*otherSession, 0, monitor);
        VERIFY_RESULT(lock);
        VERIFY_RESULT(readState(connection, ReadDepth::VersionsOnly));
        QCOMPARE(m_database->rows(journals), QStringList{u"1"_s});
    }
    VERIFY_RESULT(readState(connection, ReadDepth::VersionsOnly));
    QCOMPARE(m_database->rows(journals), QStringList{u"0"_s});
}

// As after a kill between a statement and its mark, or before the statement.
void TestServerRun::knowsAStatementThatTookEffect()
{
    QFETCH(DialectKind, kind);
    make(kind);
    Statement index = ddl(kind == DialectKind::PostgreSql
                              ? u"CREATE INDEX CONCURRENTLY ix ON item (n)"_s
                              : u"CREATE INDEX ix ON item (n)"_s,
                          kind);
    index.transactional = false;
    const Plan plan = planOf({index, data(u"UPDATE item SET n = n + 1"_s)}, kind);
    const Step step = plan.steps.first();
    const qsizetype position = step.statements.indexOf(index);
    for (const bool tookEffect : {false, true}) {
        const Connection connection = opened();
        const auto session = Session::of(connection);
        Journal journal(*session);
        VERIFY_RESULT(journal.open(step));
        for (const Segment &segment : segments(step.statements)) {
            if (segment.first < position)
                VERIFY_RESULT(journal.done(segment.first));
        }
        if (kind == DialectKind::MariaDb) { // the version table's own statement
            VERIFY_RESULT(journal.started(0, step.statements.first()));
            VERIFY_RESULT(journal.done(0));
        } else {
            QVERIFY(connection.execute(u"BEGIN"_s));
            VERIFY_RESULT(journal.done(0));
            QVERIFY(connection.execute(u"COMMIT"_s));
        }
        VERIFY_RESULT(journal.started(position, index));
        if (tookEffect)
            QCOMPARE(m_database->run({index.sql}), QString());
        const auto left = journal.read();
        VERIFY_RESULT(left);
        QVERIFY(*left);
        QCOMPARE((*left)->done, int(position) + (tookEffect ? 1 : 0));
        QCOMPARE((*left)->remaining.contains(index), !tookEffect);
        QCOMPARE((*left)->step.statements.size(), step.statements.size());
    }
}

void TestServerRun::knowsThatTwoAlikeTablesChangedNames()
{
    make(DialectKind::MariaDb);
    QCOMPARE(m_database->run({u"CREATE TABLE other LIKE item"_s}), QString());
    const Connection connection = opened();
    const auto session = Session::of(connection);
    const Statement swap = ddl(u"RENAME TABLE item TO aside, other TO item, aside TO other"_s,
                               DialectKind::MariaDb,
                               {u"item"_s, u"aside"_s, u"other"_s});
    const auto probe = session->probe(swap);
    VERIFY_RESULT(probe);
    QCOMPARE(session->tookEffect(swap, *probe), Result<bool>(false));
    QCOMPARE(m_database->run({swap.sql}), QString());
    QCOMPARE(session->tookEffect(swap, *probe), Result<bool>(true));
}

void TestServerRun::refusesOtherRunsAfterAnInterruption()
{
    const DialectKind kind = DialectKind::MariaDb;
    make(kind);
    const Plan failing = planOf({data(u"INSERT INTO missing VALUES (1)"_s)}, kind);
    const Connection connection = opened();
    Monitor monitor;
    const auto report = run(connection, failing, {}, monitor);
    QVERIFY(errorOf(report));
    QVERIFY(report->interruption);
    QCOMPARE(report->failedRevision, u"r1"_s);
    QCOMPARE(report->applied, QStringList());
    const auto stamped = stamp(connection, {u"r1"_s}, monitor);
    QVERIFY(!stamped);
    QCOMPARE(stamped.error().code, ErrorCode::RunInterrupted);
    const auto again = run(connection, planOf({}, kind), {}, monitor);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::RunInterrupted);
    const auto down = prepare(connection, History(), u"base"_s, Direction::Downgrade, monitor);
    QVERIFY(!down);
    QCOMPARE(down.error().code, ErrorCode::RunInterrupted);
}

void TestServerRun::tellsWhatTheServerSays()
{
    const DialectKind kind = DialectKind::MariaDb;
    make(kind);
    const Connection connection = opened();
    QVERIFY(connection.execute(u"SET SESSION sql_mode = ''"_s));
    Monitor monitor;
    const auto report
        = run(connection,
              planOf({ddl(u"ALTER TABLE item ADD COLUMN s VARCHAR(9) DEFAULT 'abcdef'"_s, kind),
                      ddl(u"ALTER TABLE item MODIFY s VARCHAR(3)"_s, kind)},
                     kind),
              {},
              monitor);
    QVERIFY2(!errorOf(report), qPrintable(text(errorOf(report))));
    QVERIFY2(report->notices.join(u' ').contains("1265"_L1), qPrintable(report->notices.join(u' ')));
    QVERIFY(!report->canBackUp);
}

void TestServerRun::putsTheSessionBack()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    const QString query = kind == DialectKind::PostgreSql ? u"SHOW lock_timeout"_s
                                                          : u"SELECT @@SESSION.lock_wait_timeout"_s;
    QVERIFY(connection.execute(kind == DialectKind::PostgreSql
                                   ? u"SET lock_timeout = '77s'"_s
                                   : u"SET SESSION lock_wait_timeout = 77"_s));
    const QString before = connection.value(query)->toString();
    Monitor monitor;
    QVERIFY(!errorOf(run(connection, planOf({}, kind), {}, monitor)));
    QCOMPARE(connection.value(query)->toString(), before);
}

void TestServerRun::splitsUserSql_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("expected");
    const DialectKind maria = DialectKind::MariaDb;
    const DialectKind postgres = DialectKind::PostgreSql;
    QTest::newRow("empty statements and comments")
        << maria << u";; -- a; b\n ; SELECT 1; # x\n;"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("strings and names with semicolons")
        << maria << u"SELECT 'a;\\';b', `x;y`; SELECT 2"_s
        << QStringList{u"SELECT 'a;\\';b', `x;y`"_s, u"SELECT 2"_s};
    const QString trigger = u"CREATE TRIGGER t BEFORE INSERT ON item FOR EACH ROW BEGIN "
                            "IF NEW.n > 1 THEN SET NEW.n = CASE WHEN 1 THEN 2 ELSE 3 END; END IF; "
                            "CASE NEW.n WHEN 1 THEN SET NEW.n = 1; ELSE BEGIN END; END CASE; "
                            "WHILE 0 DO SET NEW.n = 4; END WHILE; END"_s;
    QTest::newRow("a trigger's body")
        << maria << trigger + u"; SELECT 1"_s << QStringList{trigger, u"SELECT 1"_s};
    QTest::newRow("columns with the words of routines")
        << maria << u"CREATE TABLE a (event INT, begin INT); SELECT 1"_s
        << QStringList{u"CREATE TABLE a (event INT, begin INT)"_s, u"SELECT 1"_s};
    const QString function
        = u"CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN; END; $$"_s;
    QTest::newRow("a function in dollar quotes")
        << postgres << function + u";SELECT 1;"_s << QStringList{function, u"SELECT 1"_s};
    const QString atomic
        = u"CREATE FUNCTION g() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 "
          "END; SELECT 2; END"_s;
    QTest::newRow("a function in plain SQL")
        << postgres << atomic + u"; SELECT 1"_s << QStringList{atomic, u"SELECT 1"_s};
    QTest::newRow("strings of every kind and comments in one another")
        << postgres
        << u"INSERT INTO t VALUES (';', $$;$$, E'\\';'); -- a; b\n /* /* ; */ ; */ ;;DO $x$ ;; $x$"_s
        << QStringList{u"INSERT INTO t VALUES (';', $$;$$, E'\\';')"_s, u"DO $x$ ;; $x$"_s};
}

void TestServerRun::splitsUserSql()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, script);
    QFETCH(QStringList, expected);
    QCOMPARE(splitScript(script, kind), expected);
}

void TestServerRun::knowsUserSqlThatRunsAlone_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isAlone");
    const auto row = [](DialectKind kind, const char *sql, bool isAlone) {
        QTest::newRow(sql) << kind << QString::fromUtf8(sql) << isAlone;
    };
    const DialectKind postgres = DialectKind::PostgreSql;
    row(postgres, "INSERT INTO t VALUES (1)", false);
    row(postgres, "CREATE INDEX i ON t (a)", false);
    row(postgres, "CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", true);
    row(postgres, "REINDEX INDEX CONCURRENTLY i", true);
    row(postgres, "REINDEX SCHEMA public", true);
    row(postgres, "VACUUM t", true);
    row(postgres, "ALTER SYSTEM SET work_mem = '1MB'", true);
    row(postgres, "ALTER TYPE mood ADD VALUE 'x'", true);
    row(postgres, "ALTER TYPE mood RENAME VALUE 'x' TO 'y'", false);
    row(DialectKind::MariaDb, "UPDATE t SET a = 1", false);
    row(DialectKind::MariaDb, "DROP TEMPORARY TABLE t", false);
    row(DialectKind::MariaDb, "DROP TABLE t", true);
}

void TestServerRun::knowsUserSqlThatRunsAlone()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, sql);
    QFETCH(bool, isAlone);
    Statement user = data(sql);
    user.note = StatementNote::UserSql;
    const auto statements = separated({user}, kind);
    VERIFY_RESULT(statements);
    QCOMPARE(statements->size(), 1);
    QCOMPARE(statements->first().transactional, !isAlone);
}

// One script with statements for a transaction and statements that no transaction takes.
void TestServerRun::runsUserSqlThatRunsAlone()
{
    make(DialectKind::PostgreSql);
    Statement user = data(
        u"UPDATE item SET n = n + 1; CREATE INDEX CONCURRENTLY by_n ON item (n); VACUUM item"_s);
    user.note = StatementNote::UserSql;
    const auto statements = separated({user}, DialectKind::PostgreSql);
    VERIFY_RESULT(statements);
    QCOMPARE(statements->size(), 3);
    QVERIFY(statements->at(0).transactional);
    QVERIFY(!statements->at(1).transactional);
    QVERIFY(!statements->at(2).transactional);
    const Connection connection = opened();
    Monitor monitor;
    const auto report = run(connection, planOf(*statements, DialectKind::PostgreSql), {}, monitor);
    QVERIFY2(!errorOf(report), qPrintable(text(errorOf(report))));
    const auto valid = connection.value(
        u"SELECT indisvalid FROM pg_index WHERE indexrelid = 'by_n'::regclass"_s);
    VERIFY_RESULT(valid);
    QVERIFY(valid->toBool());
}

void TestServerRun::refusesTransactionsInUserSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *sql, const QString &word) {
        QTest::newRow(sql) << QString::fromUtf8(sql) << word;
    };
    row("COMMIT", u"COMMIT"_s);
    row("/* x */ rollback", u"ROLLBACK"_s);
    row("START TRANSACTION", u"START"_s);
    row("BEGIN", u"BEGIN"_s);
    row("SET autocommit = 0", u"SET"_s);
    row("SAVEPOINT a", u"SAVEPOINT"_s);
    row("UPDATE item SET n = 1; COMMIT; UPDATE item SET n = 2", u"COMMIT"_s);
}

void TestServerRun::refusesTransactionsInUserSql()
{
    QFETCH(QString, sql);
    QFETCH(QString, word);
    Statement user = data(sql);
    user.note = StatementNote::UserSql;
    for (const DialectKind kind : {DialectKind::PostgreSql, DialectKind::MariaDb}) {
        const auto statements = separated({user}, kind);
        QVERIFY(!statements);
        QCOMPARE(statements.error().code, ErrorCode::NotSupported);
        QCOMPARE(statements.error().detail.toUpper(), word);
    }
}

void TestServerRun::findsTheStateAfterALostConnection()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    const QString number = connection
                               .value(kind == DialectKind::PostgreSql ? u"SELECT pg_backend_pid()"_s
                                                                      : u"SELECT CONNECTION_ID()"_s)
                               ->toString();
    const QString slow = u"UPDATE item SET n = n + 1"_s;
    Monitor monitor;
    bool wasReconnecting = false;
    monitor.progress = [&](const Progress &progress) {
        wasReconnecting = wasReconnecting || progress.isReconnecting;
        if (progress.sql == slow && !progress.isReconnecting)
            m_database->run({kind == DialectKind::PostgreSql
                                 ? u"SELECT pg_terminate_backend(%1)"_s.arg(number)
                                 : u"KILL CONNECTION %1"_s.arg(number)});
    };
    const auto report = run(connection,
                            planOf({ddl(u"ALTER TABLE item ADD COLUMN note VARCHAR(20)"_s, kind),
                                    data(slow)},
                                   kind),
                            {},
                            monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QVERIFY2(report->error->code == ErrorCode::ConnectionLost, qPrintable(text(report->error)));
    QVERIFY(wasReconnecting);
    QVERIFY(report->isStateKnown);
    QCOMPARE(report->heads, QStringList());
    QCOMPARE(report->failedRevision, u"r1"_s);
    QCOMPARE(report->interruption.has_value(), kind == DialectKind::MariaDb);
    QCOMPARE(m_database->rows(u"SELECT sum(n) FROM item"_s), QStringList{u"55"_s});
}

void TestServerRun::touchesOneVersionRow()
{
    QFETCH(DialectKind, kind);
    make(kind);
    const Connection connection = opened();
    Monitor monitor;
    QVERIFY(!errorOf(run(connection, planOf({}, kind), {}, monitor)));
    Plan plan = planOf({}, kind);
    plan.steps.first().fromHeads = {u"r1"_s};
    plan.steps.first().toHeads = {u"r2"_s};
    plan.steps.first().statements
        = inTransactions(QList<Statement>{data(u"UPDATE item SET n = 0"_s)}
                             + versionStatements({{u"rX"_s, u"r2"_s}}, kind, {}),
                         kind);
    const auto report = run(connection, plan, {}, monitor);
    QVERIFY(errorOf(report));
    QCOMPARE(errorOf(report)->code, ErrorCode::DatabaseMoved);
    QCOMPARE(m_database->rows(u"SELECT sum(n) FROM item"_s), QStringList{u"55"_s});
}

QTEST_GUILESS_MAIN(TestServerRun)
#include "tst_serverrun.moc"
