// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/modelvalues.h"

namespace support {

using namespace core;

Column column(const QString &name, const DataType &type)
{
    Column value;
    value.id = ColumnId::create();
    value.name = name;
    value.type = type;
    return value;
}

UniqueKey uniqueKey(const QList<ColumnId> &columns, const QString &name)
{
    UniqueKey key;
    key.id = ConstraintId::create();
    key.name = name;
    key.columns = columns;
    return key;
}

Check check(const QString &sql, const QString &name)
{
    Check value;
    value.id = ConstraintId::create();
    value.name = name;
    value.sql = sql;
    return value;
}

Index tableIndex(const QList<ColumnId> &columns, const QString &name)
{
    Index value;
    value.id = IndexId::create();
    value.name = name;
    for (const ColumnId &id : columns) {
        IndexKey key;
        key.column = id;
        value.keys.append(key);
    }
    return value;
}

ForeignKey foreignKey(const Column &from, ClassId target, const Column &to)
{
    ForeignKey key;
    key.id = ConstraintId::create();
    key.columns = {from.id};
    key.target = tableIdOf(target);
    key.targetColumns = {to.id};
    return key;
}

Mixin mixin(const QString &name, const QList<Column> &columns)
{
    Mixin value;
    value.id = MixinId::create();
    value.name = name;
    value.columns = columns;
    return value;
}

Association association(const Class &left, const Class &right)
{
    Association value;
    value.id = AssociationId::create();
    value.left.target = left.id;
    value.right.target = right.id;
    return value;
}

Model modelWith(const QList<Class> &classes)
{
    Model model;
    model.classes = classes;
    return model;
}

} // namespace support
