// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mutator.h"

#include <algorithm>

namespace support {

using namespace core;

namespace {

class Fitting
{
public:
    explicit Fitting(const Schema &before)
        : m_withNulls(columnsWithNulls(before))
    {
        for (const Table &table : before.tables) {
            m_tables.insert(table.id);
            for (const Column &column : table.columns)
                m_columns.insert(column.id, column);
        }
    }

    Table run(Table table) const
    {
        if (!m_tables.contains(table.id))
            return table; // no rows
        for (Column &column : table.columns)
            column.nullable = column.nullable || !canBeFilled(column);
        if (table.primaryKey && !isAll(table, table.primaryKey->columns, &Fitting::isFullyDistinct))
            table.primaryKey.reset();
        table.uniqueKeys.removeIf(
            [&](const UniqueKey &key) { return !isAny(table, key.columns, &Fitting::isDistinct); });
        for (Index &index : table.indexes) {
            QList<ColumnId> columns;
            for (const IndexKey &key : std::as_const(index.keys))
                columns.append(key.column);
            index.unique = index.unique && isAny(table, columns, &Fitting::isDistinct);
        }
        table.foreignKeys.removeIf([&](const ForeignKey &key) { return !isSatisfied(key, table); });
        return table;
    }

private:
    bool isOld(const Column &column) const { return m_columns.contains(column.id); }

    // NOT NULL is no trouble: there are values, or a default gives them.
    bool canBeFilled(const Column &column) const
    {
        if (column.generated)
            return true;
        if (!isOld(column))
            return !column.defaultSql.isEmpty();
        return !m_columns[column.id].generated && !m_withNulls.contains(column.id);
    }
    bool isDistinct(const Column &column) const
    {
        if (column.generated)
            return false;
        if (!isOld(column))
            return isAllNull(column);
        const Column old = m_columns[column.id];
        return !old.generated && isKeyable(old.type);
    }
    bool isFullyDistinct(const Column &column) const
    {
        return isOld(column) && isDistinct(column) && !m_withNulls.contains(column.id);
    }
    bool isAllNull(const Column &column) const
    {
        return !isOld(column) && column.nullable && column.defaultSql.isEmpty()
               && !column.generated;
    }

    using Predicate = bool (Fitting::*)(const Column &) const;
    bool isAny(const Table &table, const QList<ColumnId> &ids, Predicate holds) const
    {
        return std::any_of(ids.begin(), ids.end(), [&](ColumnId id) {
            const Column *column = findColumn(table, id);
            return column && (this->*holds)(*column);
        });
    }
    bool isAll(const Table &table, const QList<ColumnId> &ids, Predicate holds) const
    {
        return std::all_of(ids.begin(), ids.end(), [&](ColumnId id) {
            const Column *column = findColumn(table, id);
            return column && (this->*holds)(*column);
        });
    }

    bool isSatisfied(const ForeignKey &key, const Table &child) const
    {
        if (isAny(child, key.columns, &Fitting::isAllNull))
            return true;
        for (qsizetype i = 0; i < key.targetColumns.size(); ++i) {
            const auto own = m_columns.constFind(key.columns.at(i));
            const auto target = m_columns.constFind(key.targetColumns.at(i));
            if (own == m_columns.cend() || target == m_columns.cend() || own->generated
                || target->generated || own->type != target->type
                || m_withNulls.contains(target->id))
                return false;
        }
        return m_tables.contains(key.target);
    }

    QSet<ColumnId> m_withNulls;
    QSet<TableId> m_tables;
    QHash<ColumnId, Column> m_columns;
};

} // namespace

Schema fitted(const Schema &before, Schema after)
{
    const Fitting fitting(before);
    for (Table &table : after.tables)
        table = fitting.run(table);
    return after;
}

} // namespace support
