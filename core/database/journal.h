// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What tells, in the database itself, how far a step came that no single transaction joins: a table
// `schemawright_journal`, made for the step and dropped with its end. It holds the step as it was
// planned, and of each segment begun its state: a transaction writes its mark within itself, so that
// it is exact; of what commits by itself, what the server said of its tables before (the probe). An
// empty table tells of nothing. Never holds a secret. Thread: the connection's.

#include "core/database/segments.h"
#include "core/database/session.h"

namespace core {

class Journal
{
public:
    explicit Journal(const Session &session)
        : m_session(session)
    {}

    // What the last run left, the server asked about what was running when it ended; none: nothing.
    // FileDamaged: a journal that cannot be read.
    Result<std::optional<Interruption>> read() const;

    bool exists() const;                 // its table, of whatever content
    Result<void> open(const Step &step); // outside of a transaction
    // `position`: of the segment's first statement in the step as it was planned.
    Result<void> started(qsizetype position, const Statement &statement);
    Result<void> done(qsizetype position); // within the transaction that is open, if one is
    void failed(const QString &cause);     // as well as can be
    void forget(qsizetype position); // it failed for certain: what changes now is others' doing
    Result<void> unwinding();        // from now on there is only the way back
    // Within the transaction that is open, if one is: there is nothing to tell any more.
    Result<void> end();
    // The empty table, where end() could not drop it within the transaction; also that of a run which
    // was killed before its first row or after its last. Whoever calls it has the lock of runs.
    void dropIfEmpty();

private:
    struct Entry;

    Result<QList<Entry>> entries() const;
    Result<qsizetype> firstToDo(const Step &step, const QList<Entry> &entries) const;
    Result<void> write(const QString &kind,
                       qsizetype position,
                       const QString &state,
                       const QString &content);

    const Session &m_session;
};

} // namespace core
