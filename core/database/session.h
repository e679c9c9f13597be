// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run asks of an engine beyond the statements of its plan: the only place of core/database where
// the engines differ. An open family, one file each; holds nothing but the connection, so that making
// one costs nothing. Thread: the connection's.

#include "core/database/runner.h"

#include <memory>

namespace core {

// Stops what the connection executes when the monitor is canceled, from outside.
class Watch
{
public:
    virtual ~Watch() = default;
    // After its return nothing is stopped any more until resume().
    virtual void pause() = 0;
    virtual void resume() = 0;
};

class Session
{
public:
    static std::unique_ptr<Session> of(const Connection &connection);
    explicit Session(const Connection &connection)
        : m_connection(connection)
    {}
    virtual ~Session() = default;
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const Connection &connection() const { return m_connection; }

    // The lock that keeps a second run off the database: false while another has it. It is given up
    // by unlock() and by the end of the connection or process.
    virtual Result<bool> tryLock() = 0;
    virtual void unlock() = 0;
    virtual QString lockHolder() const = 0; // who has it, for people
    virtual QString lockName() const = 0;   // what is locked, for people

    // What a run needs of the session, put back by restore().
    virtual Result<void> prepare(const RunOptions &options) = 0;
    virtual void restore() = 0;
    virtual std::unique_ptr<Watch> watch(const Monitor &monitor, int busyMilliseconds) const = 0;

    virtual QString beginReading() const = 0; // a transaction that sees one moment, where there is one
    // Engines end a transaction by themselves after some errors.
    virtual bool isInTransaction() const = 0;

    // Changes with every change of the schema.
    virtual Result<qint64> fingerprint() const = 0;
    // Whether a run asks it again before each step: where it costs nothing.
    virtual bool watchesEachStep() const = 0;

    // One statement of a plan that is neither a check nor of the version table. What the server says
    // of data that it changed in passing is kept for notices().
    virtual Result<void> execute(const Statement &statement) = 0;
    // Takes away what a statement of ours outside of transactions left that failed or was killed.
    virtual void cleanUp(const Statement &) {}
    QStringList takeNotices() { return std::exchange(m_notices, {}); }
    // Who holds these tables (all, if empty) against us, for people.
    virtual QStringList holders(const QStringList &tables) const = 0;

    // Whether a step that no single transaction joins keeps a journal (journal.h).
    virtual bool keepsJournal() const = 0;
    // Whether tables are made and dropped within a transaction as rows are.
    virtual bool rollsBackDdl() const = 0;
    virtual Result<bool> hasTable(const QString &name) const = 0;
    virtual QString textType() const = 0;     // of a column that holds any text
    virtual QString tableOptions() const = 0; // of a table that takes part in transactions
    // What a statement that runs outside of transactions is about to change; compared afterwards by
    // tookEffect().
    virtual Result<QString> probe(const Statement &statement) const = 0;
    virtual Result<bool> tookEffect(const Statement &statement, const QString &probe) const = 0;

protected:
    void addNotice(const QString &notice);
    // Executes it to its end: all its results, of which the last may be the one that failed.
    Result<void> drained(const QString &sql) const;

private:
    const Connection &m_connection;
    QStringList m_notices;
};

} // namespace core
