// SPDX-License-Identifier: GPL-3.0-or-later

// The fault loop on the servers: a migration over several revisions fails, is canceled, or its process
// or its server is killed, at every statement. Afterwards the database is before, after, or can be
// resumed and unwound; nothing is done twice, no row is lost, and the version table tells the truth.

#include "tests/core/database/serverhistory.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString first = u"000000000001"_s;
const QString last = u"000000000004"_s;

QString described(const std::optional<Error> &error)
{
    return error ? u"%1|%2|%3|%4"_s.arg(int(error->code))
                       .arg(error->subject, error->detail, error->place)
                 : QString();
}

QString named(const QStringList &list)
{
    return list.join(u',');
}

} // namespace

class TestServerFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_database.reset(); }
    void runsThrough_data() { dialects(); }
    void runsThrough();
    void goesBackAndForth_data() { dialects(); }
    void goesBackAndForth();
    void resumesAfterAFailureAtEveryStatement_data() { dialects(); }
    void resumesAfterAFailureAtEveryStatement();
    void unwindsAfterAFailureAtEveryStatement_data() { dialects(); }
    void unwindsAfterAFailureAtEveryStatement();
    void resumesAfterACancelAtEveryStatement_data() { dialects(); }
    void resumesAfterACancelAtEveryStatement();
    void resumesAfterAKillAtEveryStatement_data() { dialects(); }
    void resumesAfterAKillAtEveryStatement();
    void resumesAfterAKillAtAnyMoment_data() { dialects(); }
    void resumesAfterAKillAtAnyMoment();
    void resumesAfterTheServerWasKilledAtEveryStatement_data() { dialects(); }
    void resumesAfterTheServerWasKilledAtEveryStatement();

private:
    static void dialects();
    void fresh(); // at the first revision, with rows
    void use(DialectKind kind);
    Connection opened() const;
    Plan planned(const Connection &connection, Direction direction = Direction::Upgrade) const;
    QStringList facts() const; // of the rows and the schema
    bool isInterrupted() const;
    bool isAlone() const; // waits: a server notices after the statement that its client is dead
    void isWhole();
    void completes();
    void unwinds();
    void goesOnWith(bool isResumed);
    int failsAtEveryStatement(bool isResumed);

    std::unique_ptr<support::TemporaryDatabase> m_database;
    History m_history;
    bool m_wasKilled = false; // the program, at any moment, and nobody came to the end since
    QHash<QString, QStringList> m_expected; // facts by dialect and heads
};

void TestServerFaults::dialects()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

void TestServerFaults::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"still in use"_s));
    m_history = serverexample::history();
}

void TestServerFaults::use(DialectKind kind)
{
    if (m_database && m_database->kind() == kind)
        return;
    m_database = std::make_unique<support::TemporaryDatabase>(kind);
    fresh();
    for (int i = 1; i <= 4; ++i) {
        const Connection connection = opened();
        Monitor monitor;
        const QString target = u"00000000000%1"_s.arg(i);
        const auto prepared = prepare(connection, m_history, target, Direction::Upgrade, monitor);
        VERIFY_RESULT(prepared);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, qPrintable(described(report->error)));
        QCOMPARE(report->heads, QStringList{target});
        m_expected.insert(u"%1 %2"_s.arg(int(kind)).arg(target), facts());
    }
}

void TestServerFaults::fresh()
{
    m_wasKilled = false;
    m_database->clear();
    const Connection connection = opened();
    Monitor monitor;
    const auto prepared = prepare(connection, m_history, first, Direction::Upgrade, monitor);
    VERIFY_RESULT(prepared);
    const auto report = run(connection, prepared->plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error, qPrintable(described(report->error)));
    QCOMPARE(m_database->run(serverexample::firstRows()), QString());
}

