// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"
#include "core/database/transaction.h"
#include "tests/core/database/exampleplan.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

using namespace Qt::StringLiterals;
using namespace core;
using example::check;
using example::statement;
using example::step;
using example::userSql;

namespace {

QString value(const Connection &connection, const QString &sql)
{
    const auto result = connection.value(sql);
    return result ? result->toString() : u"error: "_s + result.error().detail;
}

// Everything in the database, as text.
QString dump(const Connection &connection)
{
    QStringList lines;
    auto tables = connection.execute(
        u"SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s);
    QStringList names;
    while (tables && tables->next()) {
        names.append(tables->value(0).toString());
        lines.append(tables->value(1).toString());
    }
    for (const QString &name : names) {
        auto rows = connection.execute(u"SELECT * FROM \"%1\" ORDER BY 1"_s.arg(name));
        while (rows && rows->next())
            lines.append(rows->value(0).toString() + u'|' + rows->value(1).toString());
    }
    return lines.join(u'\n');
}

Plan planOf(const QList<Statement> &inside)
{
    Plan plan;
    plan.steps = {step(u"r1"_s, {}, inside)};
    return plan;
}

} // namespace

class TestRunner : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void runsEveryRevisionInItsTransaction();
    void runsFromTheMiddle();
    void stopsAtTheStatementThatFails();
    void putsSettingsBackAfterAFailure();
    void refusesAStepWithForeignKeysOn();
    void failsWhenACheckIsNotTrue_data();
    void failsWhenACheckIsNotTrue();
    void acceptsOnlyRowsThatWereThereBefore();
    void refusesADatabaseThatMoved();
    void refusesASchemaThatMoved();
    void touchesExactlyOneVersion();
    void runsSeveralStatementsOfTheUser();
    void keepsTheUsersSqlInsideTheTransaction_data();
    void keepsTheUsersSqlInsideTheTransaction();
    void keepsTheBackupWhenAsked();
    void backsUpWhatWasThereWhenTheRunBegan();
    void cancelsBetweenStatements();
    void cancelsDuringTheBackup();
    void cancelsInsideAStatement();
    void cancelsWhileWaitingForALock();
    void waitsForAnotherRun();
    void saysWhoHoldsTheLock();
    void takesOverTheLockOfAKilledProcess();
    void takesOverALockThatNamesNobody();
    void letsOnlyOneOfTwoRun();
    void saysThatTheDatabaseIsLocked();
    void reportsProgressBeforeEachStatement();
    void countsTheRowsOfHazards();
    void stampsWithoutRunningAnything();
    void stampsOneBranchAndLeavesTheOther();
    void readsVersionsAndSchemaOfOneMoment();

private:
    Connection connection(OpenMode mode = OpenMode::ReadWrite) const;
    QStringList backups() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    DatabaseUrl m_url;
    QString m_before; // the database as dump() shows it
};

void TestRunner::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"still in use"_s));
}

void TestRunner::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_url = {};
    m_url.path = m_folder->filePath(u"shop.db"_s);
    const Connection created = connection(OpenMode::Create);
    QCOMPARE(support::loadSql(created, example::script(1000)), QString());
    m_before = dump(created);
}

Connection TestRunner::connection(OpenMode mode) const
{
    auto opened = Connection::open(m_url, mode);
    if (!opened)
        qFatal("cannot open: %s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

QStringList TestRunner::backups() const
{
    return QDir(m_folder->path()).entryList({u"*.backup-*"_s});
}

void TestRunner::runsEveryRevisionInItsTransaction()
{
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database, example::plan(), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY2(!report->error, qPrintable(report->error ? report->error->detail : QString()));
    QCOMPARE(report->applied, (QStringList{u"r1"_s, u"r2"_s}));
    QCOMPARE(report->heads, QStringList{u"r2"_s});
    QCOMPARE(report->failedRevision, QString());
    QCOMPARE(value(database, u"SELECT version_num FROM alembic_version"_s), u"r2"_s);
    QCOMPARE(value(database, u"SELECT count(*) || ' ' || sum(x) FROM a"_s), u"1000 1001000"_s);
    // Nothing is left beside the database.
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"shop.db"_s});
    QCOMPARE(report->backupFile, QString());
}

