// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names of types inside SQL expressions: 'sad'::mood, CAST(x AS public.mood[]). An enum's name stands in
// what is adopted from PostgreSQL, and follows when the enum is renamed.

#include "core/schema/schema.h"

namespace core {

// Every mention of the type `from` as a cast's becomes `to`, whatever namespace stands before it; with
// `schemaName` given, only in that one.
QString renameTypeIn(const QString &sql,
                     const QString &schemaName,
                     const QString &from,
                     const QString &to);

// In all expressions, defaults included, of the holders: tables, classes or mixins. Those which do not
// mention it are not touched.
template<typename Holder>
void renameTypeIn(QList<Holder> &holders, const Enum &before, const QString &to)
{
    const auto renamed = [&](const QString &sql) {
        return sql.contains(before.name, Qt::CaseInsensitive)
                   ? renameTypeIn(sql, before.schemaName, before.name, to)
                   : sql;
    };
    for (qsizetype i = 0; i < holders.size(); ++i) {
        Holder holder = holders.at(i);
        for (Column &column : holder.columns) {
            column.defaultSql = renamed(column.defaultSql);
            if (column.generated)
                column.generated->sql = renamed(column.generated->sql);
        }
        for (Check &check : holder.checks)
            check.sql = renamed(check.sql);
        for (Index &index : holder.indexes) {
            index.predicateSql = renamed(index.predicateSql);
            for (IndexKey &key : index.keys)
                key.expressionSql = renamed(key.expressionSql);
        }
        if (holder != holders.at(i))
            holders[i] = holder;
    }
}

} // namespace core
