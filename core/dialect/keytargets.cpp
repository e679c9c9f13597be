// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/keytargets.h"

namespace core {

ForeignKey withTargetById(const ForeignKey &key, const SchemaIndex &schema)
{
    ForeignKey result = key;
    const Table *target = schema.table(key.target);
    if (!target)
        return result;
    if (key.targetColumns.isEmpty() && key.foreignColumns.isEmpty() && target->primaryKey
        && target->primaryKey->columns.size() == key.columns.size())
        result.targetColumns = target->primaryKey->columns;
    result.foreignTable.clear();
    if (!result.targetColumns.isEmpty())
        result.foreignColumns.clear();
    return result;
}

ForeignKey withTargetFound(const ForeignKey &key, const Table *target, Qt::CaseSensitivity names)
{
    if (!key.target.isNull() || !target)
        return key;
    QList<ColumnId> columns;
    for (const QString &name : key.foreignColumns) {
        for (const Column &column : target->columns) {
            if (column.name.compare(name, names) == 0)
                columns.append(column.id);
        }
    }
    if (key.foreignColumns.isEmpty() && target->primaryKey)
        columns = target->primaryKey->columns;
    if (columns.size() != key.columns.size())
        return key;
    ForeignKey result = key;
    result.target = target->id;
    result.targetColumns = columns;
    result.foreignTable.clear();
    result.foreignColumns.clear();
    return result;
}

} // namespace core
