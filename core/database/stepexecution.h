// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Executes the statements of one step, exactly as the plan has them, each by its kind; after a
// failure rolls back and puts the session's settings back. A segment (segments.h) that others' locks
// made fail is tried again; of a step of several a journal is kept.

#include "core/database/interrupt.h"
#include "core/database/journal.h"

namespace core {

// What a step needs of the run that it is part of.
struct RunContext
{
    Session &session;
    Interrupt &interrupt;
    const RunOptions &options;
    const Monitor &monitor;
};

class StepExecution
{
public:
    // `progress`: filled in but for statement and SQL.
    StepExecution(const RunContext &context, const Step &step, const Progress &progress);

    // `begun` is asked before anything but settings ran: where the step begins with a transaction,
    // inside of that.
    using Begun = std::function<Result<void>(const Progress &)>;
    Result<void> run(const Begun &begun);

    bool isComplete() const { return m_isComplete; }
    // Something of it stands, though it is not complete.
    bool isHalfDone() const { return m_isHalfDone; }
    // The fingerprint as the step left it, where it costs nothing.
    std::optional<qint64> catalogueVersion() const { return m_catalogueVersion; }

private:
    Result<void> runSegments(const Begun &begun);
    Result<void> runSegment(const Segment &segment, const Begun &begun);
    Result<void> runOnce(const Segment &segment, const Begun &begun);
    Result<void> runTransaction(const Segment &segment, const Begun &begun);
    Result<void> runAlone(const Segment &segment, const Begun &begun);
    bool isWorthAnotherTry(int failures);
    Result<void> announce(qsizetype index);
    Result<void> begin(const Begun &begun);

    Result<void> execute(const Statement &statement);
    Result<void> executeVersion(const Statement &statement);
    Result<void> check(const Statement &statement);
    Result<void> checkNoNewRows(const Statement &statement);
    Result<void> beforeCommit(const Segment &segment);
    void takeBaselines();
    Result<QStringList> rows(const QString &sql) const;

    Result<void> openJournal();
    bool keepsJournal() const;
    bool isFirst(const Segment &segment) const; // that is no setting
    qsizetype journaled(qsizetype index) const; // its position in the step as it was planned
    void undo(const Error &error);
    void keepCause(const Error &error);
    void restoreSettings();

    Session &m_session;
    const Connection &m_connection;
    Interrupt &m_interrupt;
    const RunOptions &m_options;
    const Monitor &m_monitor;
    const Step &m_step;
    const QList<Segment> m_segments;
    const qsizetype m_last; // the segment that completes it
    Progress m_progress;
    QHash<QString, QStringList> m_baselines; // rows by query, sorted
    Journal m_journal;
    bool m_keepsJournal;
    qsizetype m_offset = 0; // of a resumption's statements from those planned
    bool m_hasBegun = false;
    bool m_isComplete = false;
    bool m_isHalfDone = false;
    std::optional<qint64> m_catalogueVersion;
};

} // namespace core
