// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/journal.h"
#include "core/database/runlock.h"
#include "core/database/transaction.h"
#include "core/database/versiontable.h"

namespace core {

namespace {

Result<DatabaseState> readInTransaction(const Session &session, ReadDepth depth)
{
    const Connection &connection = session.connection();
    DatabaseState state;
    state.versionTable = connection.url().versionTable;
    const Result<bool> exists = hasVersionTable(connection);
    if (!exists)
        return Failure(exists.error());
    state.hasVersionTable = *exists;
    Result<QStringList> versions = readVersions(connection);
    if (!versions)
        return Failure(versions.error());
    state.heads = *std::move(versions);
    if (session.keepsJournal()) {
        Result<std::optional<Interruption>> interruption = Journal(session).read();
        if (!interruption)
            return Failure(interruption.error());
        state.interruption = *std::move(interruption);
    }
    if (depth == ReadDepth::VersionsOnly)
        return state;
    const Result<qint64> fingerprint = session.fingerprint();
    if (!fingerprint)
        return Failure(fingerprint.error());
    state.catalogueVersion = *fingerprint;
    QSqlDatabase database = connection.database();
    Result<Inspection> live = dialectFor(connection.dialect()).inspect(database);
    if (!live)
        return Failure(live.error());
    Result<Inspection> others = withoutVersionTable(connection, *live);
    if (!others)
        return Failure(others.error());
    state.live = *std::move(others);
    return state;
}

Result<DatabaseState> readAtOnce(const Session &session, ReadDepth depth)
{
    // Versions and schema must be of one moment.
    const ReadTransaction transaction(session);
    if (transaction.error())
        return Failure(*transaction.error());
    return readInTransaction(session, depth);
}

// A run that is killed may leave its journal empty. As well as can be: who may not write reads all the
// same, and a run that is under way keeps its own.
void tidy(Session &session)
{
    const Monitor nobody;
    RunOptions hurried;
    hurried.statementLockMilliseconds = 1000;
    const Result<RunLock> lock = RunLock::acquire(session, 0, nobody);
    if (lock && session.prepare(hurried))
        Journal(session).dropIfEmpty();
    session.restore();
}

} // namespace

Result<DatabaseState> readState(const Connection &connection, ReadDepth depth)
{
    const auto session = Session::of(connection);
    Result<DatabaseState> state = readAtOnce(*session, depth);
    const bool mayLeaveOne = state && session->keepsJournal() && !state->interruption
                             && !session->isInTransaction();
    if (mayLeaveOne && Journal(*session).exists())
        tidy(*session);
    return state;
}

} // namespace core
