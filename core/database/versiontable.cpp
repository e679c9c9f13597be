// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/versiontable.h"

#include "core/schema/expression.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A schema as SQL: without a name, where an unqualified name is found, and nowhere else: a table of this
// name in another schema or database is another one's.
QString schemaText(const VersionTable &table, const QString &current)
{
    return table.schemaName.isEmpty() ? current : quotedString(table.schemaName);
}

QString countTables(const VersionTable &table, DialectKind dialect)
{
    const QString name = quotedString(table.name);
    switch (dialect) {
    case DialectKind::Sqlite: {
        const QString catalogue = table.schemaName.isEmpty()
                                      ? u"sqlite_schema"_s
                                      : quotedName(table.schemaName) + ".sqlite_schema"_L1;
        return u"SELECT count(*) FROM %1 WHERE type = 'table' AND name = %2 COLLATE NOCASE"_s
            .arg(catalogue, name);
    }
    case DialectKind::PostgreSql:
        return u"SELECT count(*) FROM pg_catalog.pg_class c "
               "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
               "WHERE n.nspname = %1 AND c.relname = %2 "
               "AND c.relkind IN ('r', 'p')"_s.arg(schemaText(table, u"current_schema()"_s), name);
    case DialectKind::MariaDb:
        return u"SELECT count(*) FROM information_schema.TABLES "
               "WHERE TABLE_SCHEMA = %1 AND TABLE_NAME = %2"_s.arg(schemaText(table,
                                                                              u"DATABASE()"_s),
                                                                   name);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<bool> hasVersionTable(const Connection &connection)
{
    const auto count = connection.value(
        countTables(connection.url().versionTable, connection.dialect()));
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
    auto query = connection.execute(u"SELECT version_num FROM %1 ORDER BY version_num"_s.arg(
        versionTableText(connection.url().versionTable, connection.dialect())));
    if (!query)
        return Failure(query.error());
    while (query->next())
        versions.append(query->value(0).toString());
    return versions;
}

Result<Inspection> withoutVersionTable(const Connection &connection, const Inspection &inspection)
{
    const VersionTable &table = connection.url().versionTable;
    QString schemaName = table.schemaName;
    if (!schemaName.isEmpty()) {
        const bool isPostgres = connection.dialect() == DialectKind::PostgreSql;
        const auto current = isPostgres ? connection.value(u"SELECT current_schema()"_s)
                                        : Result<QVariant>(schemaName);
        if (!current)
            return Failure(current.error());
        if (current->toString() == schemaName) // has no name in our schemas
            schemaName.clear();
    }
    const auto folds = connection.dialect() == DialectKind::Sqlite ? Qt::CaseInsensitive
                                                                   : Qt::CaseSensitive;
    Inspection result = inspection;
    result.schema.tables.removeIf([&](const Table &each) {
        return each.schemaName == schemaName && each.name.compare(table.name, folds) == 0;
    });
    return result;
}

} // namespace core
