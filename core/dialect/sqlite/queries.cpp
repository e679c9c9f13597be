// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/queries.h"

#include "core/dialect/sqlite/ddl.h"
#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString rowsWhere(const Table &table, const QString &condition)
{
    return u"FROM %1 WHERE %2"_s.arg(quotedName(table.name), condition);
}

} // namespace

QString allRows(const Table &table)
{
    return u"FROM %1"_s.arg(quotedName(table.name));
}

QString rowsWithNull(const Table &table, const Column &column)
{
    return rowsWhere(table, quotedName(column.name) + u" IS NULL"_s);
}

QString rowsNotNull(const Table &table, const Column &column)
{
    return rowsWhere(table, quotedName(column.name) + u" IS NOT NULL"_s);
}

QString rowsAgainstCheck(const Table &table, const Check &check)
{
    // A check holds when it is NULL.
    return rowsWhere(table, u"NOT (%1)"_s.arg(unqualified(check.sql, table.name)));
}

QString rowsWithoutParent(const Table &table, const ForeignKey &key, const SchemaIndex &schema)
{
    const Table *target = schema.table(key.target);
    if (!target || key.columns.isEmpty() || key.columns.size() != key.targetColumns.size())
        return {};
    const QStringList own = columnNames(table, key.columns);
    const QStringList theirs = columnNames(*target, key.targetColumns);
    QStringList present;
    QStringList pairs;
    for (qsizetype i = 0; i < own.size(); ++i) {
        present.append(u"c.%1 IS NOT NULL"_s.arg(quotedName(own.at(i))));
        // The parent's column first: its collation decides.
        pairs.append(u"p.%1 = c.%2"_s.arg(quotedName(theirs.at(i)), quotedName(own.at(i))));
    }
    return u"FROM %1 AS c WHERE %2 AND NOT EXISTS (SELECT 1 FROM %3 AS p WHERE %4)"_s
        .arg(quotedName(table.name),
             present.join(u" AND "_s),
             quotedName(target->name),
             pairs.join(u" AND "_s));
}

QString rowsWithDuplicates(const Table &table, const QList<ColumnId> &columns)
{
    if (columns.isEmpty())
        return {};
    QStringList present;
    for (const QString &name : columnNames(table, columns))
        present.append(quotedName(name) + u" IS NOT NULL"_s);
    return u"FROM (SELECT 1 FROM %1 WHERE %2 GROUP BY %3 HAVING count(*) > 1)"_s
        .arg(quotedName(table.name), present.join(u" AND "_s), columnList(table, columns));
}

QString rowsWithValues(const Table &table, const Column &column, const QStringList &values)
{
    QStringList texts;
    for (const QString &value : values)
        texts.append(quotedString(value));
    return rowsWhere(table, u"%1 IN (%2)"_s.arg(quotedName(column.name), texts.join(u", "_s)));
}

QString rowsChangedByAffinity(const Table &table, const Column &column, Affinity from, Affinity to)
{
    const QString name = quotedName(column.name);
    const bool fromText = from == Affinity::Text || from == Affinity::Blob;
    const bool toNumber = to == Affinity::Numeric || to == Affinity::Integer
                          || to == Affinity::Real;
    if (fromText && toNumber) {
        // Text that looks like a number becomes one; '0012' and '1e5' are not got back.
        return rowsWhere(table,
                         u"typeof(%1) = 'text' AND %1 = CAST(%1 AS NUMERIC) "
                         "AND CAST(CAST(%1 AS %2) AS TEXT) <> CAST(%1 AS TEXT)"_s
                             .arg(name, to == Affinity::Real ? u"REAL"_s : u"NUMERIC"_s));
    }
    if (to == Affinity::Text && from != Affinity::Text) {
        // A number is written with 15 digits.
        return rowsWhere(table,
                         u"typeof(%1) = 'real' AND CAST(CAST(%1 AS TEXT) AS REAL) <> %1"_s.arg(
                             name));
    }
    if (to == Affinity::Real && from != Affinity::Real) {
        return rowsWhere(table,
                         u"typeof(%1) = 'integer' "
                         "AND CAST(CAST(%1 AS REAL) AS INTEGER) <> %1"_s.arg(name));
    }
    return {};
}

QString rowsRefusedByType(const Table &table, const Column &column, const QString &type)
{
    const QString name = quotedName(column.name);
    if (type == "ANY"_L1)
        return {};
    if (type == "BLOB"_L1)
        return rowsWhere(table, u"typeof(%1) NOT IN ('blob', 'null')"_s.arg(name));
    if (type == "TEXT"_L1)
        return rowsWhere(table, u"typeof(%1) = 'blob'"_s.arg(name));
    const QString number = type == "REAL"_L1 ? u"NUMERIC"_s : u"INTEGER"_s;
    return rowsWhere(table,
                     u"typeof(%1) = 'blob' OR typeof(%1) IN ('text', 'real') "
                     "AND %1 <> CAST(%1 AS %2)"_s.arg(name, number));
}

QString rowsLongerThan(const Table &table, const Column &column, int length)
{
    return rowsWhere(table,
                     u"length(%1) > %2"_s.arg(quotedName(column.name), QString::number(length)));
}

QString countSql(const QString &rows)
{
    return rows.isEmpty() ? QString() : u"SELECT count(*) "_s + rows;
}

QString noneSql(const QString &rows)
{
    return u"SELECT NOT EXISTS (SELECT 1 %1)"_s.arg(rows);
}

} // namespace core