Connection TestServerFaults::opened() const
{
    auto connection = Connection::open(m_database->url(), OpenMode::ReadWrite);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

Plan TestServerFaults::planned(const Connection &connection, Direction direction) const
{
    Monitor monitor;
    const auto prepared = prepare(connection,
                                  m_history,
                                  direction == Direction::Upgrade ? u"heads"_s : first,
                                  direction,
                                  monitor);
    if (!prepared)
        qFatal("cannot plan: %s", qPrintable(described(prepared.error())));
    return prepared->plan;
}

QStringList TestServerFaults::facts() const
{
    // Who dies between the journal's making and its first row, or after its last, leaves it empty.
    static const QRegularExpression journal(
        u"\\n(CREATE TABLE|ALTER TABLE ONLY|DROP TABLE IF EXISTS) \\S*schemawright_journal[^;]*;"_s);
    QString dump = m_database->dump();
    if (m_wasKilled)
        dump.remove(journal);
    QStringList facts = dump.split(u'\n');
    for (const QString &query :
         {u"SELECT count(*), sum(id) FROM author"_s,
          u"SELECT count(*), sum(id), sum(author_id), round(sum(price)) FROM book"_s,
          u"SELECT email FROM author ORDER BY id"_s})
        facts += m_database->rows(query);
    return facts;
}

bool TestServerFaults::isInterrupted() const
{
    const auto state = readState(opened(), ReadDepth::VersionsOnly);
    if (!state)
        qFatal("cannot read: %s", qPrintable(described(state.error())));
    return state->interruption.has_value();
}

bool TestServerFaults::isAlone() const
{
    const bool isPostgres = m_database->kind() == DialectKind::PostgreSql;
    const QString others
        = isPostgres ? u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                       "AND backend_type = 'client backend' AND pid <> pg_backend_pid()"_s
                     : u"SELECT count(*) FROM information_schema.processlist WHERE db = database() "
                       "AND id <> connection_id()"_s;
    return QTest::qWaitFor([&] { return m_database->rows(others) == QStringList{u"0"_s}; }, 20000);
}

void TestServerFaults::isWhole()
{
    const auto state = readState(opened(), ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QVERIFY(!state->interruption);
    const QStringList expected = m_expected.value(
        u"%1 %2"_s.arg(int(m_database->kind())).arg(named(state->heads)));
    QVERIFY(!expected.isEmpty());
    QCOMPARE(facts(), expected);
    if (m_database->dump().contains("schemawright_journal"_L1))
        QCOMPARE(m_database->rows(u"SELECT count(*) FROM schemawright_journal"_s),
                 QStringList{u"0"_s});
}

void TestServerFaults::completes()
{
    const Connection connection = opened();
    Monitor monitor;
    const Plan plan = planned(connection);
    const auto report = run(connection, plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error, qPrintable(described(report->error)));
    QVERIFY(!report->interruption);
    if (!plan.steps.isEmpty()) {
        QCOMPARE(report->heads, QStringList{last});
        m_wasKilled = false; // whoever comes to the end leaves no journal
    }
    isWhole();
}

void TestServerFaults::unwinds()
{
    const Connection connection = opened();
    Monitor monitor;
    const auto prepared = prepareUnwind(connection, monitor);
    VERIFY_RESULT(prepared);
    const auto report = run(connection, prepared->plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error, qPrintable(described(report->error)));
    const auto state = readState(connection, ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QVERIFY(!state->interruption);
    QCOMPARE(state->heads, prepared->state.interruption->step.fromHeads);
}

// What is whole must be as its version says; what is not can be resumed, or unwound first.
void TestServerFaults::goesOnWith(bool isResumed)
{
    if (!isInterrupted())
        isWhole();
    else if (!isResumed)
        unwinds();
}

void TestServerFaults::runsThrough()
{
    QFETCH(DialectKind, kind);
    use(kind);
    if (QTest::currentTestFailed())
        return;
    fresh();
    completes();
    QCOMPARE(planned(opened()).steps.size(), 0);
    QVERIFY(!m_database->dump().contains("schemawright"_L1));
}

void TestServerFaults::goesBackAndForth()
{
    QFETCH(DialectKind, kind);
    use(kind);
    fresh();
    completes();
    const Connection connection = opened();
    Monitor monitor;
    const auto report = run(connection, planned(connection, Direction::Downgrade), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error, qPrintable(described(report->error)));
    QCOMPARE(report->heads, QStringList{first});
    const QStringList rows{u"20|210"_s, u"40|820|420|820"_s};
    QCOMPARE(m_database->rows(u"SELECT count(*), sum(id) FROM author"_s)
                 + m_database->rows(
                     u"SELECT count(*), sum(id), sum(author_id), round(sum(price)) FROM book"_s),
             rows);
    completes();
}

// Puts a statement that fails (its table is missing) before each of the plan's, one after the other.
int TestServerFaults::failsAtEveryStatement(bool isResumed)
{
    int interruptions = 0;
    fresh();
    const Plan plan = planned(opened());
    for (qsizetype step = 0; step < plan.steps.size(); ++step) {
        for (qsizetype i = 0; i <= plan.steps.at(step).statements.size(); ++i) {
            fresh();
            {
                const Connection connection = opened();
                Plan failing = planned(connection);
                Statement gate;
                gate.sql = u"INSERT INTO gate VALUES (1)"_s;
                gate.kind = StatementKind::Data;
                failing.steps[step].statements.insert(i, gate);
                Monitor monitor;
                const auto report = run(connection, failing, {}, monitor);
                const std::optional<Error> error = report ? report->error : report.error();
                if (!error || error->place != gate.sql || error->code != ErrorCode::StatementFailed)
                    qWarning("%s", qPrintable(described(error)));
                if (report && report->interruption.has_value() != isInterrupted())
                    qWarning("the report does not say that the run was interrupted");
            }
            const bool wasInterrupted = isInterrupted();
            interruptions += wasInterrupted ? 1 : 0;
            goesOnWith(isResumed);
            m_database->run({u"CREATE TABLE gate (n INTEGER)"_s});
            {
                const Connection connection = opened();
                Monitor monitor;
                const auto report = run(connection, planned(connection), {}, monitor);
                if (!report || report->error)
                    qWarning("%s", qPrintable(described(report ? report->error : report.error())));
            }
            const QStringList passed = m_database->rows(u"SELECT count(*) FROM gate"_s);
            if (passed != QStringList{wasInterrupted && isResumed ? u"1"_s : u"0"_s})
                qWarning("passed %s times", qPrintable(named(passed)));
            m_database->run({u"DROP TABLE gate"_s});
            completes();
            if (QTest::currentTestFailed()) {
                qWarning("at statement %lld of step %lld", qlonglong(i), qlonglong(step));
                return -1;
            }
        }
    }
    return interruptions;
}

void TestServerFaults::resumesAfterAFailureAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    QTest::failOnWarning(QRegularExpression(u"."_s));
    use(kind);
    const int interruptions = failsAtEveryStatement(true);
    QVERIFY2(interruptions >= (kind == DialectKind::MariaDb ? 6 : 1),
             qPrintable(QString::number(interruptions)));
}

void TestServerFaults::unwindsAfterAFailureAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    QTest::failOnWarning(QRegularExpression(u"."_s));
    use(kind);
    const int interruptions = failsAtEveryStatement(false);
    QVERIFY(interruptions >= 1);
}

void TestServerFaults::resumesAfterACancelAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    use(kind);
    for (int statement = 0;; ++statement) {
        fresh();
        {
            const Connection connection = opened();
            Monitor monitor;
            int seen = 0;
            const Plan plan = planned(connection);
            monitor.progress = [&](const Progress &) {
                if (seen++ == statement)
                    monitor.canceled = true;
            };
            const auto report = run(connection, plan, {}, monitor);
            const std::optional<Error> error = report ? report->error : report.error();
            if (error)
                QCOMPARE(error->code, ErrorCode::Canceled);
            if (!monitor.canceled) {
                QVERIFY(statement > 10);
                return; // past the last one
            }
        }
        goesOnWith(statement % 2 == 0);
        completes();
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", statement);
            return;
        }
    }
}

