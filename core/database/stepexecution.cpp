// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/stepexecution.h"

#include "core/database/transaction.h"

#include <QElapsedTimer>
#include <QSqlRecord>
#include <QThread>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int firstPauseMilliseconds = 200; // doubled with each failure
constexpr int longestPauseMilliseconds = 4000;
constexpr int lookMilliseconds = 20;

} // namespace

StepExecution::StepExecution(const RunContext &context, const Step &step, const Progress &progress)
    : m_session(context.session)
    , m_connection(context.session.connection())
    , m_interrupt(context.interrupt)
    , m_options(context.options)
    , m_monitor(context.monitor)
    , m_step(step)
    , m_segments(segments(step.statements))
    , m_last(lastSegment(m_segments, step.statements))
    , m_progress(progress)
    , m_journal(context.session)
    , m_keepsJournal(m_session.keepsJournal()
                     && (step.isResumption || step.isUnwinding || canBeInterrupted(step.statements)))
    , m_isHalfDone(step.isResumption || step.isUnwinding)
{}

Result<void> StepExecution::run(const Begun &begun)
{
    Result<void> done = runSegments(begun);
    if (!done) {
        if (m_monitor.canceled && done.error().code != ErrorCode::ConnectionLost)
            done.error().code = ErrorCode::Canceled; // a lock not waited for to the end
        undo(done.error());
        return done;
    }
    m_interrupt.resume();
    return done;
}

Result<void> StepExecution::runSegments(const Begun &begun)
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment &segment = m_segments.at(i);
        if (const Result<void> done = runSegment(segment, begun); !done)
            return done;
        if (segment.kind != SegmentKind::Setting)
            m_isHalfDone = true;
        if (i != m_last)
            continue;
        m_isComplete = true;
        m_interrupt.pause();
        if (m_keepsJournal && !m_session.rollsBackDdl())
            m_journal.dropIfEmpty();
    }
    return {};
}

Result<void> StepExecution::runSegment(const Segment &segment, const Begun &begun)
{
    for (int failures = 0;; ++failures) {
        Result<void> done = runOnce(segment, begun);
        if (done)
            return done;
        m_interrupt.pause();
        if (done.error().code == ErrorCode::ConnectionLost)
            return done;
        if (segment.kind == SegmentKind::Transaction)
            rollBack(m_session);
        else
            m_session.cleanUp(m_step.statements.at(segment.first));
        if (done.error().code != ErrorCode::LockTimeout)
            return done;
        if (!isWorthAnotherTry(failures)) {
            const QStringList tables = m_step.statements.at(m_progress.statement).tables;
            const QStringList holders = m_session.holders(tables);
            if (!holders.isEmpty())
                done.error().detail += u'\n' + holders.join(u'\n');
            return done;
        }
        m_interrupt.resume();
    }
}

// Waits a little, unless it has been tried often enough or nobody wants it any more.
bool StepExecution::isWorthAnotherTry(int failures)
{
    if (m_monitor.canceled || failures >= m_options.lockAttempts)
        return false;
    m_progress.lockFailures = failures + 1;
    if (m_monitor.progress)
        m_monitor.progress(m_progress);
    const int milliseconds = qMin(firstPauseMilliseconds << qMin(failures, 8),
                                  longestPauseMilliseconds);
    QElapsedTimer waited;
    waited.start();
    while (waited.elapsed() < milliseconds && !m_monitor.canceled)
        QThread::msleep(lookMilliseconds);
    m_progress.lockFailures = 0;
    return !m_monitor.canceled;
}

Result<void> StepExecution::runOnce(const Segment &segment, const Begun &begun)
{
    switch (segment.kind) {
    case SegmentKind::Setting: {
        const Result<void> announced = announce(segment.first);
        return announced ? m_session.execute(m_step.statements.at(segment.first)) : announced;
    }
    case SegmentKind::Transaction:
        return runTransaction(segment, begun);
    case SegmentKind::Alone:
        return runAlone(segment, begun);
    }
    Q_UNREACHABLE();
}

