// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Questions to the rows, as SQL: FROM … WHERE … texts whose rows are those in the way of a change.
// `violations` count them; `none` is true when there are none (a Check).

#include "core/dialect/sqlite/types.h"

namespace core {

// "FROM … WHERE …", or empty when the question has no meaning.
QString rowsWithNull(const Table &table, const Column &column);
QString rowsAgainstCheck(const Table &table, const Check &check);
QString rowsWithoutParent(const Table &table, const ForeignKey &key, const SchemaIndex &schema);
QString rowsWithDuplicates(const Table &table, const QList<ColumnId> &columns);
QString rowsWithValues(const Table &table, const Column &column, const QStringList &values);
// Values that a column of the other affinity would not give back as they were.
QString rowsChangedByAffinity(const Table &table, const Column &column, Affinity from, Affinity to);
// Values that a STRICT table refuses in a column of this type.
QString rowsRefusedByType(const Table &table, const Column &column, const QString &type);
QString rowsLongerThan(const Table &table, const Column &column, int length);
QString rowsNotNull(const Table &table, const Column &column);
QString allRows(const Table &table);

QString countSql(const QString &rows); // empty for empty
QString noneSql(const QString &rows);

} // namespace core