void TestServerFaults::resumesAfterAKillAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    use(kind);
    const QString program = QCoreApplication::applicationDirPath() + u"/databasehelper"_s;
    for (int statement = 0;; ++statement) {
        fresh();
        QProcess process;
        process.start(program,
                      {u"migrate-and-die"_s,
                       toString(m_database->url()),
                       u"heads"_s,
                       QString::number(statement)});
        QVERIFY(process.waitForFinished());
        if (process.exitStatus() == QProcess::NormalExit) {
            QCOMPARE(process.readAllStandardOutput(), QByteArray("running\ndone\n"));
            QVERIFY(statement > 10);
            return; // past the last one
        }
        goesOnWith(statement % 2 == 0);
        completes();
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", statement);
            return;
        }
    }
}

void TestServerFaults::resumesAfterAKillAtAnyMoment()
{
    QFETCH(DialectKind, kind);
    use(kind);
    const QString program = QCoreApplication::applicationDirPath() + u"/databasehelper"_s;
    for (int round = 0; round < 15; ++round) {
        fresh();
        QProcess process;
        process.start(program,
                      {u"migrate-and-die"_s, toString(m_database->url()), u"heads"_s, u"-1"_s});
        QVERIFY(process.waitForReadyRead());
        QTest::qSleep(4 * round);
        process.kill();
        QVERIFY(process.waitForFinished());
        m_wasKilled = true;
        QVERIFY(isAlone());
        goesOnWith(round % 2 == 0);
        completes();
        if (QTest::currentTestFailed()) {
            qWarning("killed after %d ms", 4 * round);
            return;
        }
    }
}