Result<void> StepExecution::announce(qsizetype index)
{
    const Statement &statement = m_step.statements.at(index);
    m_progress.statement = int(index);
    m_progress.sql = statement.sql;
    // What is complete is put in order to its end.
    if (m_monitor.canceled && !m_isComplete)
        return failure(ErrorCode::Canceled, m_step.revision, {}, statement.sql);
    if (m_monitor.progress)
        m_monitor.progress(m_progress);
    return {};
}

Result<void> StepExecution::begin(const Begun &begun)
{
    if (m_hasBegun)
        return {};
    if (const Result<void> agreed = begun(m_progress); !agreed)
        return agreed;
    m_hasBegun = true;
    if (m_step.isUnwinding)
        return m_journal.unwinding();
    if (!m_step.isResumption)
        return {};
    const Result<std::optional<Interruption>> left = m_journal.read();
    if (!left)
        return Failure(left.error());
    if (*left)
        m_offset = (*left)->step.statements.size() - m_step.statements.size();
    return {};
}

Result<void> StepExecution::runTransaction(const Segment &segment, const Begun &begun)
{
    // The journal's table comes into being outside of the transaction: what is asked before anything
    // runs is then asked there, too.
    if (keepsJournal()) {
        if (const Result<void> agreed = begin(begun); !agreed)
            return agreed;
        if (const Result<void> opened = openJournal(); !opened)
            return opened;
    }
    for (qsizetype i = segment.first; i < segment.end; ++i) {
        const Statement &statement = m_step.statements.at(i);
        if (const Result<void> announced = announce(i); !announced)
            return announced;
        if (statement.kind == StatementKind::Commit) {
            if (const Result<void> ready = beforeCommit(segment); !ready)
                return ready;
        }
        if (const Result<void> done = execute(statement); !done)
            return done;
        if (statement.kind == StatementKind::Begin) {
            if (const Result<void> agreed = begin(begun); !agreed)
                return agreed;
            takeBaselines();
        } else if (statement.kind != StatementKind::Commit && !m_session.isInTransaction()) {
            return failure(ErrorCode::StatementFailed, m_step.revision, {}, statement.sql);
        }
    }
    return {};
}

Result<void> StepExecution::runAlone(const Segment &segment, const Begun &begun)
{
    const Statement &statement = m_step.statements.at(segment.first);
    if (const Result<void> announced = announce(segment.first); !announced)
        return announced;
    if (const Result<void> agreed = begin(begun); !agreed)
        return agreed;
    if (!keepsJournal())
        return execute(statement);
    if (const Result<void> opened = openJournal(); !opened)
        return opened;
    const bool isLast = m_last >= 0 && m_segments.at(m_last) == segment;
    const qsizetype position = journaled(segment.first);
    if (m_step.isResumption && isFirst(segment))
        m_session.cleanUp(statement); // of the run that was interrupted in it
    if (!m_step.isUnwinding) {
        if (const Result<void> started = m_journal.started(position, statement); !started)
            return started;
    }
    if (const Result<void> done = execute(statement); !done)
        return done;
    if (isLast)
        return m_journal.end();
    return m_step.isUnwinding ? Result<void>() : m_journal.done(position);
}

Result<void> StepExecution::openJournal()
{
    if (m_isHalfDone)
        return {};
    // Of a resumption and a way back it is there already.
    return m_journal.open(m_step);
}

// What comes after the version's change is for nobody to resume.
bool StepExecution::keepsJournal() const
{
    return m_keepsJournal && !m_isComplete;
}

bool StepExecution::isFirst(const Segment &segment) const
{
    const auto first = std::find_if(m_segments.cbegin(), m_segments.cend(), [](const Segment &each) {
        return each.kind != SegmentKind::Setting;
    });
    return first != m_segments.cend() && *first == segment;
}

qsizetype StepExecution::journaled(qsizetype index) const
{
    return index + m_offset;
}

Result<void> StepExecution::beforeCommit(const Segment &segment)
{
    const bool isLast = m_last >= 0 && m_segments.at(m_last) == segment;
    if (keepsJournal() && isLast)
        return m_journal.end();
    if (keepsJournal() && !m_step.isUnwinding)
        return m_journal.done(journaled(segment.first));
    if (!isLast || !m_session.watchesEachStep())
        return {};
    const Result<qint64> fingerprint = m_session.fingerprint();
    if (!fingerprint)
        return Failure(fingerprint.error());
    m_catalogueVersion = *fingerprint;
    return {};
}

