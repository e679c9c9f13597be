// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/survivors.h"

#include "core/schema/expression.h"

#include <algorithm>

namespace support {

using namespace core;

namespace {

const Column *columnOf(const Schema &schema, TableId table, ColumnId column)
{
    const Table *found = findTable(schema, table);
    return found ? findColumn(*found, column) : nullptr;
}

// Without the computed columns that use others than these, directly or through each other.
void keepComputable(const Table &table, QSet<ColumnId> &columns)
{
    bool isChanged = true;
    while (isChanged) {
        isChanged = false;
        for (const Column &column : table.columns) {
            const auto isMissing = [&](const Column &used) {
                return !columns.contains(used.id)
                       && mentionsColumn(column.generated->sql, used.name);
            };
            if (column.generated && columns.contains(column.id)
                && std::any_of(table.columns.begin(), table.columns.end(), isMissing)) {
                columns.remove(column.id);
                isChanged = true;
            }
        }
    }
}

} // namespace

QSet<ColumnId> survivingColumns(const Schema &before, const Schema &after)
{
    QSet<ColumnId> columns;
    for (const Table &table : before.tables) {
        for (const Column &column : table.columns) {
            const Column *later = columnOf(after, table.id, column.id);
            if (later && (column.generated || !later->generated))
                columns.insert(column.id);
        }
        keepComputable(table, columns);
    }
    return columns;
}

QSet<ColumnId> repeatedColumns(const Schema &before, const Schema &after)
{
    const QSet<ColumnId> surviving = survivingColumns(before, after);
    QSet<ColumnId> columns;
    for (const Table &table : after.tables) {
        for (const Column &column : table.columns) {
            const Column *earlier = columnOf(before, table.id, column.id);
            const bool isFrozen = earlier && earlier->generated && !column.generated;
            if (!isFrozen || surviving.contains(column.id))
                columns.insert(column.id);
        }
        keepComputable(table, columns);
    }
    return columns;
}

} // namespace support
