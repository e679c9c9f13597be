// SPDX-License-Identifier: GPL-3.0-or-later

// The fault loop: a migration over several revisions fails, or its process is killed, at every
// statement. Afterwards the database is exactly what its version table says, every row is there, and
// running again completes.

#include "tests/core/database/examplehistory.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QString first = u"000000000001"_s;
const QString last = u"000000000004"_s;

QString target(Direction direction)
{
    return direction == Direction::Upgrade ? u"heads"_s : first;
}

QString endOf(Direction direction)
{
    return direction == Direction::Upgrade ? last : first;
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void runsThrough_data() { directions(); }
    void runsThrough();
    void runsThroughWhatOthersLeft_data();
    void runsThroughWhatOthersLeft();
    void namesTheBrokenViewThatStandsInTheWay();
    void survivesAFailureAtEveryStatement_data() { directions(); }
    void survivesAFailureAtEveryStatement();
    void survivesACancelAtEveryStatement_data() { directions(); }
    void survivesACancelAtEveryStatement();
    void survivesAKillAtEveryStatement_data() { directions(); }
    void survivesAKillAtEveryStatement();
    void survivesAKillAtAnyMoment();

private:
    static void directions();
    Connection fresh(Direction direction);
    Connection reopened(OpenMode mode) const;
    Plan planned(const Connection &connection, Direction direction) const;
    void isWhole(const Connection &connection) const;
    void completes(const Connection &connection, Direction direction) const;

    // In memory where there is such a folder: hundreds of runs sync their files again and again.
    QTemporaryDir m_folder{QFileInfo(u"/dev/shm"_s).isWritable()
                               ? u"/dev/shm/tst_faults-XXXXXX"_s
                               : QDir::tempPath() + u"/tst_faults-XXXXXX"_s};
    DatabaseUrl m_url;
    History m_history;
    QByteArray m_bytes[2]; // the database before an upgrade, before a downgrade
    QStringList m_facts;
};

void TestFaults::directions()
{
    QTest::addColumn<Direction>("direction");
    QTest::newRow("upgrade") << Direction::Upgrade;
    QTest::newRow("downgrade") << Direction::Downgrade;
}

Connection TestFaults::reopened(OpenMode mode) const
{
    auto connection = Connection::open(m_url, mode);
    if (!connection)
        qFatal("cannot open: %s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

Plan TestFaults::planned(const Connection &connection, Direction direction) const
{
    Monitor monitor;
    const auto prepared = prepare(connection, m_history, target(direction), direction, monitor);
    if (!prepared)
        qFatal("cannot plan: %s %s",
               qPrintable(prepared.error().subject),
               qPrintable(prepared.error().detail));
    return prepared->plan;
}

void TestFaults::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"still in use"_s));
    m_url.path = m_folder.filePath(u"shop.db"_s);
    m_history = example::history();
    const auto read = [this] {
        QFile file(m_url.path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Monitor monitor;
    {
        const Connection connection = reopened(OpenMode::Create);
        const auto prepared = prepare(connection, m_history, first, Direction::Upgrade, monitor);
        VERIFY_RESULT(prepared);
        const auto report = run(connection, prepared->plan, {}, monitor);
        VERIFY_RESULT(report);
        QVERIFY2(!report->error, qPrintable(report->error ? report->error->detail : QString()));
        QCOMPARE(support::loadSql(connection, example::firstRows()), QString());
        m_facts = example::facts(connection);
        QCOMPARE(m_facts.first(), u"ok"_s);
        QCOMPARE(m_facts.at(4), u"1000"_s);
    }
    m_bytes[int(Direction::Upgrade)] = read();
    {
        const Connection connection = reopened(OpenMode::ReadWrite);
        completes(connection, Direction::Upgrade);
    }
    m_bytes[int(Direction::Downgrade)] = read();
}

// The database of before, in a new file.
Connection TestFaults::fresh(Direction direction)
{
    for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
        QFile::remove(m_folder.filePath(name));
    QFile file(m_url.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_bytes[int(direction)]) < 0)
        qFatal("cannot write");
    file.close();
    return reopened(OpenMode::ReadWrite);
}

