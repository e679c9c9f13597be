// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/differ.h"

#include "core/migration/ordering.h"

namespace core {

namespace {

template<typename Key>
bool contains(const QList<Key> &keys, const ConstraintId &id)
{
    return std::any_of(keys.cbegin(), keys.cend(), [&id](const Key &key) { return key.id == id; });
}

QList<PrimaryKey> asList(const std::optional<PrimaryKey> &key)
{
    return key ? QList<PrimaryKey>{*key} : QList<PrimaryKey>();
}

QSet<ColumnId> asSet(const QList<ColumnId> &columns)
{
    return {columns.cbegin(), columns.cend()};
}

// Whether the columns are a key of the table, as a foreign key wants of its target.
bool isKey(const Table &table, const QList<ColumnId> &columns)
{
    const QSet<ColumnId> wanted = asSet(columns);
    if (table.primaryKey && asSet(table.primaryKey->columns) == wanted)
        return true;
    return std::any_of(table.uniqueKeys.cbegin(),
                       table.uniqueKeys.cend(),
                       [&wanted](const UniqueKey &key) { return asSet(key.columns) == wanted; });
}

} // namespace

// A new table can be created with the foreign key if its target is there as it will be.
bool Differ::canReference(const ForeignKey &key, TableId owner) const
{
    if (key.target.isNull() || key.target == owner)
        return true;
    const Table *present = m_present.table(key.target);
    if (!present)
        return false;
    if (!m_keptIds.contains(key.target))
        return true;
    const Table *goal = m_goal.table(key.target);
    for (const ColumnId &id : key.targetColumns) {
        const Column *before = findColumn(*present, id);
        const Column *after = findColumn(*goal, id);
        if (!before || !after || !(before->type == after->type))
            return false;
    }
    return isKey(*present, key.targetColumns) || !isKey(*goal, key.targetColumns);
}

void Differ::createTables()
{
    QHash<TableId, qsizetype> positions;
    for (qsizetype i = 0; i < m_created.size(); ++i)
        positions.insert(m_created.at(i)->id, i);
    const QList<qsizetype> order = dependencyOrder(m_created.size(), [this, &positions](qsizetype i) {
        QList<qsizetype> targets;
        for (const ForeignKey &key : m_created.at(i)->foreignKeys) {
            const auto target = positions.constFind(key.target);
            if (target != positions.cend() && *target != i)
                targets.append(*target);
        }
        return targets;
    });
    for (qsizetype position : order) {
        Table table = *m_created.at(position);
        table.foreignKeys.removeIf(
            [this, &table](const ForeignKey &key) { return !canReference(key, table.id); });
        add(CreateTable{table});
    }
}

void Differ::addColumns()
{
    for (const Table *goal : std::as_const(m_kept)) {
        qsizetype position = 0;
        for (const Column &column : goal->columns) {
            const QList<Column> present = m_present.table(goal->id)->columns;
            const auto isColumn = [&column](const Column &other) { return other.id == column.id; };
            const auto found = std::find_if(present.cbegin(), present.cend(), isColumn);
            if (found == present.cend())
                add(AddColumn{goal->id, nameOf(goal->id), column, int(position)});
            else
                position = found - present.cbegin();
            ++position;
        }
    }
}

void Differ::alterColumns()
{
    for (const Table *goal : std::as_const(m_kept)) {
        for (const Column &column : goal->columns) {
            const Column *present = findColumn(*m_present.table(goal->id), column.id);
            if (present && !(*present == column))
                add(AlterColumn{goal->id, nameOf(goal->id), *present, column});
        }
    }
}

template<typename Key>
void Differ::addMissing(const Table &goal, const QList<Key> &present, const QList<Key> &wanted)
{
    const QList<Key> before = present; // a copy: what is added joins the list
    for (const Key &key : wanted) {
        if (!contains(before, key.id))
            add(AddConstraint{goal.id, nameOf(goal.id), key});
    }
}

void Differ::addKeysAndChecks()
{
    for (const Table *goal : std::as_const(m_kept)) {
        addMissing(*goal, asList(m_present.table(goal->id)->primaryKey), asList(goal->primaryKey));
        addMissing(*goal, m_present.table(goal->id)->uniqueKeys, goal->uniqueKeys);
        addMissing(*goal, m_present.table(goal->id)->checks, goal->checks);
    }
}

void Differ::createIndexes()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const QList<Index> before = m_present.table(goal->id)->indexes;
        for (const Index &index : goal->indexes) {
            const auto isIndex = [&index](const Index &other) { return other.id == index.id; };
            if (std::none_of(before.cbegin(), before.cend(), isIndex))
                add(CreateIndex{goal->id, nameOf(goal->id), index});
        }
    }
}

void Differ::addForeignKeys()
{
    for (const QList<const Table *> &goals : {m_kept, m_created}) {
        for (const Table *goal : goals) {
            if (const Table *present = m_present.table(goal->id))
                addMissing(*goal, present->foreignKeys, goal->foreignKeys);
        }
    }
}

void Differ::dropColumns()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const QList<Column> before = m_present.table(goal->id)->columns;
        int dropped = 0;
        for (int i = 0; i < before.size(); ++i) {
            if (findColumn(*goal, before.at(i).id))
                continue;
            add(DropColumn{goal->id, nameOf(goal->id), before.at(i), i - dropped});
            ++dropped;
        }
    }
}

// Children first; what references a table from a circle, or from a table that stays, goes before it.
void Differ::dropTables(const QList<const Table *> &tables)
{
    QHash<TableId, qsizetype> positions;
    for (qsizetype i = 0; i < tables.size(); ++i)
        positions.insert(tables.at(i)->id, i);
    const QList<qsizetype> order
        = dependencyOrder(tables.size(), [this, &tables, &positions](qsizetype i) {
              QList<qsizetype> children;
              for (const Reference &reference : referencesTo(tables.at(i)->id)) {
                  const auto child = positions.constFind(reference.table);
                  if (child != positions.cend() && *child != i)
                      children.append(*child);
              }
              return children;
          });
    for (qsizetype position : order) {
        const TableId id = tables.at(position)->id;
        for (const Reference &reference : referencesTo(id)) {
            const Table *table = m_present.table(reference.table);
            if (!table || table->id == id)
                continue;
            const QList<ForeignKey> keys = table->foreignKeys;
            for (const ForeignKey &key : keys) {
                if (key.id == reference.key)
                    add(DropConstraint{table->id, nameOf(table->id), key});
            }
            touch(reference.table);
        }
        if (const Table *table = m_present.table(id)) // once, though its id may be there twice
            add(DropTable{*table});
    }
}

void Differ::dropEnums()
{
    for (const Enum &before : m_from.enums) {
        const Enum *present = m_present.enumeration(before.id);
        if (present && !m_goal.enumeration(before.id))
            add(DropEnum{*present});
    }
}

void Differ::reorderColumns()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const Table *present = m_present.table(goal->id);
        QList<ColumnId> before, after;
        for (const Column &column : present->columns)
            before.append(column.id);
        for (const Column &column : goal->columns)
            after.append(column.id);
        if (before != after)
            add(ReorderColumns{goal->id, present->name, before, after});
    }
}

} // namespace core
