// SPDX-License-Identifier: GPL-3.0-or-later

// The fault loop on the servers, up and down: the process of a migration is killed, its connection is
// lost, or its server is killed, at every statement. Afterwards the database is before, after, or can
// be resumed and unwound; and who lost the connection says where the database stands.

#include "tests/core/database/faultbench.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>
#include <QThread>

#include <thread>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString program()
{
    return QCoreApplication::applicationDirPath() + u"/databasehelper"_s;
}

QString word(Direction way)
{
    return way == Direction::Upgrade ? u"heads"_s : u"000000000001"_s;
}

// That has the statement of that number through all steps.
const Step &stepOf(const Plan &plan, int number)
{
    qsizetype step = 0;
    while (number >= plan.steps.at(step).statements.size())
        number -= int(plan.steps.at(step++).statements.size());
    return plan.steps.at(step);
}

} // namespace

class TestServerKills : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"still in use"_s)); }
    void cleanupTestCase();
    void goesOnAfterAKillAtEveryStatement_data() { ways(); }
    void goesOnAfterAKillAtEveryStatement();
    void goesOnAfterAKillAtAnyMoment_data() { ways(); }
    void goesOnAfterAKillAtAnyMoment();
    void saysWhereItStandsAfterALostConnection_data() { ways(); }
    void saysWhereItStandsAfterALostConnection();
    void goesOnAfterTheServerWasKilledAtEveryStatement_data() { ways(); }
    void goesOnAfterTheServerWasKilledAtEveryStatement();
    void givesUpAServerThatHangs_data() { ways(); }
    void givesUpAServerThatHangs();

private:
    static void ways();
    FaultBench &bench(DialectKind kind);
    void killsServerAt(support::PrivateServer &server, FaultBench &bench, Direction way, int number);

    std::map<DialectKind, std::unique_ptr<support::TemporaryDatabase>> m_databases;
    std::map<DialectKind, std::unique_ptr<FaultBench>> m_benches;
};

void TestServerKills::ways()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<Direction>("way");
    QTest::newRow("PostgreSQL, up") << DialectKind::PostgreSql << Direction::Upgrade;
    QTest::newRow("PostgreSQL, down") << DialectKind::PostgreSql << Direction::Downgrade;
    QTest::newRow("MariaDB, up") << DialectKind::MariaDb << Direction::Upgrade;
    QTest::newRow("MariaDB, down") << DialectKind::MariaDb << Direction::Downgrade;
}

void TestServerKills::cleanupTestCase()
{
    m_benches.clear();
    m_databases.clear();
}

FaultBench &TestServerKills::bench(DialectKind kind)
{
    auto &bench = m_benches[kind];
    if (!bench) {
        m_databases[kind] = std::make_unique<support::TemporaryDatabase>(kind);
        bench = std::make_unique<FaultBench>(m_databases[kind]->url());
    }
    return *bench;
}

void TestServerKills::goesOnAfterAKillAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    FaultBench &bench = this->bench(kind);
    bench.fresh(way);
    const QList<int> places = bench.places(bench.planned(bench.own(), way));
    for (const int number : places) {
        bench.fresh(way);
        QProcess process;
        process.start(program(),
                      {u"migrate-and-die"_s,
                       toString(bench.url()),
                       word(way),
                       QString::number(number)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        bench.checkAfterFault(way, number % 2 != 0);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", number);
            return;
        }
    }
}

void TestServerKills::goesOnAfterAKillAtAnyMoment()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    constexpr int rounds = 8;
    constexpr int betweenMilliseconds = 7;
    FaultBench &bench = this->bench(kind);
    for (int round = 0; round < rounds; ++round) {
        bench.fresh(way);
        QProcess process;
        process.start(program(), {u"migrate-and-die"_s, toString(bench.url()), word(way), u"-1"_s});
        QVERIFY(process.waitForReadyRead());
        QTest::qSleep(betweenMilliseconds * round);
        process.kill();
        QVERIFY(process.waitForFinished());
        QVERIFY(bench.isAlone());
        bench.checkAfterFault(way, round % 2 != 0);
        if (QTest::currentTestFailed()) {
            qWarning("killed after %d ms", betweenMilliseconds * round);
            return;
        }
    }
}

