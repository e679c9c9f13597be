// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"

#include "core/database/backup.h"
#include "core/database/interrupt.h"
#include "core/database/quotedstrings.h"
#include "core/database/runlock.h"
#include "core/database/stepexecution.h"
#include "core/database/transaction.h"
#include "core/database/versiontable.h"
#include "core/plan/versionstatements.h"
#include "core/schema/expression.h"

#include <QElapsedTimer>
#include <QFile>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class Run
{
public:
    Run(const Connection &connection,
        const Plan &plan,
        const RunOptions &options,
        const Monitor &monitor)
        : m_connection(connection)
        , m_plan(plan)
        , m_options(options)
        , m_monitor(monitor)
    {}

    Result<RunReport> execute();

private:
    bool runStep(qsizetype index); // false: the report has the error
    Result<void> begun(const Step &step, const Progress &progress);
    void finish();

    const Connection &m_connection;
    const Plan &m_plan;
    const RunOptions &m_options;
    const Monitor &m_monitor;
    RunReport m_report;
    std::optional<qint64> m_catalogueVersion; // as the run itself left it
    bool m_hasStarted = false;                // the first transaction stands, the backup is made
};

Result<RunReport> Run::execute()
{
    QElapsedTimer timer;
    timer.start();
    m_catalogueVersion = m_plan.catalogueVersion;
    for (qsizetype i = 0; i < m_plan.steps.size(); ++i) {
        if (!runStep(i))
            break;
    }
    if (m_report.error && !m_hasStarted)
        return Failure(*m_report.error);
    finish();
    m_report.milliseconds = timer.elapsed();
    return std::move(m_report);
}

bool Run::runStep(qsizetype index)
{
    const Step &step = m_plan.steps.at(index);
    Progress progress;
    progress.step = int(index);
    progress.steps = int(m_plan.steps.size());
    progress.revision = step.revision;
    progress.statements = int(step.statements.size());
    StepExecution execution(m_connection, step, m_monitor, progress);
    const Result<void> done = execution.run(
        [this, &step](const Progress &current) { return begun(step, current); });
    if (execution.isCommitted()) {
        m_report.applied.append(step.revision);
        m_catalogueVersion = execution.catalogueVersion();
    }
    if (done)
        return true;
    m_report.error = done.error();
    if (!execution.isCommitted())
        m_report.failedRevision = step.revision;
    return false;
}

// The write lock is held: what is seen now stays so until the commit.
Result<void> Run::begun(const Step &step, const Progress &progress)
{
    const Result<QStringList> versions = readVersions(m_connection);
    if (!versions)
        return Failure(versions.error());
    QStringList expected = step.fromHeads;
    expected.sort();
    if (*versions != expected)
        return failure(ErrorCode::DatabaseMoved,
                       displayName(m_connection.url()),
                       versions->join(u", "_s));
    if (m_catalogueVersion) {
        const Result<QVariant> catalogue = m_connection.value(u"PRAGMA schema_version"_s);
        if (!catalogue)
            return Failure(catalogue.error());
        if (catalogue->toLongLong() != *m_catalogueVersion)
            return failure(ErrorCode::DatabaseMoved,
                           displayName(m_connection.url()),
                           u"schema_version %1"_s.arg(catalogue->toLongLong()));
    }
    if (!m_hasStarted && m_options.backup == BackupPolicy::BeforeRun) {
        const Result<QString> file = backup(m_connection.url(), progress, m_monitor);
        if (!file)
            return Failure(file.error());
        m_report.backupFile = *file;
    }
    m_hasStarted = true;
    return {};
}

void Run::finish()
{
    // A canceled run that changed nothing is as good as none.
    const bool isUntouched = m_report.applied.isEmpty() && m_report.error
                             && m_report.error->code == ErrorCode::Canceled;
    if ((!m_report.error || isUntouched) && !m_options.keepBackup && !m_report.backupFile.isEmpty()
        && QFile::remove(m_report.backupFile))
        m_report.backupFile.clear();
    if (const Result<QStringList> heads = readVersions(m_connection))
        m_report.heads = *heads;
}

Result<void> writeVersions(const Connection &connection, const QStringList &heads)
{
    const Result<bool> exists = hasVersionTable(connection);
    if (!exists)
        return Failure(exists.error());
    QStringList statements{*exists ? u"DELETE FROM alembic_version"_s
                                   : createVersionTable(connection.dialect()).sql};
    for (const QString &head : heads)
        statements.append(
            u"INSERT INTO alembic_version (version_num) VALUES (%1)"_s.arg(quotedString(head)));
    for (const QString &sql : std::as_const(statements)) {
        if (const auto done = connection.execute(sql); !done)
            return Failure(done.error());
    }
    return {};
}

} // namespace

Result<RunReport> run(const Connection &connection,
                      const Plan &plan,
                      const RunOptions &options,
                      Monitor &monitor)
{
    const Result<RunLock> lock = RunLock::acquire(connection.url(),
                                                  options.lockTimeoutMilliseconds,
                                                  monitor);
    if (!lock)
        return Failure(lock.error());
    const Interrupt interrupt(connection, monitor, options.lockTimeoutMilliseconds);
    const QuotedStrings quotedStrings(connection);
    return Run(connection, plan, options, monitor).execute();
}

Result<RunReport> stamp(const Connection &connection, const QStringList &heads, Monitor &monitor)
{
    QElapsedTimer timer;
    timer.start();
    const RunOptions options;
    const Result<RunLock> lock = RunLock::acquire(connection.url(),
                                                  options.lockTimeoutMilliseconds,
                                                  monitor);
    if (!lock)
        return Failure(lock.error());
    const Interrupt interrupt(connection, monitor, options.lockTimeoutMilliseconds);
    if (const auto begun = connection.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return Failure(begun.error());
    Result<void> done = writeVersions(connection, heads);
    if (done) {
        if (const auto committed = connection.execute(u"COMMIT"_s); !committed)
            done = Failure(committed.error());
    }
    if (!done) {
        if (isInTransaction(connection))
            static_cast<void>(connection.execute(u"ROLLBACK"_s));
        return Failure(done.error());
    }
    RunReport report;
    report.heads = heads;
    report.heads.sort();
    report.milliseconds = timer.elapsed();
    return report;
}

} // namespace core
