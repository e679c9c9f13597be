// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What each operation does to its table. An operation that changes an element changes what differs
// between its before and after, and leaves the rest as it finds it: so that two branches may alter
// one column, and a drifted database keeps what the revision is not about. On an OperationMismatch
// the table is untouched.

#include "core/migration/operation.h"

namespace core {

Result<void> editTable(Table &table, const AlterTable &operation);
Result<void> editTable(Table &table, const AddColumn &operation);
Result<void> editTable(Table &table, const DropColumn &operation);
Result<void> editTable(Table &table, const RenameColumn &operation);
Result<void> editTable(Table &table, const AlterColumn &operation);
Result<void> editTable(Table &table, const ReorderColumns &operation);
Result<void> editTable(Table &table, const AddConstraint &operation);
Result<void> editTable(Table &table, const DropConstraint &operation);
Result<void> editTable(Table &table, const RenameConstraint &operation);
Result<void> editTable(Table &table, const CreateIndex &operation);
Result<void> editTable(Table &table, const DropIndex &operation);
Result<void> editTable(Table &table, const RenameIndex &operation);

QList<EnumValue> mergedValues(const QList<EnumValue> &present,
                              const QList<EnumValue> &before,
                              const QList<EnumValue> &after);
Options mergedOptions(const Options &present, const Options &before, const Options &after);

Constraint withName(Constraint constraint, const QString &name);

// The name of a column in every expression of its table.
void renameInExpressions(Table &table, const QString &from, const QString &to);
// The name of the table itself, where its expressions write it before a column's.
void renameTableInExpressions(Table &table, const QString &from, const QString &to);

} // namespace core
