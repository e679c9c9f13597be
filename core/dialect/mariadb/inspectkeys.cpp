// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspectkeys.h"

#include "core/schema/options.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Empty for what the engine uses anyway.
QString methodOf(const MariaDbKeyRow &row, const Table &table)
{
    const QString engine = table.options.value(option::mariaDbEngine);
    const bool isHashByNature = engine == "MEMORY"_L1;
    if (row.method == (isHashByNature ? "HASH"_L1 : "BTREE"_L1) || row.method == "RTREE"_L1)
        return {};
    // A unique key over long values is a hash whether one asks for it or not.
    if (row.method == "HASH"_L1 && row.unique)
        return {};
    return row.method;
}

// A unique index is a constraint wherever a constraint can say all of it.
bool addConstraint(Table &table, const QList<MariaDbKeyRow> &rows, const QList<ColumnId> &columns)
{
    const MariaDbKeyRow &first = rows.constFirst();
    QStringList lengths;
    bool isPlain = first.unique && !first.ignored && methodOf(first, table).isEmpty();
    for (const MariaDbKeyRow &row : rows) {
        lengths.append(row.length);
        isPlain = isPlain && !row.descending;
    }
    Options options;
    if (lengths.join(QString()).size() > 0)
        options.insert(option::mariaDbLengths, lengths.join(u','));
    if (first.index == "PRIMARY"_L1) {
        const auto id = ConstraintId::derived(table.id.uuid, u"primary-key"_s);
        table.primaryKey = PrimaryKey{id, {}, columns, first.comment, options};
        return true;
    }
    if (!isPlain)
        return false;
    const auto id = ConstraintId::derived(table.id.uuid, "unique/"_L1 + first.index);
    table.uniqueKeys.append({id, first.index, columns, Deferrable::No, first.comment, options});
    return true;
}

void addKey(Table &table, const QList<MariaDbKeyRow> &rows)
{
    const MariaDbKeyRow &first = rows.constFirst();
    Index index;
    index.id = IndexId::derived(table.id.uuid, "index/"_L1 + first.index);
    index.name = first.index;
    index.unique = first.unique;
    index.method = methodOf(first, table);
    index.comment = first.comment;
    QList<ColumnId> columns;
    for (const MariaDbKeyRow &row : rows) {
        const Column *column = mariaDbColumnNamed(table, row.column);
        if (column == nullptr)
            return; // dropped while we read
        IndexKey key;
        key.column = column->id;
        key.order = row.descending ? SortOrder::Descending : SortOrder::Ascending;
        if (!row.length.isEmpty() && row.method != "SPATIAL"_L1)
            key.options.insert(option::mariaDbLength, row.length);
        index.keys.append(key);
        columns.append(column->id);
    }
    if (addConstraint(table, rows, columns))
        return;
    if (first.ignored)
        index.options.insert(option::mariaDbIgnored, option::truth);
    table.indexes.append(index);
}

} // namespace

const Column *mariaDbColumnNamed(const Table &table, const QString &name)
{
    for (const Column &column : table.columns) {
        if (column.name.compare(name, Qt::CaseInsensitive) == 0)
            return &column;
    }
    return nullptr;
}

void addMariaDbKeys(Table &table, const QList<MariaDbKeyRow> &all)
{
    QList<MariaDbKeyRow> rows;
    for (const MariaDbKeyRow &row : all) {
        if (!rows.isEmpty() && rows.constLast().index != row.index)
            addKey(table, std::exchange(rows, {}));
        rows.append(row);
    }
    if (!rows.isEmpty())
        addKey(table, rows);
}

} // namespace core
