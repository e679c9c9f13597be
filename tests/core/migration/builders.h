// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small schemas for tests, with ids made from names: "user.id" is the same column everywhere.

#include "core/schema/schema.h"

namespace builders {

inline QUuid id(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

inline core::Column column(const QString &idName,
                           const QString &name,
                           const core::DataType &type = core::integerType())
{
    core::Column column;
    column.id = {id(idName)};
    column.name = name;
    column.type = type;
    return column;
}

// A table with the named columns, whose ids are "table.column", and a primary key on the first.
inline core::Table table(const QString &name, const QStringList &columns)
{
    core::Table table;
    table.id = {id(name)};
    table.name = name;
    for (const QString &columnName : columns)
        table.columns.append(column(name + QLatin1Char('.') + columnName, columnName));
    core::PrimaryKey key;
    key.id = {id(name + QStringLiteral(" pk"))};
    key.columns = {table.columns.first().id};
    table.primaryKey = key;
    return table;
}

inline core::ColumnId columnId(const QString &name)
{
    return {id(name)};
}

// A foreign key "child.column" → "parent.column".
inline core::ForeignKey foreignKey(const QString &from, const QString &to)
{
    core::ForeignKey key;
    key.id = {id(from + QStringLiteral(" fk"))};
    key.name = QStringLiteral("fk_%1").arg(QString(from).replace(u'.', u'_'));
    key.columns = {columnId(from)};
    key.target = {id(to.section(u'.', 0, 0))};
    key.targetColumns = {columnId(to)};
    return key;
}

inline core::Index index(const QString &name, const QStringList &columns)
{
    core::Index index;
    index.id = {id(name)};
    index.name = name;
    for (const QString &column : columns) {
        core::IndexKey key;
        key.column = columnId(column);
        index.keys.append(key);
    }
    return index;
}

inline core::Check check(const QString &name, const QString &sql)
{
    core::Check check;
    check.id = {id(name)};
    check.name = name;
    check.sql = sql;
    return check;
}

} // namespace builders