void TestServerKills::saysWhereItStandsAfterALostConnection()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    const bool isPostgres = kind == DialectKind::PostgreSql;
    FaultBench &bench = this->bench(kind);
    bench.fresh(way);
    const QList<int> places = bench.places(bench.planned(bench.own(), way));
    for (const int number : places) {
        bench.fresh(way);
        const Connection connection = bench.opened();
        const QString own = connection
                                .value(isPostgres ? u"SELECT pg_backend_pid()"_s
                                                  : u"SELECT CONNECTION_ID()"_s)
                                ->toString();
        const Plan plan = bench.planned(connection, way);
        Monitor monitor;
        int seen = 0;
        bool wasReconnecting = false;
        monitor.progress = [&](const Progress &progress) {
            wasReconnecting = wasReconnecting || progress.isReconnecting;
            if (!progress.isReconnecting && seen++ == number)
                VERIFY_RESULT(bench.own().execute(
                    (isPostgres ? u"SELECT pg_terminate_backend(%1)"_s : u"KILL CONNECTION %1"_s)
                        .arg(own)));
        };
        const auto report = run(connection, plan, {}, monitor);
        QVERIFY(errorOf(report));
        QVERIFY2(errorOf(report)->code == ErrorCode::ConnectionLost,
                 qPrintable(described(errorOf(report))));
        QVERIFY(wasReconnecting);
        const auto state = readState(bench.own(), ReadDepth::VersionsOnly);
        VERIFY_RESULT(state);
        if (report) {
            QVERIFY(report->isStateKnown);
            QCOMPARE(report->heads, state->heads);
            QCOMPARE(report->interruption, state->interruption);
            QCOMPARE(report->failedRevision.isEmpty(), state->heads == stepOf(plan, number).toHeads);
        }
        bench.checkAfterFault(way, number % 2 != 0);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", number);
            return;
        }
    }
}

void TestServerKills::killsServerAt(support::PrivateServer &server,
                                    FaultBench &bench,
                                    Direction way,
                                    int number)
{
    bench.fresh(way);
    const bool comesBackInTime = number % 2 == 0;
    Monitor monitor;
    int seen = 0;
    monitor.progress = [&](const Progress &progress) {
        if (progress.isReconnecting && comesBackInTime)
            server.start();
        if (!progress.isReconnecting && seen++ == number)
            server.kill();
    };
    RunOptions options;
    options.reconnectMilliseconds = comesBackInTime ? 20000 : 0;
    Result<RunReport> report = [&] {
        const Connection connection = bench.opened();
        return run(connection, bench.planned(connection, way), options, monitor);
    }();
    bench.forget();
    server.start(); // unless it has come back
    const std::optional<Error> error = errorOf(report);
    // A backend of PostgreSQL's may outlive its server for the last statement.
    QVERIFY(error || bench.kind() == DialectKind::PostgreSql);
    if (error)
        QVERIFY2(error->code == ErrorCode::ConnectionLost, qPrintable(described(error)));
    if (report && error)
        QCOMPARE(report->isStateKnown, comesBackInTime);
    if (report && report->isStateKnown) {
        const auto state = readState(bench.own(), ReadDepth::VersionsOnly);
        VERIFY_RESULT(state);
        QCOMPARE(report->heads, state->heads);
        QCOMPARE(report->interruption, state->interruption);
    }
    bench.checkAfterFault(way, number % 4 > 1);
}

void TestServerKills::goesOnAfterTheServerWasKilledAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    support::PrivateServer server(kind);
    FaultBench bench(server.url());
    if (kind == DialectKind::PostgreSql) { // the servers of the tests may forget what they committed
        VERIFY_RESULT(bench.own().execute(u"ALTER ROLE CURRENT_USER SET synchronous_commit = on"_s));
        bench.forget();
    }
    bench.fresh(way);
    const QList<int> places = bench.places(bench.planned(bench.own(), way));
    for (const int number : places) {
        // PostgreSQL takes seconds to come back.
        if (kind == DialectKind::PostgreSql && number % 3 != 0)
            continue;
        killsServerAt(server, bench, way, number);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", number);
            return;
        }
    }
}

// It takes every byte and answers none: only a cancellation ends the waiting, and the server does not
// answer that either.
void TestServerKills::givesUpAServerThatHangs()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    constexpr int longestMilliseconds = 25000;
    support::PrivateServer server(kind);
    DatabaseUrl url = server.url();
    url.parameters.insert(u"connect_timeout"_s, u"2"_s);
    FaultBench bench(url);
    bench.fresh(way);
    const QList<int> places = bench.places(bench.planned(bench.own(), way));
    const int number = places.at(places.size() / 2);
    std::thread person;
    Monitor monitor;
    int seen = 0;
    monitor.progress = [&](const Progress &progress) {
        if (progress.isReconnecting || seen++ != number)
            return;
        server.freeze();
        person = std::thread([&monitor] {
            QThread::msleep(300);
            monitor.canceled = true;
        });
    };
    QElapsedTimer timer;
    timer.start();
    const Result<RunReport> report = [&] {
        const Connection connection = bench.opened();
        return run(connection, bench.planned(connection, way), {}, monitor);
    }();
    const qint64 taken = timer.elapsed();
    person.join();
    server.thaw();
    const std::optional<Error> error = errorOf(report);
    QVERIFY(error);
    QVERIFY2(error->code == ErrorCode::ConnectionLost, qPrintable(described(error)));
    QVERIFY2(taken < longestMilliseconds, qPrintable(QString::number(taken)));
    if (report)
        QVERIFY(!report->isStateKnown);
    bench.forget();
    QVERIFY(bench.isAlone());
    bench.checkAfterFault(way, number % 2 != 0);
}

QTEST_GUILESS_MAIN(TestServerKills)
#include "tst_serverkills.moc"
