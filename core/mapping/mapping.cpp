// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"

#include "core/mapping/associationtable.h"
#include "core/mapping/naming.h"
#include "core/model/inheritance.h"

namespace core {

namespace {

using Translation = QHash<ColumnId, ColumnId>;

// Names each of the single-table children's columns once: a second of the same name is the first, as
// with SQLAlchemy's use_existing_column.
void addChild(Table &table, const Members &child, Translation &hidden)
{
    for (const Column &column : child.columns) {
        if (const Column *there = findColumn(table, column.name))
            hidden.insert(column.id, there->id);
        else
            table.columns.append(column);
    }
    for (auto it = child.hidden.cbegin(); it != child.hidden.cend(); ++it)
        hidden.insert(it.key(), hidden.value(it.value(), it.value()));
    const auto adopt = [&hidden](auto &list, const auto &added) {
        for (auto element : added) {
            if constexpr (requires { element.keys; })
                replaceColumns(element, hidden);
            else if constexpr (requires { element.columns; })
                replaceColumns(element.columns, hidden);
            list.append(element);
        }
    };
    adopt(table.uniqueKeys, child.uniqueKeys);
    adopt(table.checks, child.checks);
    adopt(table.foreignKeys, child.foreignKeys);
    adopt(table.indexes, child.indexes);
}

Table tableFor(const ModelIndex &index, const Class &classValue, Translation &hidden)
{
    const Members members = membersOf(index, classValue);
    Table table;
    table.id = tableIdOf(classValue.id);
    table.schemaName = classValue.schemaName;
    table.name = tableNameOf(index, classValue);
    table.comment = classValue.comment;
    table.columns = members.columns;
    table.primaryKey = members.primaryKey;
    table.uniqueKeys = members.uniqueKeys;
    table.checks = members.checks;
    table.foreignKeys = members.foreignKeys;
    table.indexes = members.indexes;
    table.options = classValue.options;
    hidden = members.hidden;
    return table;
}

bool knows(const Table &table, const QList<ColumnId> &columns)
{
    return std::all_of(columns.cbegin(), columns.cend(), [&table](const ColumnId &id) {
        return findColumn(table, id) != nullptr;
    });
}

bool knowsKey(const Table &table, const QList<ColumnId> &columns)
{
    return !columns.isEmpty() && knows(table, columns);
}

bool knows(const Table &table, const Index &index)
{
    const bool keys = std::all_of(index.keys.cbegin(), index.keys.cend(), [&](const IndexKey &key) {
        return key.column.isNull() ? !key.expressionSql.isEmpty()
                                   : findColumn(table, key.column) != nullptr;
    });
    return keys && !index.keys.isEmpty() && knows(table, index.include);
}

template<typename Element, typename Predicate>
void keepIf(QList<Element> &elements, Predicate predicate)
{
    if (!std::all_of(elements.cbegin(), elements.cend(), predicate))
        elements.removeIf([&predicate](const Element &element) { return !predicate(element); });
}

// What names a column that the table does not have cannot be said in SQL.
void dropDangling(Table &table)
{
    if (table.primaryKey && !knowsKey(table, table.primaryKey->columns))
        table.primaryKey.reset();
    keepIf(table.uniqueKeys, [&](const UniqueKey &key) { return knowsKey(table, key.columns); });
    keepIf(table.foreignKeys, [&](const ForeignKey &key) { return knowsKey(table, key.columns); });
    keepIf(table.checks, [](const Check &check) { return !check.sql.trimmed().isEmpty(); });
    keepIf(table.indexes, [&](const Index &index) { return knows(table, index); });
}

class Mapper
{
public:
    explicit Mapper(const Model &model)
        : m_model(model)
        , m_index(model)
    {}

    Schema map()
    {
        addTables();
        addAssociations();
        m_schema.enums = m_model.enums;
        for (qsizetype i = 0; i < m_schema.tables.size(); ++i)
            dropDangling(m_schema.tables[i]);
        resolveTargets();
        return named(m_model.naming, m_schema);
    }

private:
    void addTables()
    {
        m_schema.tables.reserve(m_model.classes.size() + m_model.associations.size());
        QHash<ClassId, qsizetype> places;
        for (const Class &classValue : m_model.classes) {
            if (!hasOwnTable(m_index, classValue) || places.contains(classValue.id))
                continue;
            places.insert(classValue.id, m_schema.tables.size());
            Translation hidden;
            m_schema.tables.append(tableFor(m_index, classValue, hidden));
            if (!hidden.isEmpty())
                m_hidden.insert(tableIdOf(classValue.id), hidden);
        }
        for (const Class &classValue : m_model.classes) {
            if (classValue.isAbstract || classValue.inheritance != Inheritance::Single)
                continue;
            const Class *root = tableClassOf(m_index, classValue);
            const qsizetype place = places.value(root->id, -1);
            if (root != &classValue && place >= 0)
                addChild(m_schema.tables[place],
                         membersOf(m_index, classValue),
                         m_hidden[tableIdOf(root->id)]);
        }
    }

    void addAssociations()
    {
        const SchemaIndex tables(m_schema);
        AssociationNamer namer(m_index);
        QList<Table> added;
        for (const Association &association : m_model.associations) {
            const QString name = namer.name(association);
            if (const auto table = associationTable(m_index, tables, association, name))
                added.append(*table);
        }
        m_schema.tables += added;
    }

    void resolveTargets()
    {
        const Schema tables = m_schema; // shared; what the index refers to
        const SchemaIndex index(tables);
        for (qsizetype i = 0; i < tables.tables.size(); ++i) {
            if (tables.tables.at(i).foreignKeys.isEmpty())
                continue;
            QList<ForeignKey> keys;
            for (const ForeignKey &key : tables.tables.at(i).foreignKeys) {
                if (const auto resolved = resolvedKey(index, key))
                    keys.append(*resolved);
            }
            m_schema.tables[i].foreignKeys = keys;
        }
    }

    // The target is the table of the class, which may be that of its base.
    std::optional<ForeignKey> resolvedKey(const SchemaIndex &tables, const ForeignKey &key) const
    {
        if (key.target.isNull())
            return key.foreignTable.isEmpty() ? std::nullopt : std::optional(key);
        ForeignKey resolved = key;
        if (const Class *target = m_index.classValue(classIdOf(key.target)))
            resolved.target = tableIdOf(tableClassOf(m_index, *target)->id);
        const Table *table = tables.table(resolved.target);
        if (!table)
            return std::nullopt;
        if (const auto hidden = m_hidden.constFind(resolved.target); hidden != m_hidden.cend())
            replaceColumns(resolved.targetColumns, *hidden);
        const bool fits = resolved.targetColumns.isEmpty()
                          || resolved.targetColumns.size() == resolved.columns.size();
        return fits && knows(*table, resolved.targetColumns) ? std::optional(resolved)
                                                             : std::nullopt;
    }

    const Model &m_model;
    ModelIndex m_index;
    Schema m_schema;
    QHash<TableId, Translation> m_hidden; // of tables that have some
};

} // namespace

Schema mapModel(const Model &model)
{
    return Mapper(model).map();
}

} // namespace core
