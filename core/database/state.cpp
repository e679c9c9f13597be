// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/journal.h"
#include "core/database/transaction.h"
#include "core/database/versiontable.h"

namespace core {

namespace {

Result<DatabaseState> readInTransaction(const Session &session, ReadDepth depth)
{
    const Connection &connection = session.connection();
    DatabaseState state;
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
    state.live = *std::move(live);
    return state;
}

} // namespace

Result<DatabaseState> readState(const Connection &connection, ReadDepth depth)
{
    const auto session = Session::of(connection);
    // Versions and schema must be of one moment.
    const ReadTransaction transaction(*session);
    if (transaction.error())
        return Failure(*transaction.error());
    return readInTransaction(*session, depth);
}

} // namespace core
