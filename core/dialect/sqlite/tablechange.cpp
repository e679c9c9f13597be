// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/tablechange.h"

#include "core/dialect/sqlite/ddl.h"

#include <algorithm>

namespace core {

namespace {

// Ids, names of ours and comments aside.
QString indexText(const Table &table, const Index &index)
{
    return createIndexSql(table, index);
}

const Index *findIndex(const QList<Index> &indexes, IndexId id)
{
    const auto found = std::find_if(indexes.cbegin(), indexes.cend(), [id](const Index &index) {
        return index.id == id;
    });
    return found == indexes.cend() ? nullptr : &*found;
}

} // namespace

QList<Index> droppedIndexes(const TableChange &change)
{
    QList<Index> dropped;
    for (const Index &index : change.physicalBefore.indexes) {
        const Index *kept = findIndex(change.physicalAfter.indexes, index.id);
        if (!kept
            || indexText(change.physicalAfter, *kept) != indexText(change.physicalBefore, index))
            dropped.append(*findIndex(change.before.indexes, index.id));
    }
    return dropped;
}

QList<Index> createdIndexes(const TableChange &change)
{
    if (change.treatment == Treatment::Rebuild)
        return change.after.indexes;
    QList<Index> created;
    for (const Index &index : change.physicalAfter.indexes) {
        const Index *old = findIndex(change.physicalBefore.indexes, index.id);
        if (!old || indexText(change.physicalBefore, *old) != indexText(change.physicalAfter, index))
            created.append(*findIndex(change.after.indexes, index.id));
    }
    return created;
}

bool hasCheck(const Table &physical, const Check &check)
{
    return std::any_of(physical.checks.cbegin(), physical.checks.cend(), [&](const Check &other) {
        return other.sql == check.sql;
    });
}

QList<Check> addedChecks(const TableChange &change)
{
    QList<Check> added;
    for (qsizetype i = 0; i < change.after.checks.size(); ++i) {
        if (!hasCheck(change.physicalBefore, change.physicalAfter.checks.at(i)))
            added.append(change.after.checks.at(i));
    }
    return added;
}

bool isSameReference(const ForeignKey &a, const ForeignKey &b)
{
    return a.columns == b.columns && a.target == b.target && a.targetColumns == b.targetColumns
           && a.foreignTable == b.foreignTable && a.foreignColumns == b.foreignColumns;
}

QList<ForeignKey> addedForeignKeys(const TableChange &change)
{
    QList<ForeignKey> added;
    for (const ForeignKey &key : change.after.foreignKeys) {
        const auto isSame = [&key](const ForeignKey &old) { return isSameReference(old, key); };
        if (std::none_of(change.before.foreignKeys.cbegin(),
                         change.before.foreignKeys.cend(),
                         isSame))
            added.append(key);
    }
    return added;
}

} // namespace core
