// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One table before and after a revision, and the statements that lead from one to the other: as a
// rule a single ALTER TABLE. Foreign keys are the segment's matter. Pure values.

#include "core/dialect/mariadb/alteration.h"
#include "core/dialect/mariadb/keys.h"

namespace core {

// Labels of an enum that a column's values are rewritten with: old → new.
using MariaDbRelabels = QList<std::pair<QString, QString>>;

struct MariaDbTableChange
{
    Table before; // with the names of `after`
    Table after;  // its columns in the database's order
    Table physicalBefore, physicalAfter;
    QList<ColumnId> added, dropped;
    // Dropped and added: what MODIFY cannot make of a computed column, and computed ones that use what
    // goes away, or what comes behind them.
    QList<ColumnId> replaced;
    QList<ColumnId> modified;
    QList<ColumnId> materialized; // virtual ones that become plain: their values are copied
    QList<ColumnId> recreated;    // computed ones that use those: dropped and added meanwhile
    QMap<ColumnId, MariaDbRelabels> relabels;
    QMap<ColumnId, QStringList> removedLabels;
    QList<ColumnId> filled; // NULLs become the default
    QList<Statement> statements;
    RewriteKind rewrite = RewriteKind::None;

    // Columns with another type or character set: no foreign key may be on them meanwhile.
    QList<ColumnId> retyped;
    // Keys that are no longer there, or there otherwise.
    QList<MariaDbKey> droppedKeys;
};

struct MariaDbChangeContext
{
    const SchemaIndex &before;
    const SchemaIndex &after;
    // That are put back, or come, after the change: they make their index themselves.
    QSet<ConstraintId> addedForeignKeys;
};

// Tables with all names. What is decided about foreign keys does not depend on addedForeignKeys.
MariaDbTableChange mariaDbTableChange(const Table &before,
                                      const Table &after,
                                      const MariaDbChangeContext &context);

} // namespace core
