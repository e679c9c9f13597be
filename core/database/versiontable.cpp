// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/versiontable.h"

#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

Result<bool> hasVersionTable(const Connection &connection)
{
    const auto count = connection.value(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' "
                                        "AND name = 'alembic_version' COLLATE NOCASE"_s);
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
