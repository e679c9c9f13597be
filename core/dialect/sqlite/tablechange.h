// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One table before and after a revision, with the way that was chosen to get there, and what follows
// from the two. Pure values.

#include "core/dialect/dialect.h"

namespace core {

enum class Treatment {
    None,
    Native,  // ALTER TABLE … ADD COLUMN, and at most one DROP COLUMN
    InPlace, // added columns natively; then the table's text replaced, no row written
    Rebuild  // a new table, one copy of the rows, the old table dropped
};

// Labels of an enum that a column's values are rewritten with: old → new.
using Relabels = QList<std::pair<QString, QString>>;

struct TableChange
{
    Treatment treatment = Treatment::None;
    Table before; // with the names of `after`
    Table after;  // as wanted; unless rebuilt, with the columns and keys in the database's order
    Table physicalBefore, physicalAfter;
    QList<ColumnId> added;
    QList<ColumnId> dropped;
    // Native only: what the added columns bring along.
    QList<Check> addedChecks;
    QList<ForeignKey> addedForeignKeys;
    QMap<ColumnId, Relabels> relabels;
    QMap<ColumnId, QStringList> removedLabels;
    // In place only: unique keys whose index is to be made, or goes; and whether the indexes that
    // SQLite made for keys have to be numbered as the new text numbers them.
    QList<QList<ColumnId>> addedKeys;
    QList<QList<ColumnId>> droppedKeys;
    bool renumbersKeys = false;
    // The stored columns stay byte for byte, so that SQLite may move whole rows.
    bool keepsColumns = false;
};

// Indexes of `before` that `after` has not, or has otherwise; and of `after` that are to be made.
QList<Index> droppedIndexes(const TableChange &change);
QList<Index> createdIndexes(const TableChange &change);

// Checks and foreign keys that the rows have not been held against yet.
bool hasCheck(const Table &physical, const Check &check);
QList<Check> addedChecks(const TableChange &change);
bool isSameReference(const ForeignKey &a, const ForeignKey &b);
QList<ForeignKey> addedForeignKeys(const TableChange &change);

} // namespace core
