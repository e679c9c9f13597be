// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements of one table's treatment. Each list runs inside the revision's transaction, with
// foreign keys off; indexes and triggers are the planner's.

#include "core/dialect/sqlite/treatment.h"

namespace core {

QList<Statement> nativeSteps(const TableChange &change, const SchemaIndex &schema);

// `scratch`: a free name. Nothing is replaced before the new text has been compiled under that name
// and found to have the same columns and key indexes as the table.
QList<Statement> inPlaceSteps(const TableChange &change,
                              const SchemaIndex &schema,
                              const QString &scratch);

// The only order that neither loses rows of children nor rewrites what refers to the table: new
// table under `replacement`, copy, drop, rename.
QList<Statement> rebuildSteps(const TableChange &change,
                              const SchemaIndex &schema,
                              const QString &replacement);

// New labels for old ones, in all columns at once; empty if there is nothing to do or the rebuild
// has done it.
QList<Statement> relabelSteps(const TableChange &change);

// The value of a column with its labels renamed: CASE "c" WHEN 'old' THEN 'new' … END
QString relabeled(const QString &value, const Relabels &relabels);

// True if the two tables have the same columns in the same order (of the database, not ours).
QString sameColumnsSql(const QString &table, const QString &other);

} // namespace core
