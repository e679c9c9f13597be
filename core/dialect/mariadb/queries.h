// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Questions to the data of a MariaDB table, as what stands behind SELECT count(*); empty: cannot be
// asked.

#include "core/schema/schema.h"

namespace core {

QString mariaDbAllRows(const Table &table);
QString mariaDbRowsWithNull(const Table &table, const Column &column);
QString mariaDbRowsNotNull(const Table &table, const Column &column);
QString mariaDbRowsAgainstCheck(const Table &table, const Check &check);
QString mariaDbRowsWithoutParent(const Table &table,
                                 const ForeignKey &key,
                                 const SchemaIndex &schema);
QString mariaDbRowsWithDuplicates(const Table &table, const QList<ColumnId> &columns);
QString mariaDbRowsWithValues(const Table &table, const Column &column, const QStringList &values);
QString mariaDbRowsLongerThan(const Table &table, const Column &column, int length);
QString mariaDbCountSql(const QString &rows);

} // namespace core
