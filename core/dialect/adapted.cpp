// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/adapted.h"

#include "core/schema/nearesttype.h"

namespace core {

namespace {

bool isForeign(const DataType &type, DialectKind target)
{
    return type.kind == TypeKind::Native && type.dialect != target;
}

void adaptColumns(Schema &schema, qsizetype table, DialectKind target)
{
    const QList<Column> columns = schema.tables.at(table).columns;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (isForeign(columns.at(i).type, target))
            schema.tables[table].columns[i].type = nearestType(columns.at(i).type, target).type;
    }
}

} // namespace

Schema adapted(const Schema &schema, DialectKind target)
{
    Schema result = schema; // shares every table until it changes
    for (qsizetype i = 0; i < schema.tables.size(); ++i)
        adaptColumns(result, i, target);
    return result;
}

} // namespace core
