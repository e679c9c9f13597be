// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/queries.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/expressions.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString rowsWhere(const Table &table, const QString &condition)
{
    return u"FROM %1 WHERE %2"_s.arg(mariaDbQuoted(table.name), condition);
}

} // namespace

QString mariaDbAllRows(const Table &table)
{
    return u"FROM "_s + mariaDbQuoted(table.name);
}

QString mariaDbRowsWithNull(const Table &table, const Column &column)
{
    return rowsWhere(table, mariaDbQuoted(column.name) + u" IS NULL"_s);
}

QString mariaDbRowsNotNull(const Table &table, const Column &column)
{
    return rowsWhere(table, mariaDbQuoted(column.name) + u" IS NOT NULL"_s);
}

QString mariaDbRowsAgainstCheck(const Table &table, const Check &check)
{
    // A check holds when it is NULL.
    return rowsWhere(table, u"NOT (%1)"_s.arg(mariaDbExpression(check.sql, table)));
}

QString mariaDbRowsWithoutParent(const Table &table,
                                 const ForeignKey &key,
                                 const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    if (!target || key.columns.isEmpty() || key.columns.size() != key.targetColumns.size())
        return {};
    const QStringList own = columnNames(table, key.columns);
    const QStringList theirs = columnNames(*target, key.targetColumns);
    QStringList present;
    QStringList pairs;
    for (qsizetype i = 0; i < own.size(); ++i) {
        const QString name = u"c."_s + mariaDbQuoted(own.at(i));
        present.append(name + u" IS NOT NULL"_s);
        pairs.append(u"p."_s + mariaDbQuoted(theirs.at(i)) + u" = "_s + name);
    }
    return u"FROM %1 AS c WHERE %2 AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE %4)"_s
        .arg(mariaDbQuoted(table.name),
             present.join(u" AND "_s),
             mariaDbQuoted(target->name),
             pairs.join(u" AND "_s));
}

QString mariaDbRowsWithDuplicates(const Table &table, const QList<ColumnId> &columns)
{
    if (columns.isEmpty())
        return {};
    QStringList present;
    for (const QString &name : columnNames(table, columns))
        present.append(mariaDbQuoted(name) + u" IS NOT NULL"_s);
    return u"FROM (SELECT 1 FROM %1 WHERE %2 GROUP BY %3 HAVING count(*) > 1) AS d"_s
        .arg(mariaDbQuoted(table.name),
             present.join(u" AND "_s),
             mariaDbQuotedList(columnNames(table, columns)));
}

QString mariaDbRowsWithValues(const Table &table, const Column &column, const QStringList &values)
{
    QStringList texts;
    for (const QString &value : values)
        texts.append(mariaDbString(value));
    return rowsWhere(table, u"%1 IN (%2)"_s.arg(mariaDbQuoted(column.name), texts.join(u", "_s)));
}

QString mariaDbRowsLongerThan(const Table &table, const Column &column, int length)
{
    return rowsWhere(table,
                     u"char_length(%1) > %2"_s.arg(mariaDbQuoted(column.name),
                                                   QString::number(length)));
}

QString mariaDbCountSql(const QString &rows)
{
    return rows.isEmpty() ? QString() : u"SELECT count(*) "_s + rows;
}

} // namespace core
