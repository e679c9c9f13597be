// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/queries.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/schema/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

QString countRows(const Table &table)
{
    return u"SELECT count(*) FROM "_s + qualifiedName(table);
}

QString countWhere(const Table &table, const QString &condition)
{
    return condition.isEmpty() ? QString() : countRows(table) + u" WHERE "_s + condition;
}

QString countNulls(const Table &table, const Column &column)
{
    return countWhere(table, quotedName(column.name) + u" IS NULL"_s);
}

QString countNotNull(const Table &table, const Column &column)
{
    return countWhere(table, quotedName(column.name) + u" IS NOT NULL"_s);
}

QString countAgainst(const Table &table, const QString &check)
{
    // A check holds when it is NULL.
    return countWhere(table, u"NOT (%1)"_s.arg(check));
}

QString countDuplicates(const Table &table, const QList<ColumnId> &columns)
{
    if (columns.isEmpty())
        return {};
    QStringList present;
    for (const QString &name : columnNames(table, columns))
        present.append(quotedName(name) + u" IS NOT NULL"_s);
    return u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 GROUP BY %3 HAVING count(*) > 1) AS d"_s
        .arg(qualifiedName(table), present.join(u" AND "_s), postgresColumnList(table, columns));
}

QString countWithoutParent(const Table &table, const ForeignKey &key, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    if (!target || key.columns.isEmpty() || key.columns.size() != key.targetColumns.size())
        return {};
    const QStringList own = columnNames(table, key.columns);
    const QStringList theirs = columnNames(*target, key.targetColumns);
    QStringList present;
    QStringList pairs;
    for (qsizetype i = 0; i < std::min(own.size(), theirs.size()); ++i) {
        present.append(u"c.%1 IS NOT NULL"_s.arg(quotedName(own.at(i))));
        pairs.append(u"p.%1 = c.%2"_s.arg(quotedName(theirs.at(i)), quotedName(own.at(i))));
    }
    return u"SELECT count(*) FROM %1 AS c WHERE %2 AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE %4)"_s
        .arg(qualifiedName(table),
             present.join(u" AND "_s),
             qualifiedName(*target),
             pairs.join(u" AND "_s));
}

QString countWithLabel(const Table &table, const Column &column, const QString &label)
{
    const QString name = quotedName(column.name);
    return countWhere(table,
                      column.type.dimensions > 0
                          ? u"%1 = ANY (%2::text[])"_s.arg(quotedString(label), name)
                          : u"%1::text = %2"_s.arg(name, quotedString(label)));
}

} // namespace core
