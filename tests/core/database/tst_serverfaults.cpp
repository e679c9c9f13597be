// SPDX-License-Identifier: GPL-3.0-or-later

// The fault loop on the servers, up and down: a migration over several revisions fails or is canceled
// at every statement, and so is the way back of what was interrupted. Afterwards the database is
// before, after, or can be resumed and unwound; nothing is done twice, no row is lost, and the version
// table tells the truth. Kills are in tst_serverkills.

#include "tests/core/database/faultbench.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString gateSql = u"INSERT INTO gate VALUES (1)"_s; // fails while its table is missing

Plan withGate(Plan plan, qsizetype step, qsizetype statement)
{
    Statement gate;
    gate.sql = gateSql;
    gate.kind = StatementKind::Data;
    plan.steps[step].statements.insert(statement, gate);
    return plan;
}

// Of the statement of that number through all steps.
std::pair<qsizetype, qsizetype> placeOf(const Plan &plan, int number)
{
    qsizetype step = 0;
    while (number >= plan.steps.at(step).statements.size())
        number -= int(plan.steps.at(step++).statements.size());
    return {step, number};
}

} // namespace

class TestServerFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u"still in use"_s)); }
    void cleanupTestCase();
    void goesBackAndForth_data() { ways(); }
    void goesBackAndForth();
    void resumesAfterAFailureAtEveryStatement_data() { ways(); }
    void resumesAfterAFailureAtEveryStatement() { failsAtEveryStatement(false); }
    void unwindsAfterAFailureAtEveryStatement_data() { ways(); }
    void unwindsAfterAFailureAtEveryStatement() { failsAtEveryStatement(true); }
    void goesOnAfterACancelAtEveryStatement_data() { ways(); }
    void goesOnAfterACancelAtEveryStatement();
    void unwindsAfterAnUnwindingEndedAtEveryStatement_data() { ways(); }
    void unwindsAfterAnUnwindingEndedAtEveryStatement();

private:
    static void ways();
    FaultBench &bench(DialectKind kind);
    void failsAtEveryStatement(bool isUnwound);
    void interrupts(FaultBench &bench, Direction way, qsizetype step);
    void endsUnwindingAt(FaultBench &bench, Direction way, qsizetype step, int number);

    std::map<DialectKind, std::unique_ptr<support::TemporaryDatabase>> m_databases;
    std::map<DialectKind, std::unique_ptr<FaultBench>> m_benches;
};

void TestServerFaults::ways()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<Direction>("way");
    QTest::newRow("PostgreSQL, up") << DialectKind::PostgreSql << Direction::Upgrade;
    QTest::newRow("PostgreSQL, down") << DialectKind::PostgreSql << Direction::Downgrade;
    QTest::newRow("MariaDB, up") << DialectKind::MariaDb << Direction::Upgrade;
    QTest::newRow("MariaDB, down") << DialectKind::MariaDb << Direction::Downgrade;
}

void TestServerFaults::cleanupTestCase()
{
    m_benches.clear();
    m_databases.clear();
}

FaultBench &TestServerFaults::bench(DialectKind kind)
{
    auto &bench = m_benches[kind];
    if (!bench) {
        m_databases[kind] = std::make_unique<support::TemporaryDatabase>(kind);
        bench = std::make_unique<FaultBench>(m_databases[kind]->url());
    }
    return *bench;
}

// What is expected after each revision on the way up is so on the way down, too.
void TestServerFaults::goesBackAndForth()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    FaultBench &bench = this->bench(kind);
    bench.fresh(way);
    const Plan whole = bench.planned(bench.own(), way);
    for (qsizetype i = 0; i < whole.steps.size(); ++i) {
        Plan one = bench.planned(bench.own(), way);
        one.steps = one.steps.mid(0, 1);
        Monitor monitor;
        const auto report = run(bench.own(), one, {}, monitor);
        QVERIFY2(!errorOf(report), qPrintable(described(errorOf(report))));
        bench.isWhole();
    }
    bench.completes(way);
    bench.completes(way == Direction::Upgrade ? Direction::Downgrade : Direction::Upgrade);
    bench.completes(way);
    QVERIFY(!m_databases[kind]->dump().contains("schemawright"_L1));
}

