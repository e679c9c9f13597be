// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/versiontable.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Where an unqualified name is found, and nowhere else: a table of this name in another schema or
// database is another one's.
QString countTables(DialectKind dialect)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
               "AND name = 'alembic_version' COLLATE NOCASE"_s;
    case DialectKind::PostgreSql:
        return u"SELECT count(*) FROM pg_catalog.pg_class c "
               "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
               "WHERE n.nspname = current_schema() AND c.relname = 'alembic_version' "
               "AND c.relkind IN ('r', 'p')"_s;
    case DialectKind::MariaDb:
        return u"SELECT count(*) FROM information_schema.TABLES "
               "WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'alembic_version'"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<bool> hasVersionTable(const Connection &connection)
{
    const auto count = connection.value(countTables(connection.dialect()));
    if (!count)
        return Failure(count.error());
    return count->toInt() > 0;
}

Result<QStringList> readVersions(const Connection &connection)
{
    const Result<bool> exists = hasVersionTable(connection);
    if (!exists)
        return Failure(exists.error());
    QStringList versions;
    if (!*exists)
        return versions;
    auto query = connection.execute(
        u"SELECT version_num FROM alembic_version ORDER BY version_num"_s);
    if (!query)
        return Failure(query.error());
    while (query->next())
        versions.append(query->value(0).toString());
    return versions;
}

} // namespace core
