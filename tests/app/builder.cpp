// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/builder.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace shop {

QUuid idOf(const QString &kind, const QString &name)
{
    static const QUuid space(u"{6e0c8f1e-6f0b-4b59-9f64-5d9c4a3b7a10}"_s);
    return QUuid::createUuidV5(space, kind + u' ' + name);
}

ClassId classId(const QString &name)
{
    return {idOf(u"class"_s, name)};
}

Column column(const QString &owner, const QString &name, const DataType &type)
{
    Column value;
    value.id = {idOf(u"column"_s, owner + u'.' + name)};
    value.name = name;
    value.type = type;
    return value;
}

Column required(Column column)
{
    column.nullable = false;
    return column;
}

Column withDefault(Column column, const QString &sql)
{
    column.defaultSql = sql;
    return column;
}

Column identityColumn(const QString &owner)
{
    Column id = required(column(owner, u"id"_s, integerType()));
    id.identity = Identity{};
    return id;
}

ClassBuilder::ClassBuilder(const QString &name)
{
    m_class.id = classId(name);
    m_class.name = name;
}

ClassBuilder &ClassBuilder::comment(const QString &text)
{
    m_class.comment = text;
    return *this;
}

ClassBuilder &ClassBuilder::table(const QString &name)
{
    m_class.tableName = name;
    return *this;
}

ClassBuilder &ClassBuilder::mixin(const QString &name)
{
    m_class.mixins << MixinId{idOf(u"mixin"_s, name)};
    return *this;
}

ClassBuilder &ClassBuilder::add(const Column &column)
{
    m_class.columns << column;
    return *this;
}

ClassBuilder &ClassBuilder::primaryKey(const QStringList &columns)
{
    m_class.primaryKey = PrimaryKey{};
    m_class.primaryKey->id = {idOf(u"primary key"_s, m_class.name)};
    m_class.primaryKey->columns = columnIds(columns);
    return *this;
}

ClassBuilder &ClassBuilder::unique(const QStringList &columns)
{
    UniqueKey key;
    key.id = {idOf(u"unique key"_s, m_class.name + u'.' + columns.join(u','))};
    key.columns = columnIds(columns);
    m_class.uniqueKeys << key;
    return *this;
}

ClassBuilder &ClassBuilder::check(const QString &name, const QString &sql)
{
    Check value;
    value.id = {idOf(u"check"_s, m_class.name + u'.' + name)};
    value.name = name;
    value.sql = sql;
    m_class.checks << value;
    return *this;
}

ClassBuilder &ClassBuilder::references(const QString &column,
                                       const QString &target,
                                       ReferentialAction onDelete)
{
    ForeignKey key;
    key.id = {idOf(u"foreign key"_s, m_class.name + u'.' + column)};
    key.columns = {columnId(column)};
    key.target = tableIdOf(classId(target));
    key.targetColumns = {ColumnId{idOf(u"column"_s, target + u".id"_s)}};
    key.onDelete = onDelete;
    m_class.foreignKeys << key;
    return *this;
}

ClassBuilder &ClassBuilder::index(const Index &index)
{
    Index value = index;
    value.id = {idOf(u"index"_s, m_class.name + u'.' + index.name)};
    m_class.indexes << value;
    return *this;
}

ClassBuilder &ClassBuilder::index(const QStringList &columns)
{
    Index value;
    value.id = {idOf(u"index"_s, m_class.name + u'.' + columns.join(u','))};
    for (const ColumnId id : columnIds(columns)) {
        IndexKey key;
        key.column = id;
        value.keys << key;
    }
    m_class.indexes << value;
    return *this;
}

ColumnId ClassBuilder::columnId(const QString &name) const
{
    return {idOf(u"column"_s, m_class.name + u'.' + name)};
}

QList<ColumnId> ClassBuilder::columnIds(const QStringList &names) const
{
    QList<ColumnId> ids;
    for (const QString &name : names)
        ids << columnId(name);
    return ids;
}

} // namespace shop