void TestFaults::isWhole(const Connection &connection) const
{
    const auto state = readState(connection, ReadDepth::WithSchema);
    VERIFY_RESULT(state);
    QCOMPARE(state->heads.size(), 1);
    QVERIFY(findRevision(m_history, state->heads.first()) != nullptr);
    const auto expected = schemaAt(m_history, state->heads);
    VERIFY_RESULT(expected);
    QList<Operation> differences = drift(
        compared(dialectFor(DialectKind::Sqlite), *expected, state->live->schema));
    differences.removeIf([](const Operation &operation) { // the log is another tool's
        return std::holds_alternative<DropTable>(operation)
               && std::get<DropTable>(operation).table.name == "log"_L1;
    });
    QStringList words;
    for (const Operation &operation : differences)
        words.append(toWord(operation));
    QCOMPARE(words, QStringList());
    QCOMPARE(example::facts(connection), m_facts);
}

void TestFaults::completes(const Connection &connection, Direction direction) const
{
    Monitor monitor;
    const Plan plan = planned(connection, direction);
    const auto report = run(connection, plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error, qPrintable(report->error ? report->error->detail : QString()));
    if (!plan.steps.isEmpty())
        QCOMPARE(report->heads, QStringList{endOf(direction)});
    isWhole(connection);
}

void TestFaults::runsThrough()
{
    QFETCH(Direction, direction);
    const Connection connection = fresh(direction);
    QCOMPARE(planned(connection, direction).steps.size(), 3);
    completes(connection, direction);
    // And there is nothing left to do.
    QCOMPARE(planned(connection, direction).steps.size(), 0);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"shop.db"_s});
}

void TestFaults::runsThroughWhatOthersLeft_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("a trigger with strings in double quotes")
        << QByteArray("CREATE TRIGGER noted AFTER INSERT ON author BEGIN "
                      "INSERT INTO log (entry) VALUES (\"inserted\"); END");
    QTest::newRow("a view with strings in double quotes")
        << QByteArray("CREATE VIEW kinds AS SELECT id, \"writer\" AS kind FROM author");
    QTest::newRow("rows without a parent") << QByteArray(
        "INSERT INTO book (id, author_id, title, price) VALUES (5000, 77777, 'x', 1)");
    QTest::newRow("a virtual table") << QByteArray(
        "CREATE VIRTUAL TABLE found USING fts5(title); INSERT INTO found VALUES ('x')");
    QTest::newRow("statistics") << QByteArray("ANALYZE");
    QTest::newRow("a write-ahead log") << QByteArray("PRAGMA journal_mode = WAL");
}

void TestFaults::runsThroughWhatOthersLeft()
{
    QFETCH(QByteArray, script);
    const Connection connection = fresh(Direction::Upgrade);
    sqlite3_db_config(connection.sqlite(), SQLITE_DBCONFIG_DQS_DML, 1, nullptr);
    QCOMPARE(support::loadSql(connection, script), QString());
    const Connection other = reopened(OpenMode::ReadWrite);
    const QStringList before = example::facts(other);
    Monitor monitor;
    const auto report = run(other, planned(other, Direction::Upgrade), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error,
             qPrintable(report->error ? report->error->detail + u'\n' + report->error->place
                                      : QString()));
    QCOMPARE(example::facts(other), before);
}

void TestFaults::namesTheBrokenViewThatStandsInTheWay()
{
    const Connection connection = fresh(Direction::Upgrade);
    QCOMPARE(support::loadSql(connection, "CREATE VIEW broken AS SELECT * FROM missing"), QString());
    Monitor monitor;
    const auto prepared = prepare(connection, m_history, u"heads"_s, Direction::Upgrade, monitor);
    QVERIFY(!prepared);
    QVERIFY2(prepared.error().detail.contains("broken"_L1), qPrintable(prepared.error().detail));
    QVERIFY(connection.execute(u"DROP VIEW broken"_s));
    isWhole(connection);
}