Result<void> StepExecution::execute(const Statement &statement)
{
    switch (statement.kind) {
    case StatementKind::Version:
        return executeVersion(statement);
    case StatementKind::Check:
        return check(statement);
    case StatementKind::CheckNoNewRows:
        return checkNoNewRows(statement);
    case StatementKind::Setting:
    case StatementKind::Begin:
    case StatementKind::Commit:
    case StatementKind::Ddl:
    case StatementKind::Data:
        break;
    }
    return m_session.execute(statement);
}

Result<void> StepExecution::executeVersion(const Statement &statement)
{
    const auto done = m_connection.execute(statement.sql);
    if (!done)
        return Failure(done.error());
    if (statement.sql.startsWith("CREATE"_L1, Qt::CaseInsensitive))
        return {};
    const int touched = done->numRowsAffected();
    if (touched == 1)
        return {};
    return failure(ErrorCode::DatabaseMoved,
                   displayName(m_connection.url()),
                   QString::number(touched),
                   statement.sql);
}

Result<void> StepExecution::check(const Statement &statement)
{
    const Result<QVariant> value = m_connection.value(statement.sql);
    if (!value)
        return Failure(value.error());
    if (!value->isNull() && value->toDouble() != 0)
        return {};
    return failure(ErrorCode::CheckFailed, statement.subject, value->toString(), statement.sql);
}

Result<void> StepExecution::checkNoNewRows(const Statement &statement)
{
    const Result<QStringList> now = rows(statement.sql);
    if (!now)
        return Failure(now.error());
    const QStringList before = m_baselines.value(statement.sql);
    QStringList added;
    std::set_difference(now->begin(),
                        now->end(),
                        before.begin(),
                        before.end(),
                        std::back_inserter(added));
    if (added.isEmpty())
        return {};
    return failure(ErrorCode::CheckFailed,
                   statement.subject,
                   added.mid(0, 5).join(u"; "_s),
                   statement.sql);
}

void StepExecution::takeBaselines()
{
    for (const Statement &statement : m_step.statements) {
        if (statement.kind != StatementKind::CheckNoNewRows || m_baselines.contains(statement.sql))
            continue;
        // It may name what the step is only about to make: then there were no rows.
        m_baselines.insert(statement.sql, rows(statement.sql).value_or(QStringList()));
    }
}

Result<QStringList> StepExecution::rows(const QString &sql) const
{
    auto query = m_connection.execute(sql);
    if (!query)
        return Failure(query.error());
    QStringList result;
    int columns = -1;
    while (query->next()) {
        if (columns < 0)
            columns = query->record().count();
        QStringList values;
        for (int i = 0; i < columns; ++i)
            values.append(query->value(i).toString());
        result.append(values.join(u", "_s));
    }
    result.sort();
    return result;
}

void StepExecution::undo(const Error &error)
{
    if (error.code == ErrorCode::ConnectionLost)
        return; // the server does it
    // SQLite may have rolled back by itself (an interrupted statement, a full disk).
    if (!m_isComplete)
        rollBack(m_session);
    if (m_keepsJournal && m_hasBegun && !m_isComplete)
        keepCause(error);
    restoreSettings();
}

// A journal of nothing done is none: the database is as before.
void StepExecution::keepCause(const Error &error)
{
    const Result<std::optional<Interruption>> left = m_journal.read();
    if (!left || (!*left && m_isHalfDone))
        return;
    const bool isAsBefore = !*left
                            || (!(*left)->isUnwinding
                                && (*left)->remaining.size() == (*left)->step.statements.size());
    if (!isAsBefore) {
        m_isHalfDone = true;
        m_journal.failed(error.detail);
        if (!(*left)->isUnwinding)
            m_journal.forget((*left)->done);
        return;
    }
    m_isHalfDone = false;
    if (m_journal.end())
        m_journal.dropIfEmpty();
}

void StepExecution::restoreSettings()
{
    for (const Statement &statement : m_step.statements) {
        if (statement.kind == StatementKind::Setting && statement.restores)
            static_cast<void>(m_connection.execute(statement.sql));
    }
}

} // namespace core
