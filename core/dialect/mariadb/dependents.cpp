// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/dependents.h"

#include "core/schema/expression.h"

#include <algorithm>

namespace core {

QList<ColumnId> mariaDbDependents(const Table &table, const QList<ColumnId> &columns)
{
    QList<ColumnId> all = columns;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Column *used = findColumn(table, all.at(i));
        for (const Column &column : table.columns) {
            if (used && column.generated && !all.contains(column.id)
                && mentionsColumn(column.generated->sql, used->name))
                all.append(column.id);
        }
    }
    QList<ColumnId> dependents;
    for (const Column &column : table.columns) {
        if (all.contains(column.id) && !columns.contains(column.id))
            dependents.append(column.id);
    }
    return dependents;
}

} // namespace core