void TestFaults::survivesAFailureAtEveryStatement()
{
    QFETCH(Direction, direction);
    const Connection whole = fresh(direction);
    const Plan plan = planned(whole, direction);
    int failures = 0;
    for (qsizetype step = 0; step < plan.steps.size(); ++step) {
        for (qsizetype i = 0; i < plan.steps.at(step).statements.size(); ++i) {
            const Connection connection = fresh(direction);
            Plan failing = planned(connection, direction);
            Statement nonsense;
            nonsense.sql = u"nonsense"_s;
            failing.steps[step].statements.insert(i, nonsense);
            Monitor monitor;
            const auto report = run(connection, failing, {}, monitor);
            const std::optional<Error> error = report ? report->error : report.error();
            QVERIFY(error.has_value());
            QCOMPARE(error->place, u"nonsense"_s);
            QCOMPARE(error->code, ErrorCode::StatementFailed);
            if (report && report->failedRevision == plan.steps.at(step).revision)
                QCOMPARE(report->applied.size(), step);
            isWhole(connection);
            if (report && !report->backupFile.isEmpty())
                QVERIFY(QFileInfo::exists(report->backupFile));
            completes(connection, direction);
            if (QTest::currentTestFailed()) {
                qWarning("at statement %lld of step %lld", qlonglong(i), qlonglong(step));
                return;
            }
            ++failures;
        }
    }
    QVERIFY2(failures > 20, qPrintable(QString::number(failures)));
}

void TestFaults::survivesACancelAtEveryStatement()
{
    QFETCH(Direction, direction);
    for (int statement = 0;; ++statement) {
        const Connection connection = fresh(direction);
        Monitor monitor;
        int seen = 0;
        const Plan plan = planned(connection, direction);
        monitor.progress = [&](const Progress &progress) {
            if (!progress.isBackup && seen++ == statement)
                monitor.canceled = true;
        };
        const auto report = run(connection, plan, {}, monitor);
        const std::optional<Error> error = report ? report->error : report.error();
        if (error)
            QCOMPARE(error->code, ErrorCode::Canceled);
        if (!monitor.canceled) {
            QVERIFY(!error);
            QVERIFY(statement > 20);
            return; // past the last one
        }
        isWhole(connection);
        completes(connection, direction);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", statement);
            return;
        }
    }
}

void TestFaults::survivesAKillAtEveryStatement()
{
    QFETCH(Direction, direction);
    const QString program = QCoreApplication::applicationDirPath() + u"/databasehelper"_s;
    for (int statement = 0;; ++statement) {
        {
            const Connection written = fresh(direction);
        }
        QProcess process;
        process.start(program,
                      {u"migrate-and-die"_s,
                       m_url.path,
                       target(direction),
                       QString::number(statement)});
        QVERIFY(process.waitForFinished());
        if (process.exitStatus() == QProcess::NormalExit) {
            QCOMPARE(process.readAllStandardOutput(), QByteArray("running\ndone\n"));
            QVERIFY(statement > 20);
            return; // past the last one
        }
        {
            // Reading comes first: it must cope with the journal that the killed process left.
            const Connection reading = reopened(OpenMode::ReadOnly);
            isWhole(reading);
        }
        const Connection connection = reopened(OpenMode::ReadWrite);
        completes(connection, direction);
        if (QTest::currentTestFailed()) {
            qWarning("at statement %d", statement);
            return;
        }
    }
}

void TestFaults::survivesAKillAtAnyMoment()
{
    const QString program = QCoreApplication::applicationDirPath() + u"/databasehelper"_s;
    for (int round = 0; round < 40; ++round) {
        {
            const Connection written = fresh(Direction::Upgrade);
        }
        QProcess process;
        process.start(program, {u"migrate-and-die"_s, m_url.path, u"heads"_s, u"-1"_s});
        QVERIFY(process.waitForReadyRead());
        QTest::qSleep(round);
        process.kill();
        QVERIFY(process.waitForFinished());
        {
            const Connection reading = reopened(OpenMode::ReadOnly);
            isWhole(reading);
        }
        const Connection connection = reopened(OpenMode::ReadWrite);
        completes(connection, Direction::Upgrade);
        if (QTest::currentTestFailed()) {
            qWarning("killed after %d ms", round);
            return;
        }
    }
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
