// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One table before and after a revision, and what has to happen to its parts. What depends on a
// column whose type changes is taken off before and put on again after, so that it is stored as the
// schema writes it. Pure values.

#include "core/dialect/postgres/conversion.h"
#include "core/dialect/postgres/enumchange.h"
#include "core/schema/schema.h"

namespace core {

struct PostgresTableChange
{
    Table from;    // as the database has it
    Table renamed; // what stays of it, with the names of `to`
    Table to;
    Table physicalRenamed, physicalTo;
    QList<ColumnId> dropped; // a generated column that must be made anew is in both
    QList<ColumnId> added;
    QMap<ColumnId, TypeConversion> retyped;
    QList<Constraint> droppedConstraints; // of `from`
    QList<Constraint> addedConstraints;   // of `to`
    QList<ForeignKey> deferrabilities;    // of `to`: this alone is other
    QStringList validated;                // names of constraints that hold from now on
    QList<Index> droppedIndexes;
    QList<Index> addedIndexes;
    QStringList droppedExclusions;
    QMap<QString, QString> addedExclusions;
};

struct PostgresChanges
{
    Schema from, renamed, to; // named
    QList<PostgresEnumChange> enums;
    QList<PostgresTableChange> tables;
};

PostgresChanges postgresChanges(const Schema &from, const Schema &to, QSet<QString> &taken);

// Columns whose values a plan writes anew or whose stored expressions would be.
QStringList touchedColumns(const PostgresTableChange &change); // in the names of `to`

} // namespace core