void TestServerFaults::resumesAfterTheServerWasKilledAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    use(kind);
    support::PrivateServer server(kind);
    const auto connect = [&] {
        auto connection = Connection::open(server.url(), OpenMode::ReadWrite);
        if (!connection)
            qFatal("cannot open: %s", qPrintable(connection.error().detail));
        return *std::move(connection);
    };
    const auto upgraded = [&](const QString &target) {
        const Connection connection = connect();
        Monitor monitor;
        const auto prepared = prepare(connection, m_history, target, Direction::Upgrade, monitor);
        VERIFY_RESULT(prepared);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, qPrintable(described(report->error)));
    };
    const auto back = [&] { // to the first revision
        const Connection connection = connect();
        Monitor monitor;
        const auto report = run(connection, planned(connection, Direction::Downgrade), {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, qPrintable(described(report->error)));
    };
    if (kind == DialectKind::PostgreSql) // the servers of the tests may forget what they committed
        VERIFY_RESULT(connect().execute(u"ALTER ROLE CURRENT_USER SET synchronous_commit = on"_s));
    upgraded(first);
    {
        const Connection connection = connect();
        for (const QString &sql : serverexample::firstRows())
            VERIFY_RESULT(connection.execute(sql));
    }
    for (int statement = 0;; ++statement) {
        bool wasKilled = false;
        {
            const Connection connection = connect();
            Monitor monitor;
            int seen = 0;
            monitor.progress = [&](const Progress &progress) {
                if (progress.isReconnecting && statement % 2 == 0)
                    server.start(); // it comes back in time
                if (progress.isReconnecting || seen++ != statement)
                    return;
                server.kill();
                wasKilled = true;
            };
            RunOptions options;
            options.reconnectMilliseconds = statement % 2 == 0 ? 20000 : 0;
            const auto report = run(connection, planned(connection), options, monitor);
            if (wasKilled) {
                const std::optional<Error> error = report ? report->error : report.error();
                // A backend of PostgreSQL's may outlive its server for the last statement.
                QVERIFY(error || kind == DialectKind::PostgreSql);
                if (error)
                    QVERIFY2(error->code == ErrorCode::ConnectionLost, qPrintable(described(error)));
                if (report && error)
                    QCOMPARE(report->isStateKnown, statement % 2 == 0);
                if (!report || !error || statement % 2 != 0)
                    server.start();
            }
            if (report && report->isStateKnown) {
                const auto state = readState(connect(), ReadDepth::VersionsOnly);
                VERIFY_RESULT(state);
                QCOMPARE(report->heads, state->heads);
                QCOMPARE(report->interruption, state->interruption);
            }
        }
        upgraded(u"heads"_s);
        const auto sum = connect().value(u"SELECT sum(price) FROM book"_s);
        VERIFY_RESULT(sum);
        QCOMPARE(sum->toInt(), 820 + 80);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", statement);
            return;
        }
        back();
        if (!wasKilled) {
            QVERIFY(statement > 8);
            return; // past the last one
        }
    }
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
