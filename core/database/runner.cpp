// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"

#include "core/database/backup.h"
#include "core/database/recovery.h"
#include "core/database/runlock.h"
#include "core/database/stepexecution.h"
#include "core/database/transaction.h"
#include "core/database/versiontable.h"
#include "core/plan/versionstatements.h"
#include "core/schema/expression.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class Run
{
public:
    Run(const RunContext &context, const Plan &plan)
        : m_context(context)
        , m_connection(context.session.connection())
        , m_plan(plan)
    {
        m_report.canBackUp = plan.dialect == DialectKind::Sqlite;
    }

    Result<RunReport> execute();

private:
    bool runStep(qsizetype index); // false: the report has the error
    Result<void> begun(const Step &step, const Progress &progress);
    Result<void> isWhereItStarts(const Step &step);
    Result<void> fitsJournal(const Step &step);
    void recover(const Step &step, const Progress &progress);
    void finish();

    RunContext m_context;
    const Connection &m_connection;
    const Plan &m_plan;
    RunReport m_report;
    std::optional<qint64> m_catalogueVersion; // as the run itself left it
    bool m_hasStarted = false;                // the database agreed, the backup is made
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
    StepExecution execution(m_context, step, progress);
    const Result<void> done = execution.run(
        [this, &step](const Progress &current) { return begun(step, current); });
    if (execution.isComplete()) {
        if (!step.isUnwinding)
            m_report.applied.append(step.revision);
        m_catalogueVersion = execution.catalogueVersion();
    }
    m_report.notices += m_context.session.takeNotices();
    if (done)
        return true;
    m_report.error = done.error();
    if (!execution.isComplete())
        m_report.failedRevision = step.revision;
    if (done.error().code == ErrorCode::ConnectionLost)
        recover(step, progress);
    else if (m_context.session.keepsJournal() && execution.isHalfDone()) {
        if (const auto left = Journal(m_context.session).read())
            m_report.interruption = *left;
    }
    return false;
}

// What is seen now stays so: the lock of runs is held, on SQLite the write lock, too.
Result<void> Run::begun(const Step &step, const Progress &progress)
{
    if (const Result<void> agreed = isWhereItStarts(step); !agreed)
        return agreed;
    if (!m_hasStarted && m_report.canBackUp && m_context.options.backup == BackupPolicy::BeforeRun) {
        const Result<QString> file = backup(m_connection.url(), progress, m_context.monitor);
        if (!file)
            return Failure(file.error());
        m_report.backupFile = *file;
    }
    m_hasStarted = true;
    return {};
}

Result<void> Run::isWhereItStarts(const Step &step)
{
    const QString name = displayName(m_connection.url());
    const Result<QStringList> versions = readVersions(m_connection);
    if (!versions)
        return Failure(versions.error());
    QStringList expected = step.fromHeads;
    expected.sort();
    if (*versions != expected)
        return failure(ErrorCode::DatabaseMoved, name, versions->join(u", "_s));
    if (const Result<void> fits = fitsJournal(step); !fits)
        return fits;
    if (!m_catalogueVersion)
        return {};
    const Result<qint64> catalogue = m_context.session.fingerprint();
    if (!catalogue)
        return Failure(catalogue.error());
    if (*catalogue == *m_catalogueVersion)
        return {};
    return failure(ErrorCode::DatabaseMoved, name, u"schema_version %1"_s.arg(*catalogue));
}

Result<void> Run::fitsJournal(const Step &step)
{
    if (!m_context.session.keepsJournal())
        return {};
    const QString name = displayName(m_connection.url());
    const Result<std::optional<Interruption>> left = Journal(m_context.session).read();
    if (!left)
        return Failure(left.error());
    if (!step.isResumption && !step.isUnwinding)
        return *left ? failure(ErrorCode::RunInterrupted, name, (*left)->step.revision)
                     : Result<void>();
    if (*left && (step.isUnwinding || (*left)->remaining == step.statements))
        return {};
    return failure(ErrorCode::DatabaseMoved, name, step.revision);
}

void Run::recover(const Step &step, const Progress &progress)
{
    Progress waiting = progress;
    waiting.isReconnecting = true;
    if (m_context.monitor.progress)
        m_context.monitor.progress(waiting);
    const Result<DatabaseState> state = stateAfterLoss(m_connection.url(),
                                                       m_context.options,
                                                       m_context.monitor);
    m_report.isStateKnown = state.has_value();
    if (!state)
        return;
    m_report.heads = state->heads;
    m_report.interruption = state->interruption;
    // The server may have ended the step, of which the answer alone was lost.
    QStringList reached = step.toHeads;
    reached.sort();
    const bool isDone = !state->interruption && !step.isUnwinding && state->heads == reached
                        && step.toHeads != step.fromHeads;
    if (isDone && !m_report.failedRevision.isEmpty()) {
        m_report.applied.append(step.revision);
        m_report.failedRevision.clear();
    }
}

