// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/schema.h"

#include "core/base/overloaded.h"
#include "core/schema/expression.h"

#include <algorithm>

namespace core {

namespace {

template<typename Element, typename IdType>
const Element *findById(const QList<Element> &elements, IdType id)
{
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const Element &element) {
        return element.id == id;
    });
    return found == elements.end() ? nullptr : &*found;
}

template<typename Element>
const Element *findByName(const QList<Element> &elements, const QString &name)
{
    const auto found = std::find_if(elements.begin(), elements.end(), [&](const Element &element) {
        return element.name == name;
    });
    return found == elements.end() ? nullptr : &*found;
}

template<typename Element>
void sortById(QList<Element> &elements)
{
    std::stable_sort(elements.begin(), elements.end(), [](const Element &a, const Element &b) {
        return a.id < b.id;
    });
}

} // namespace

const Table *findTable(const Schema &schema, TableId id)
{
    return findById(schema.tables, id);
}

const Table *findTable(const Schema &schema, const QString &name)
{
    return findByName(schema.tables, name);
}

const Enum *findEnum(const Schema &schema, EnumId id)
{
    return findById(schema.enums, id);
}

const Column *findColumn(const Table &table, ColumnId id)
{
    return findById(table.columns, id);
}

const Column *findColumn(const Table &table, const QString &name)
{
    return findByName(table.columns, name);
}

const Column *findColumn(const QList<Column> &columns, ColumnId id)
{
    return findById(columns, id);
}

QStringList columnNames(const Table &table, const QList<ColumnId> &ids)
{
    QStringList names;
    names.reserve(ids.size());
    for (const ColumnId id : ids) {
        if (const Column *column = findColumn(table, id))
            names.append(column->name);
    }
    return names;
}

SchemaIndex::SchemaIndex(const Schema &schema)
    : m_schema(schema)
{
    m_tables.reserve(schema.tables.size());
    for (qsizetype i = 0; i < schema.tables.size(); ++i)
        m_tables.insert(schema.tables.at(i).id, i);
    for (qsizetype i = 0; i < schema.enums.size(); ++i)
        m_enums.insert(schema.enums.at(i).id, i);
}

const Table *SchemaIndex::table(TableId id) const
{
    const auto found = m_tables.constFind(id);
    return found == m_tables.cend() ? nullptr : &m_schema.tables.at(*found);
}

const Enum *SchemaIndex::enumeration(EnumId id) const
{
    const auto found = m_enums.constFind(id);
    return found == m_enums.cend() ? nullptr : &m_schema.enums.at(*found);
}

ConstraintId constraintId(const Constraint &constraint)
{
    return std::visit(Overloaded{[](const PrimaryKey &key) { return key.id; },
                                 [](const UniqueKey &key) { return key.id; },
                                 [](const Check &check) { return check.id; },
                                 [](const ForeignKey &key) { return key.id; }},
                      constraint);
}

QString constraintName(const Constraint &constraint)
{
    return std::visit(Overloaded{[](const PrimaryKey &key) { return key.name; },
                                 [](const UniqueKey &key) { return key.name; },
                                 [](const Check &check) { return check.name; },
                                 [](const ForeignKey &key) { return key.name; }},
                      constraint);
}

QList<Constraint> constraints(const Table &table)
{
    QList<Constraint> all;
    if (table.primaryKey)
        all.append(*table.primaryKey);
    for (const UniqueKey &key : table.uniqueKeys)
        all.append(key);
    for (const Check &check : table.checks)
        all.append(check);
    for (const ForeignKey &key : table.foreignKeys)
        all.append(key);
    return all;
}

bool usesColumn(const Constraint &constraint, const Column &column)
{
    return std::visit(Overloaded{[&](const PrimaryKey &key) {
                                     return key.columns.contains(column.id);
                                 },
                                 [&](const UniqueKey &key) {
                                     return key.columns.contains(column.id);
                                 },
                                 [&](const Check &check) {
                                     return mentionsColumn(check.sql, column.name);
                                 },
                                 [&](const ForeignKey &key) {
                                     return key.columns.contains(column.id)
                                            || key.targetColumns.contains(column.id);
                                 }},
                      constraint);
}

bool usesColumn(const Index &index, const Column &column)
{
    const auto isUsedBy = [&](const IndexKey &key) {
        return key.column == column.id || mentionsColumn(key.expressionSql, column.name);
    };
    return std::any_of(index.keys.begin(), index.keys.end(), isUsedBy)
           || index.include.contains(column.id) || mentionsColumn(index.predicateSql, column.name);
}

Schema normalized(const Schema &schema, ColumnOrder order)
{
    Schema result = schema;
    sortById(result.tables);
    sortById(result.enums);
    for (Table &table : result.tables) {
        if (order == ColumnOrder::Ignored)
            sortById(table.columns);
        sortById(table.uniqueKeys);
        sortById(table.checks);
        sortById(table.foreignKeys);
        sortById(table.indexes);
    }
    return result;
}

} // namespace core
