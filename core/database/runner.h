// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only part that changes a database: reads its state, asks the data what a plan would cost, and
// executes a plan as it is. Each function runs in the caller's thread, on the caller's connection, and
// returns when it is done; `Monitor` is how the outside watches and cancels from other threads.

#include "core/database/connection.h"
#include "core/plan/plan.h"

#include <atomic>
#include <functional>

namespace core {

struct Progress
{
    int step = 0; // counted from 0
    int steps = 0;
    int statement = 0;
    int statements = 0; // of the step
    QString revision;
    QString sql;
    bool isBackup = false; // then statement/statements count pages
    int lockFailures
        = 0; // so often others held its tables for too long; it is about to be tried again
    bool isReconnecting = false; // the connection was lost: finding out where the database stands
};

struct Monitor
{
    std::function<void(const Progress &)> progress; // called before each statement, in the run's thread
    std::atomic<bool> canceled = false; // set from any thread; also interrupts a statement
};

enum class BackupPolicy { BeforeRun, None };

struct RunOptions
{
    BackupPolicy backup = BackupPolicy::BeforeRun;
    bool keepBackup = false;            // also after success
    int lockTimeoutMilliseconds = 5000; // how long to wait for another run
    // Servers only: how long a statement waits for others' locks on its tables, how often it is tried
    // again after that, and how long a server that went away is looked for.
    int statementLockMilliseconds = 3000;
    int lockAttempts = 5;
    int reconnectMilliseconds = 10000;
};

struct RunReport
{
    QStringList applied;   // revisions done, in order
    QStringList heads;     // what the version table holds now
    QString backupFile;    // kept: its place
    bool canBackUp = true; // false: a server's database, of which its own tools make copies
    QStringList notices;   // what the server said of data that it changed in passing, verbatim
    qint64 milliseconds = 0;
    // Empty: all done. Else what happened; `failedRevision` was rolled back unless `interruption` says
    // how much of it was done; the ones in `applied` stand. error.place is the statement, error.detail
    // the engine's message.
    std::optional<Error> error;
    QString failedRevision;
    std::optional<Interruption> interruption; // to be resumed (prepare) or undone (prepareUnwind)
    // False: the connection was lost, and where the database stands could not be found out: `heads` and
    // `interruption` say nothing.
    bool isStateKnown = true;
};

// The version table and (unless `withSchema` is false) the live schema.
enum class ReadDepth { VersionsOnly, WithSchema };
Result<DatabaseState> readState(const Connection &connection, ReadDepth depth);

// Fills in the hazards' row counts. Read-only.
Result<Plan> preflight(const Connection &connection, const Plan &plan, Monitor &monitor);

// Executes the plan: lock, then inside the first transaction check that the database still is where
// the plan starts, backup, steps. A revision is one transaction; where the engine has none for what
// it does, a journal tells afterwards how far it came (core/database/journal.h).
// An Error: nothing was run. A report with an error: what `applied` lists was.
Result<RunReport> run(const Connection &connection,
                      const Plan &plan,
                      const RunOptions &options,
                      Monitor &monitor);

// Writes the version table alone: `heads` instead of whatever it held (Alembic's stamp --purge).
// RunInterrupted: a run must be resumed or undone first.
Result<RunReport> stamp(const Connection &connection, const QStringList &heads, Monitor &monitor);
// What stamp without --purge writes: `targets` instead of those heads of `current` that are on their
// way or beyond; heads of other branches stay. DatabaseUnknownRevision.
Result<QStringList> stampedHeads(const History &history,
                                 const QStringList &current,
                                 const QStringList &targets);

// Everything between a history and a database that is to be brought to `target` ("head", "-1" …):
// reads, resolves, plans and asks the data. What the command line and the window call. After an
// interrupted run in the same direction the plan begins with the rest of that; in the other one it is
// refused: RunInterrupted.
struct Prepared
{
    DatabaseState state;
    Plan plan;
};
Result<Prepared> prepare(const Connection &connection,
                         const History &history,
                         const QString &target,
                         Direction direction,
                         Monitor &monitor);
// The same for a database that is not there yet and will be empty: an upgrade, without a connection.
Result<Prepared> prepareNew(const DatabaseUrl &url, const History &history, const QString &target);
// The way back of an interrupted run: from what the database is now to what it was before the step, its
// rows kept. run() it as any other plan. NothingToDo: no run was interrupted.
Result<Prepared> prepareUnwind(const Connection &connection, Monitor &monitor);

} // namespace core
