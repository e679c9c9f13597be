// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"
#include "core/database/transaction.h"
#include "core/database/versiontable.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

Result<DatabaseState> readInTransaction(const Connection &connection, ReadDepth depth)
{
    DatabaseState state;
    const Result<bool> exists = hasVersionTable(connection);
    if (!exists)
        return Failure(exists.error());
    state.hasVersionTable = *exists;
    Result<QStringList> versions = readVersions(connection);
    if (!versions)
        return Failure(versions.error());
    state.heads = *std::move(versions);
    if (connection.dialect() == DialectKind::Sqlite) {
        const Result<QVariant> catalogue = connection.value(u"PRAGMA schema_version"_s);
        if (!catalogue)
            return Failure(catalogue.error());
        state.catalogueVersion = catalogue->toLongLong();
    }
    if (depth == ReadDepth::VersionsOnly)
        return state;
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
    // Versions and schema must be of one moment.
    ReadTransaction transaction(connection);
    if (transaction.error())
        return Failure(*transaction.error());
    return readInTransaction(connection, depth);
}

} // namespace core