void TestRunner::runsFromTheMiddle()
{
    const Connection database = connection();
    Monitor monitor;
    Plan first = example::plan();
    const Step second = first.steps.takeLast();
    VERIFY_RESULT(run(database, first, {}, monitor));
    Plan rest;
    rest.steps = {second};
    const auto report = run(database, rest, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(!report->error);
    QCOMPARE(report->heads, QStringList{u"r2"_s});
}

void TestRunner::stopsAtTheStatementThatFails()
{
    const Connection database = connection();
    Monitor monitor;
    Plan plan = example::plan();
    plan.steps[1].statements.insert(5, statement(u"CREATE TABLE a (nonsense)"_s));
    const auto report = run(database, plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error.has_value());
    QCOMPARE(report->error->code, ErrorCode::StatementFailed);
    QCOMPARE(report->error->place, u"CREATE TABLE a (nonsense)"_s);
    QCOMPARE(report->error->detail, u"table a already exists"_s);
    QCOMPARE(report->failedRevision, u"r2"_s);
    QCOMPARE(report->applied, QStringList{u"r1"_s});
    QCOMPARE(report->heads, QStringList{u"r1"_s});
    QCOMPARE(value(database, u"SELECT count(*) FROM a WHERE note = 'n' || x"_s), u"1000"_s);
    QCOMPARE(value(database, u"SELECT count(*) FROM sqlite_schema WHERE name = 'tmp'"_s), u"0"_s);
    // The backup is kept, its place said, and it is what was there before.
    QCOMPARE(backups().size(), 1);
    QCOMPARE(report->backupFile, m_folder->filePath(backups().first()));
    DatabaseUrl backup;
    backup.path = report->backupFile;
    const auto kept = Connection::open(backup, OpenMode::ReadOnly);
    VERIFY_RESULT(kept);
    QCOMPARE(dump(*kept), m_before);
    QCOMPARE(value(*kept, u"PRAGMA integrity_check"_s), u"ok"_s);
}

void TestRunner::putsSettingsBackAfterAFailure()
{
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database, planOf({statement(u"nonsense"_s)}), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QVERIFY(!Session::of(database)->isInTransaction());
    QCOMPARE(value(database, u"PRAGMA foreign_keys"_s), u"1"_s);
    QCOMPARE(dump(database), m_before);
}

void TestRunner::refusesAStepWithForeignKeysOn()
{
    const Connection database = connection();
    QVERIFY(database.execute(u"PRAGMA foreign_keys = ON"_s));
    QVERIFY(database.execute(u"BEGIN"_s)); // in which the setting is ignored
    Monitor monitor;
    const auto report = run(database, planOf({}), {}, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().detail, u"foreign_keys = 1"_s);
}

void TestRunner::failsWhenACheckIsNotTrue_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("holds");
    QTest::newRow("one") << u"SELECT 1"_s << true;
    QTest::newRow("zero") << u"SELECT 0"_s << false;
    QTest::newRow("NULL") << u"SELECT NULL"_s << false;
    QTest::newRow("no row") << u"SELECT 1 WHERE 0"_s << false;
    QTest::newRow("a comparison") << u"SELECT (SELECT count(*) FROM a) = 1000"_s << true;
    QTest::newRow("a large number") << u"SELECT 4294967296"_s << true;
}

void TestRunner::failsWhenACheckIsNotTrue()
{
    QFETCH(QString, sql);
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database, planOf({check(sql, u"a.x"_s)}), {}, monitor);
    VERIFY_RESULT(report);
    QTEST(!report->error, "holds");
    if (!report->error)
        return;
    QCOMPARE(report->error->code, ErrorCode::CheckFailed);
    QCOMPARE(report->error->subject, u"a.x"_s);
    QCOMPARE(report->error->place, sql);
    QCOMPARE(dump(database), m_before);
}

