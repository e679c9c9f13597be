// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Questions to the rows, as SQL that counts those in the way of a change; in the names that the
// database has. Empty when the question has no meaning.

#include "core/schema/schema.h"

namespace core {

QString countRows(const Table &table);
QString countWhere(const Table &table, const QString &condition);
QString countNulls(const Table &table, const Column &column);
QString countNotNull(const Table &table, const Column &column);
QString countAgainst(const Table &table, const QString &check);
QString countDuplicates(const Table &table, const QList<ColumnId> &columns);
QString countWithoutParent(const Table &table, const ForeignKey &key, const SchemaIndex &schema);
QString countWithLabel(const Table &table, const Column &column, const QString &label);

} // namespace core