// Puts a statement that fails before each of the plan's, one after the other.
void TestServerFaults::failsAtEveryStatement(bool isUnwound)
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    QTest::failOnWarning(QRegularExpression(u"."_s));
    FaultBench &bench = this->bench(kind);
    bench.fresh(way);
    const Plan plan = bench.planned(bench.own(), way);
    int interruptions = 0;
    for (const int number : bench.places(plan)) {
        const auto [step, statement] = placeOf(plan, number);
        bench.fresh(way);
        Monitor monitor;
        const auto report = run(bench.own(),
                                withGate(bench.planned(bench.own(), way), step, statement),
                                {},
                                monitor);
        const std::optional<Error> error = errorOf(report);
        QVERIFY(error);
        QVERIFY2(error->place == gateSql && error->code == ErrorCode::StatementFailed,
                 qPrintable(described(error)));
        const bool wasInterrupted = bench.isInterrupted();
        QCOMPARE(report && report->interruption.has_value(), wasInterrupted);
        interruptions += wasInterrupted ? 1 : 0;
        if (wasInterrupted && isUnwound)
            bench.unwinds();
        else if (!wasInterrupted)
            bench.isWhole();
        // What is resumed runs the same statement once more, which does not fail now.
        VERIFY_RESULT(bench.own().execute(u"CREATE TABLE gate (n INTEGER)"_s));
        Monitor again;
        const auto resumed = run(bench.own(), bench.planned(bench.own(), way), {}, again);
        QVERIFY2(!errorOf(resumed), qPrintable(described(errorOf(resumed))));
        QCOMPARE(bench.own().value(u"SELECT count(*) FROM gate"_s)->toInt(),
                 wasInterrupted && !isUnwound ? 1 : 0);
        VERIFY_RESULT(bench.own().execute(u"DROP TABLE gate"_s));
        bench.completes(way);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", number);
            return;
        }
    }
    const int least = kind == DialectKind::MariaDb ? 6 : 1;
    QVERIFY2(interruptions >= least, qPrintable(QString::number(interruptions)));
}

void TestServerFaults::goesOnAfterACancelAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    FaultBench &bench = this->bench(kind);
    bench.fresh(way);
    const QList<int> places = bench.places(bench.planned(bench.own(), way));
    for (const int number : places) {
        bench.fresh(way);
        Monitor monitor;
        const Plan plan = bench.planned(bench.own(), way);
        int seen = 0;
        monitor.progress = [&](const Progress &) {
            if (seen++ == number)
                monitor.canceled = true;
        };
        const std::optional<Error> error = errorOf(run(bench.own(), plan, {}, monitor));
        QVERIFY(monitor.canceled);
        if (error)
            QCOMPARE(error->code, ErrorCode::Canceled);
        bench.checkAfterFault(way, number % 2 != 0);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", number);
            return;
        }
    }
}

// At the last statement before the version's: as much as can be is done.
void TestServerFaults::interrupts(FaultBench &bench, Direction way, qsizetype step)
{
    bench.fresh(way);
    const Plan plan = bench.planned(bench.own(), way);
    const QList<Statement> &statements = plan.steps.at(step).statements;
    const auto version = std::find_if(statements.cbegin(), statements.cend(), [](const auto &each) {
        return each.kind == StatementKind::Version;
    });
    Monitor monitor;
    const auto report = run(bench.own(),
                            withGate(plan, step, version - statements.cbegin()),
                            {},
                            monitor);
    QVERIFY(errorOf(report));
    QVERIFY(report && report->interruption);
}

void TestServerFaults::endsUnwindingAt(FaultBench &bench, Direction way, qsizetype step, int number)
{
    interrupts(bench, way, step);
    Monitor monitor;
    const auto prepared = prepareUnwind(bench.own(), monitor);
    VERIFY_RESULT(prepared);
    if (number % 2 == 0) {
        QProcess process;
        process.start(QCoreApplication::applicationDirPath() + u"/databasehelper"_s,
                      {u"migrate-and-die"_s,
                       toString(bench.url()),
                       u"unwind"_s,
                       QString::number(number)});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    } else {
        const auto report = run(bench.own(), withGate(prepared->plan, 0, number), {}, monitor);
        QVERIFY(errorOf(report));
        QCOMPARE(errorOf(report)->place, gateSql);
    }
    const auto state = readState(bench.own(), ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    if (!state->interruption)
        bench.takesBackUserSql(prepared->plan);
    // There is only the way back, until it is at its end.
    if (state->interruption && state->interruption->isUnwinding) {
        const QString target = way == Direction::Upgrade ? u"heads"_s : u"base"_s;
        const auto on = prepare(bench.own(), example::history(), target, way, monitor);
        QCOMPARE(on ? ErrorCode::NothingToDo : on.error().code, ErrorCode::RunInterrupted);
    }
    bench.checkAfterFault(way, true);
}

void TestServerFaults::unwindsAfterAnUnwindingEndedAtEveryStatement()
{
    QFETCH(DialectKind, kind);
    QFETCH(Direction, way);
    FaultBench &bench = this->bench(kind);
    bench.fresh(way);
    const Plan plan = bench.planned(bench.own(), way);
    int ends = 0;
    for (qsizetype step = 0; step < plan.steps.size(); ++step) {
        if (!plan.steps.at(step).ends)
            continue;
        interrupts(bench, way, step);
        Monitor monitor;
        const auto prepared = prepareUnwind(bench.own(), monitor);
        VERIFY_RESULT(prepared);
        const int statements = int(prepared->plan.steps.first().statements.size());
        for (int number = 0; number < statements; ++number) {
            endsUnwindingAt(bench, way, step, number);
            ++ends;
            if (QTest::currentTestFailed()) {
                qWarning("at statement %d of the way back of step %lld", number, qlonglong(step));
                return;
            }
        }
    }
    QVERIFY(ends >= 2);
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