void Run::finish()
{
    m_context.interrupt.pause();
    // A canceled run that changed nothing is as good as none.
    const bool isUntouched = m_report.applied.isEmpty() && m_report.error
                             && m_report.error->code == ErrorCode::Canceled;
    if ((!m_report.error || isUntouched) && !m_context.options.keepBackup
        && !m_report.backupFile.isEmpty() && QFile::remove(m_report.backupFile))
        m_report.backupFile.clear();
    if (m_report.error && m_report.error->code == ErrorCode::ConnectionLost)
        return;
    if (const Result<QStringList> heads = readVersions(m_connection))
        m_report.heads = *heads;
}

Result<void> writeVersions(const Connection &connection, const QStringList &heads)
{
    const QString table = versionTableText(connection.url().versionTable, connection.dialect());
    QStringList statements{u"DELETE FROM "_s + table};
    for (const QString &head : heads)
        statements.append(
            u"INSERT INTO %1 (version_num) VALUES (%2)"_s.arg(table, quotedString(head)));
    for (const QString &sql : std::as_const(statements)) {
        if (const auto done = connection.execute(sql); !done)
            return Failure(done.error());
    }
    return {};
}

Result<void> stampInTransaction(const Session &session, const QStringList &heads)
{
    const Connection &connection = session.connection();
    const Result<bool> exists = hasVersionTable(connection);
    if (!exists)
        return Failure(exists.error());
    const Statement creation = createVersionTable(connection.dialect(),
                                                  connection.url().versionTable);
    QStringList statements{beginStatement(connection.dialect()).sql};
    if (!*exists) // an empty one more, where it is not of the transaction, means what none meant
        statements.insert(creation.transactional ? 1 : 0, creation.sql);
    for (const QString &sql : std::as_const(statements)) {
        if (const auto done = connection.execute(sql); !done)
            return Failure(done.error());
    }
    if (const Result<void> done = writeVersions(connection, heads); !done)
        return done;
    const auto committed = connection.execute(u"COMMIT"_s);
    return committed ? Result<void>() : Failure(committed.error());
}

Result<void> isNotInterrupted(const Session &session)
{
    if (!session.keepsJournal())
        return {};
    const Result<std::optional<Interruption>> left = Journal(session).read();
    if (!left)
        return Failure(left.error());
    return *left ? failure(ErrorCode::RunInterrupted,
                           displayName(session.connection().url()),
                           (*left)->step.revision)
                 : Result<void>();
}

} // namespace

Result<RunReport> run(const Connection &connection,
                      const Plan &plan,
                      const RunOptions &options,
                      Monitor &monitor)
{
    const auto session = Session::of(connection);
    const Result<RunLock> lock = RunLock::acquire(*session,
                                                  options.lockTimeoutMilliseconds,
                                                  monitor);
    if (!lock)
        return Failure(lock.error());
    if (const Result<void> prepared = session->prepare(options); !prepared)
        return Failure(prepared.error());
    Result<RunReport> report = [&] {
        Interrupt interrupt(*session, monitor, options.lockTimeoutMilliseconds);
        return Run({*session, interrupt, options, monitor}, plan).execute();
    }();
    session->restore();
    return report;
}

Result<RunReport> stamp(const Connection &connection, const QStringList &heads, Monitor &monitor)
{
    QElapsedTimer timer;
    timer.start();
    const RunOptions options;
    const auto session = Session::of(connection);
    const Result<RunLock> lock = RunLock::acquire(*session,
                                                  options.lockTimeoutMilliseconds,
                                                  monitor);
    if (!lock)
        return Failure(lock.error());
    if (const Result<void> agreed = isNotInterrupted(*session); !agreed)
        return Failure(agreed.error());
    Interrupt interrupt(*session, monitor, options.lockTimeoutMilliseconds);
    const Result<void> done = stampInTransaction(*session, heads);
    interrupt.pause();
    if (!done) {
        rollBack(*session);
        return Failure(done.error());
    }
    RunReport report;
    report.canBackUp = connection.dialect() == DialectKind::Sqlite;
    report.heads = heads;
    report.heads.sort();
    report.milliseconds = timer.elapsed();
    return report;
}

} // namespace core