void TestRunner::acceptsOnlyRowsThatWereThereBefore()
{
    const Connection database = connection();
    QVERIFY(database.execute(u"CREATE TABLE c (a INT REFERENCES a)"_s));
    QVERIFY(database.execute(u"INSERT INTO c VALUES (5000)"_s));
    const Statement check = statement(u"PRAGMA foreign_key_check"_s, StatementKind::CheckNoNewRows);
    Monitor monitor;
    auto report = run(database, planOf({statement(u"CREATE TABLE d (x)"_s), check}), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(!report->error);
    Plan plan;
    plan.steps = {step(u"r2"_s,
                       {u"r1"_s},
                       {statement(u"DELETE FROM a WHERE id = 7"_s),
                        statement(u"INSERT INTO c VALUES (7)"_s),
                        check})};
    report = run(database, plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QCOMPARE(report->error->code, ErrorCode::CheckFailed);
    QCOMPARE(report->error->detail, u"c, 2, a, 0"_s);
    QCOMPARE(value(database, u"SELECT count(*) FROM a"_s), u"1000"_s);
}

void TestRunner::refusesADatabaseThatMoved()
{
    const Connection database = connection();
    Monitor monitor;
    Plan plan;
    plan.steps = {step(u"r2"_s, {u"r1"_s}, {})};
    auto report = run(database, plan, {}, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DatabaseMoved);
    VERIFY_RESULT(stamp(database, {u"other"_s}, monitor));
    report = run(database, plan, {}, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DatabaseMoved);
    QCOMPARE(report.error().detail, u"other"_s);
    QCOMPARE(backups(), QStringList());
    QVERIFY(!Session::of(database)->isInTransaction());
}

void TestRunner::refusesASchemaThatMoved()
{
    const Connection database = connection();
    Monitor monitor;
    Plan plan = example::plan();
    plan.catalogueVersion = value(database, u"PRAGMA schema_version"_s).toLongLong();
    QVERIFY(connection().execute(u"ALTER TABLE a ADD COLUMN theirs TEXT"_s));
    auto report = run(database, plan, {}, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DatabaseMoved);
    QCOMPARE(value(database, u"SELECT count(theirs) FROM a"_s), u"0"_s);
    // The run's own changes, over two revisions, are none of that.
    plan.catalogueVersion = value(database, u"PRAGMA schema_version"_s).toLongLong();
    report = run(database, plan, {}, monitor);
    VERIFY_RESULT(report);
    QCOMPARE(report->applied.size(), 2);
}

void TestRunner::touchesExactlyOneVersion()
{
    const Connection database = connection();
    Monitor monitor;
    VERIFY_RESULT(stamp(database, {u"r1"_s}, monitor));
    Plan plan;
    plan.steps = {step(u"r2"_s, {u"r1"_s}, {statement(u"DELETE FROM alembic_version"_s)})};
    const auto report = run(database, plan, {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QCOMPARE(report->error->code, ErrorCode::DatabaseMoved);
    QCOMPARE(report->heads, QStringList{u"r1"_s});
}

void TestRunner::runsSeveralStatementsOfTheUser()
{
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database,
                            planOf({userSql(
                                u"UPDATE a SET x = 1; -- all\nDELETE FROM a WHERE id > 10;;"_s)}),
                            {},
                            monitor);
    VERIFY_RESULT(report);
    QVERIFY(!report->error);
    QCOMPARE(value(database, u"SELECT sum(x) FROM a"_s), u"10"_s);
}

void TestRunner::keepsTheUsersSqlInsideTheTransaction_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("COMMIT") << u"DELETE FROM a; COMMIT"_s;
    QTest::newRow("ROLLBACK") << u"ROLLBACK"_s;
    QTest::newRow("a conflict that rolls back")
        << u"CREATE TABLE u (x UNIQUE ON CONFLICT ROLLBACK); INSERT INTO u VALUES (1), (1)"_s;
    QTest::newRow("an error in the second statement") << u"DELETE FROM a; nonsense"_s;
}

void TestRunner::keepsTheUsersSqlInsideTheTransaction()
{
    QFETCH(QString, sql);
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database, planOf({userSql(sql)}), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QCOMPARE(report->error->code, ErrorCode::StatementFailed);
    QCOMPARE(report->error->place, sql);
    QVERIFY(!report->error->detail.isEmpty());
    QVERIFY(!Session::of(database)->isInTransaction());
    QCOMPARE(dump(database), m_before);
}

void TestRunner::keepsTheBackupWhenAsked()
{
    const Connection database = connection();
    QVERIFY(QFile::setPermissions(m_url.path, QFile::ReadOwner | QFile::WriteOwner));
    Monitor monitor;
    RunOptions options;
    options.keepBackup = true;
    const auto report = run(database, example::plan(), options, monitor);
    VERIFY_RESULT(report);
    QVERIFY(!report->error);
    QVERIFY(QRegularExpression(u"/shop\\.db\\.backup-\\d{8}-\\d{6}$"_s)
                .match(report->backupFile)
                .hasMatch());
    // Who may not read the database may not read its copy.
    QCOMPARE(QFile::permissions(report->backupFile) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    DatabaseUrl backup;
    backup.path = report->backupFile;
    const auto kept = Connection::open(backup, OpenMode::ReadOnly);
    VERIFY_RESULT(kept);
    QCOMPARE(dump(*kept), m_before);

    options.backup = BackupPolicy::None;
    QVERIFY(QFile::remove(report->backupFile));
    Plan plan;
    plan.steps = {step(u"r3"_s, {u"r2"_s}, {})};
    VERIFY_RESULT(run(database, plan, options, monitor));
    QCOMPARE(backups(), QStringList());
}

void TestRunner::backsUpWhatWasThereWhenTheRunBegan()
{
    // Someone writes between the first setting and the beginning of the transaction.
    const Connection database = connection();
    const Connection other = connection();
    Monitor monitor;
    bool wrote = false;
    monitor.progress = [&](const Progress &progress) {
        if (progress.statement == 1 && !wrote)
            wrote = other.execute(u"INSERT INTO a VALUES (5000, 1)"_s).has_value();
    };
    RunOptions options;
    options.keepBackup = true;
    const auto report = run(database, example::plan(), options, monitor);
    VERIFY_RESULT(report);
    QVERIFY(wrote);
    DatabaseUrl backup;
    backup.path = report->backupFile;
    const auto kept = Connection::open(backup, OpenMode::ReadOnly);
    VERIFY_RESULT(kept);
    QCOMPARE(value(*kept, u"SELECT count(*) FROM a"_s), u"1001"_s);
    QCOMPARE(value(database, u"SELECT count(*) FROM a"_s), u"1001"_s);
}

void TestRunner::cancelsBetweenStatements()
{
    const Connection database = connection();
    Monitor monitor;
    monitor.progress = [&monitor](const Progress &progress) {
        if (progress.step == 1 && progress.statement == 3)
            monitor.canceled = true;
    };
    const auto report = run(database, example::plan(), {}, monitor);
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QCOMPARE(report->error->code, ErrorCode::Canceled);
    QCOMPARE(report->applied, QStringList{u"r1"_s});
    QCOMPARE(report->heads, QStringList{u"r1"_s});
    QCOMPARE(report->failedRevision, u"r2"_s);
    QVERIFY(!Session::of(database)->isInTransaction());
}

void TestRunner::cancelsDuringTheBackup()
{
    const Connection database = connection();
    QCOMPARE(support::loadSql(database,
                              "INSERT INTO a SELECT NULL, 'x' || hex(zeroblob(5000)) FROM a"),
             QString());
    m_before = dump(database);
    Monitor monitor;
    bool wasHalf = false;
    monitor.progress = [&](const Progress &progress) {
        if (!progress.isBackup)
            return;
        wasHalf = progress.statement > 0 && progress.statement < progress.statements;
        monitor.canceled = true;
    };
    const auto report = run(database, example::plan(), {}, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
    QVERIFY(wasHalf);
    QCOMPARE(backups(), QStringList());
    QVERIFY(!Session::of(database)->isInTransaction());
    QCOMPARE(dump(database), m_before);
}

void TestRunner::cancelsInsideAStatement()
{
    const Connection database = connection();
    Monitor monitor;
    std::thread canceler;
    monitor.progress = [&](const Progress &progress) {
        if (progress.statement == 3)
            canceler = std::thread([&monitor] {
                QTest::qSleep(100);
                monitor.canceled = true;
            });
    };
    QElapsedTimer timer;
    timer.start();
    const QString endless
        = u"INSERT INTO a WITH RECURSIVE n(i) AS (SELECT 5000 UNION ALL SELECT i + 1 "
          "FROM n WHERE i < 1000000000) SELECT i, 1 FROM n"_s;
    const auto report = run(database, planOf({statement(endless)}), {}, monitor);
    canceler.join();
    VERIFY_RESULT(report);
    QVERIFY(report->error);
    QCOMPARE(report->error->code, ErrorCode::Canceled);
    QCOMPARE(report->error->place, endless);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(dump(database), m_before);
    QCOMPARE(value(database, u"PRAGMA foreign_keys"_s), u"1"_s);
    // Nothing happened: the backup would only be in the way.
    QCOMPARE(backups(), QStringList());
}

void TestRunner::cancelsWhileWaitingForALock()
{
    const Connection database = connection();
    const Connection other = connection();
    QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
    Monitor monitor;
    std::thread canceler([&monitor] {
        QTest::qSleep(100);
        monitor.canceled = true;
    });
    QElapsedTimer timer;
    timer.start();
    RunOptions options;
    options.lockTimeoutMilliseconds = 60000;
    const auto report = run(database, example::plan(), options, monitor);
    canceler.join();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Canceled);
    QVERIFY(timer.elapsed() < 10000);
}

void TestRunner::waitsForAnotherRun()
{
    // Two threads, each with its own connection, the same plan: the second finds it done.
    std::atomic<int> started = 0;
    QList<std::optional<Result<RunReport>>> reports(2);
    std::vector<std::thread> threads;
    for (int i = 0; i < 2; ++i) {
        threads.emplace_back([&, i] {
            const Connection database = connection();
            Monitor monitor;
            ++started;
            while (started < 2)
                std::this_thread::yield();
            RunOptions options;
            options.lockTimeoutMilliseconds = 30000;
            reports[i] = run(database, example::plan(), options, monitor);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const bool firstWon = reports.at(0)->has_value();
    const auto &winner = *reports.at(firstWon ? 0 : 1);
    const auto &loser = *reports.at(firstWon ? 1 : 0);
    VERIFY_RESULT(winner);
    QCOMPARE(winner->applied.size(), 2);
    QVERIFY(!loser);
    QCOMPARE(loser.error().code, ErrorCode::DatabaseMoved);
    QCOMPARE(value(connection(), u"SELECT group_concat(version_num) FROM alembic_version"_s),
             u"r2"_s);
}

void TestRunner::saysWhoHoldsTheLock()
{
    QProcess holder;
    holder.start(QCoreApplication::applicationDirPath() + u"/databasehelper"_s,
                 {u"hold"_s, m_url.path});
    QVERIFY(holder.waitForReadyRead());
    QCOMPARE(holder.readLine().trimmed(), "held");
    const Connection database = connection();
    Monitor monitor;
    RunOptions options;
    options.lockTimeoutMilliseconds = 200;
    const auto report = run(database, example::plan(), options, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::RunnerBusy);
    QVERIFY2(report.error().detail.contains(QString::number(holder.processId())),
             qPrintable(report.error().detail));
    QCOMPARE(dump(database), m_before);
    holder.kill();
    QVERIFY(holder.waitForFinished());
}

void TestRunner::takesOverTheLockOfAKilledProcess()
{
    QProcess holder;
    holder.start(QCoreApplication::applicationDirPath() + u"/databasehelper"_s,
                 {u"hold"_s, m_url.path});
    QVERIFY(holder.waitForReadyRead());
    holder.kill();
    QVERIFY(holder.waitForFinished());
    QCOMPARE(QDir(m_folder->path()).entryList({u"*-lock"_s}).size(), 1);
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database, example::plan(), {}, monitor);
    VERIFY_RESULT(report);
    QCOMPARE(report->applied.size(), 2);
}

// As a process leaves it that is killed while it makes the lock.
void TestRunner::takesOverALockThatNamesNobody()
{
    QFile lock(m_url.path + u".schemawright-lock"_s);
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    const Connection database = connection();
    Monitor monitor;
    const auto report = run(database, example::plan(), {}, monitor);
    VERIFY_RESULT(report);
    QCOMPARE(report->applied.size(), 2);
}

void TestRunner::letsOnlyOneOfTwoRun()
{
    QList<QProcess *> processes;
    for (int i = 0; i < 4; ++i) {
        auto *process = new QProcess(this);
        process->start(QCoreApplication::applicationDirPath() + u"/databasehelper"_s,
                       {u"run"_s, m_url.path});
        processes.append(process);
    }
    QStringList answers;
    for (QProcess *process : processes) {
        QVERIFY(process->waitForFinished());
        answers.append(
            QString::fromUtf8(process->readAllStandardOutput()).section(u'|', 0, 0).trimmed());
    }
    answers.sort();
    const QString moved = QString::number(int(ErrorCode::DatabaseMoved));
    QCOMPARE(answers, (QStringList{moved, moved, moved, u"done"_s}));
    QCOMPARE(value(connection(), u"SELECT count(*) FROM a"_s), u"1000"_s);
}

void TestRunner::saysThatTheDatabaseIsLocked()
{
    const Connection database = connection();
    const Connection other = connection();
    QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
    Monitor monitor;
    RunOptions options;
    options.lockTimeoutMilliseconds = 100;
    const auto report = run(database, example::plan(), options, monitor);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::DatabaseLocked);
    QCOMPARE(report.error().detail, u"database is locked"_s);
    QCOMPARE(value(database, u"PRAGMA foreign_keys"_s), u"1"_s);
}

void TestRunner::reportsProgressBeforeEachStatement()
{
    const Connection database = connection();
    Monitor monitor;
    QStringList seen;
    int pages = 0;
    monitor.progress = [&](const Progress &progress) {
        if (progress.isBackup)
            pages = progress.statements;
        else
            seen.append(u"%1/%2 %3 %4"_s.arg(progress.step)
                            .arg(progress.steps)
                            .arg(progress.revision, progress.sql.section(u' ', 0, 1)));
    };
    VERIFY_RESULT(run(database, example::plan(), {}, monitor));
    QVERIFY(pages > 0);
    QCOMPARE(seen.first(), u"0/2 r1 PRAGMA foreign_keys"_s);
    QCOMPARE(seen.last(), u"1/2 r2 PRAGMA foreign_keys"_s);
    QCOMPARE(seen.size(), 9 + 11);
}

void TestRunner::countsTheRowsOfHazards()
{
    const Connection database = connection();
    Plan plan = example::plan();
    Hazard hazard;
    hazard.code = HazardCode::DropColumn;
    hazard.level = HazardLevel::Destructive;
    hazard.countSql = u"SELECT count(x) FROM a WHERE x > 10"_s;
    Hazard later = hazard;
    later.countSql = u"SELECT count(note) FROM a"_s; // a column that the plan only brings
    Hazard silent;
    plan.steps[0].hazards = {hazard, later, silent};
    Monitor monitor;
    auto counted = preflight(database, plan, monitor);
    VERIFY_RESULT(counted);
    QCOMPARE(counted->steps.at(0).hazards.at(0).rows, std::optional<qint64>(995));
    QCOMPARE(counted->steps.at(0).hazards.at(1).rows, std::nullopt);
    QCOMPARE(counted->steps.at(0).hazards.at(2).rows, std::nullopt);
    QCOMPARE(dump(database), m_before);
    QVERIFY(!Session::of(database)->isInTransaction());
    monitor.canceled = true;
    counted = preflight(database, plan, monitor);
    QVERIFY(!counted);
    QCOMPARE(counted.error().code, ErrorCode::Canceled);
}

void TestRunner::stampsWithoutRunningAnything()
{
    const Connection database = connection();
    Monitor monitor;
    auto report = stamp(database, {u"b"_s, u"a"_s}, monitor);
    VERIFY_RESULT(report);
    QCOMPARE(report->heads, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(value(database, u"SELECT sql FROM sqlite_schema WHERE name = 'alembic_version'"_s),
             u"CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\tCONSTRAINT "
             "alembic_version_pkc PRIMARY KEY (version_num)\n)"_s);
    report = stamp(database, {u"it's"_s}, monitor);
    VERIFY_RESULT(report);
    QCOMPARE(value(database, u"SELECT group_concat(version_num) FROM alembic_version"_s), u"it's"_s);
    report = stamp(database, {}, monitor);
    VERIFY_RESULT(report);
    QCOMPARE(value(database, u"SELECT count(*) FROM alembic_version"_s), u"0"_s);
    QCOMPARE(value(database, u"SELECT count(*) FROM a"_s), u"1000"_s);
}

// "a" is the base; "b" and "c" follow it on branches of their own.
void TestRunner::stampsOneBranchAndLeavesTheOther()
{
    History history;
    for (const QString &id : {u"aaaa"_s, u"bbbb"_s, u"cccc"_s}) {
        Revision revision;
        revision.id = id;
        revision.created = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        if (id != "aaaa"_L1)
            revision.parents = {u"aaaa"_s};
        const auto added = addRevision(history, revision);
        VERIFY_RESULT(added);
        history = *added;
    }
    const auto stamped = [&](const QStringList &current, const QStringList &targets) {
        const auto heads = stampedHeads(history, current, targets);
        return heads ? heads->join(u' ') : u"error"_s;
    };
    QCOMPARE(stamped({}, {u"bbbb"_s}), u"bbbb"_s);
    QCOMPARE(stamped({u"aaaa"_s}, {u"bbbb"_s}), u"bbbb"_s);
    QCOMPARE(stamped({u"bbbb"_s}, {u"aaaa"_s}), u"aaaa"_s);
    QCOMPARE(stamped({u"bbbb"_s}, {u"cccc"_s}), u"cccc bbbb"_s);
    QCOMPARE(stamped({u"bbbb"_s, u"cccc"_s}, {u"cccc"_s}), u"cccc bbbb"_s);
    QCOMPARE(stamped({u"bbbb"_s, u"cccc"_s}, {u"aaaa"_s}), u"aaaa"_s);
    QCOMPARE(stamped({u"bbbb"_s, u"cccc"_s}, {}), QString());
    QCOMPARE(stamped({u"dddd"_s}, {u"cccc"_s}), u"error"_s);
}

void TestRunner::readsVersionsAndSchemaOfOneMoment()
{
    const Connection database = connection(OpenMode::ReadOnly);
    auto state = readState(database, ReadDepth::WithSchema);
    VERIFY_RESULT(state);
    QCOMPARE(state->hasVersionTable, false);
    QCOMPARE(state->heads, QStringList());
    QCOMPARE(state->live->schema.tables.size(), 1);
    const Connection writer = connection();
    Monitor monitor;
    VERIFY_RESULT(stamp(writer, {u"x"_s}, monitor));
    state = readState(database, ReadDepth::VersionsOnly);
    VERIFY_RESULT(state);
    QCOMPARE(state->hasVersionTable, true);
    QCOMPARE(state->heads, QStringList{u"x"_s});
    QVERIFY(!state->live);
    QVERIFY(!Session::of(database)->isInTransaction());
    // The version table in a shape of its own is an error, not a crash.
    QVERIFY(writer.execute(u"DROP TABLE alembic_version"_s));
    QVERIFY(writer.execute(u"CREATE TABLE Alembic_Version (other)"_s));
    state = readState(database, ReadDepth::VersionsOnly);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::StatementFailed);
}

QTEST_GUILESS_MAIN(TestRunner)
#include "tst_runner.moc"
