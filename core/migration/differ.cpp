// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/differ.h"

#include "core/migration/ordering.h"
#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename Element, typename ElementId>
const Element *find(const QList<Element> &elements, const ElementId &id)
{
    for (const Element &element : elements) {
        if (element.id == id)
            return &element;
    }
    return nullptr;
}

template<typename Element>
bool sameButName(Element a, const Element &b)
{
    a.name = b.name;
    return a == b;
}

QList<PrimaryKey> asList(const std::optional<PrimaryKey> &key)
{
    return key ? QList<PrimaryKey>{*key} : QList<PrimaryKey>();
}

ScopedName tableName(const Table &table)
{
    return {table.schemaName, table.name};
}

QList<ColumnId> columnIds(const Table &table)
{
    QList<ColumnId> ids;
    for (const Column &column : table.columns)
        ids.append(column.id);
    return ids;
}

bool isComputedFrom(const Table &table, const QString &name)
{
    return std::any_of(table.columns.cbegin(), table.columns.cend(), [&name](const Column &column) {
        return column.generated && mentionsColumn(column.generated->sql, name);
    });
}

// What names a table's parts take up in a namespace of their own.
void insertPartNames(QSet<QString> &names, const Table &table)
{
    const QList<Constraint> all = constraints(table);
    for (const Constraint &constraint : all)
        names.insert(constraintName(constraint).toLower());
    for (const Index &index : table.indexes)
        names.insert(index.name.toLower());
    names.remove(QString());
}

} // namespace

Differ::Differ(const Schema &from, const Schema &to, ColumnOrder order)
    : m_from(from)
    , m_to(to)
    , m_order(order)
    , m_goal(to)
    , m_present(from)
{}

QList<Operation> Differ::operations()
{
    collect();
    dropTablesInTheWay();
    dropColumnsInTheWay();
    renameTables();
    renameColumns();
    alterEnums();
    dropForeignKeys();
    dropIndexes();
    dropKeysAndChecks();
    renameConstraints();
    renameIndexes();
    alterTables();
    createEnums();
    alterEnumValues();
    createTables();
    addColumns();
    alterColumns();
    addKeysAndChecks();
    createIndexes();
    addForeignKeys();
    dropColumns();
    dropTables(m_dropped);
    dropEnums();
    if (m_order == ColumnOrder::Significant)
        reorderColumns();
    return m_operations;
}

void Differ::collect()
{
    // Two versions of one schema mostly have their tables in the same places: no need to look them up.
    qsizetype matched = 0;
    for (qsizetype i = 0; i < m_to.tables.size(); ++i) {
        const Table &goal = m_to.tables.at(i);
        const bool isInPlace = i < m_from.tables.size() && m_from.tables.at(i).id == goal.id;
        const Table *present = isInPlace ? &m_from.tables.at(i) : m_present.table(goal.id);
        matched += present ? 1 : 0;
        if (!present)
            m_created.append(&goal);
        else if (!(*present == goal)) // shared lists are equal at a glance
            touch(goal.id);
    }
    if (matched == m_from.tables.size())
        return;
    for (const Table &table : m_from.tables) {
        if (!m_goal.table(table.id))
            m_dropped.append(&table);
    }
}

void Differ::add(const Operation &operation)
{
    // An operation that does not fit comes of a schema that is not valid (two tables of one name);
    // it is listed all the same, for whoever looks at the changes of an unfinished model.
    (void) m_present.apply(operation);
    m_operations.append(operation);
}

void Differ::touch(TableId id)
{
    const Table *goal = m_goal.table(id);
    if (!goal || m_keptIds.contains(id))
        return;
    m_keptIds.insert(id);
    m_kept.append(goal);
}

QString Differ::nameOf(TableId id) const
{
    const Table *table = m_present.table(id);
    return table ? table->name : QString();
}

const QList<Differ::Reference> &Differ::referencesTo(TableId id)
{
    static const QList<Reference> none;
    if (!m_references) {
        m_references.emplace();
        for (const Table &table : m_from.tables) {
            for (const ForeignKey &key : table.foreignKeys)
                (*m_references)[key.target].append({table.id, key.id});
        }
    }
    const auto found = m_references->constFind(id);
    return found == m_references->cend() ? none : *found;
}

// A table whose name, or the name of one of its parts, something new takes cannot wait to the end.
void Differ::dropTablesInTheWay()
{
    if (m_dropped.isEmpty())
        return;
    QSet<ScopedName> tables;
    QSet<QString> parts;
    for (const Table *created : std::as_const(m_created)) {
        tables.insert(tableName(*created).folded());
        insertPartNames(parts, *created);
    }
    for (const Table *goal : std::as_const(m_kept)) {
        tables.insert(tableName(*goal).folded());
        insertPartNames(parts, *goal);
    }
    const auto isInTheWay = [&tables, &parts](const Table *table) {
        if (tables.contains(tableName(*table).folded()))
            return true;
        QSet<QString> own;
        insertPartNames(own, *table);
        return own.intersects(parts);
    };
    QList<const Table *> inTheWay;
    std::copy_if(m_dropped.cbegin(), m_dropped.cend(), std::back_inserter(inTheWay), isInTheWay);
    dropTables(inTheWay);
    m_dropped.removeIf([this](const Table *table) { return !m_present.table(table->id); });
}

void Differ::dropColumnsInTheWay()
{
    const QList<const Table *> kept = m_kept; // grows by tables that reference a column
    for (const Table *goal : kept) {
        const Table before = *m_present.table(goal->id);
        QSet<QString> wanted;
        for (const Column &column : goal->columns) {
            const Column *present = findColumn(before, column.id);
            if (!present || present->name != column.name)
                wanted.insert(column.name.toLower());
        }
        for (const Column &column : before.columns) {
            if (findColumn(*goal, column.id) || !wanted.contains(column.name.toLower()))
                continue;
            if (isComputedFrom(*m_present.table(goal->id), column.name)) {
                moveAway(*goal, column);
                continue;
            }
            dropDependents(goal->id, column);
            const Table present = *m_present.table(goal->id);
            const int position = int(columnIds(present).indexOf(column.id));
            add(DropColumn{goal->id, present.name, present.columns.at(position), position});
        }
    }
}

// A generated column that uses the old one keeps it until it is altered: under another name.
void Differ::moveAway(const Table &goal, const Column &column)
{
    const Table present = *m_present.table(goal.id);
    QString name;
    int number = 0;
    do {
        name = u"old_%1"_s.arg(++number);
    } while (findColumn(present, name) || findColumn(goal, name));
    add(RenameColumn{goal.id, present.name, column.id, column.name, name});
}

void Differ::dropDependents(TableId id, const Column &column)
{
    for (const Reference &reference : referencesTo(id)) {
        const Table *table = m_present.table(reference.table);
        const ForeignKey *key = table ? find(table->foreignKeys, reference.key) : nullptr;
        if (!key || !key->targetColumns.contains(column.id))
            continue;
        add(DropConstraint{table->id, table->name, ForeignKey(*key)});
        touch(reference.table);
    }
    const Table table = *m_present.table(id);
    for (const Index &index : table.indexes) {
        if (usesColumn(index, column))
            add(DropIndex{id, table.name, index});
    }
    const QList<Constraint> all = constraints(table);
    for (const Constraint &constraint : all) {
        if (usesColumn(constraint, column))
            add(DropConstraint{id, table.name, constraint});
    }
}

template<typename Key>
void Differ::dropChanged(const Table &goal, const QList<Key> &present, const QList<Key> &wanted)
{
    const QList<Key> before = present; // a copy: what is dropped leaves the list
    for (const Key &key : before) {
        const Key *kept = find(wanted, key.id);
        if (!kept || !sameButName(key, *kept))
            add(DropConstraint{goal.id, nameOf(goal.id), key});
    }
}

void Differ::dropForeignKeys()
{
    for (const Table *goal : std::as_const(m_kept))
        dropChanged(*goal, m_present.table(goal->id)->foreignKeys, goal->foreignKeys);
}

void Differ::dropIndexes()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const QList<Index> before = m_present.table(goal->id)->indexes;
        for (const Index &index : before) {
            const Index *kept = find(goal->indexes, index.id);
            if (!kept || !sameButName(index, *kept))
                add(DropIndex{goal->id, nameOf(goal->id), index});
        }
    }
}

void Differ::dropKeysAndChecks()
{
    for (const Table *goal : std::as_const(m_kept)) {
        dropChanged(*goal, m_present.table(goal->id)->checks, goal->checks);
        dropChanged(*goal, m_present.table(goal->id)->uniqueKeys, goal->uniqueKeys);
        dropChanged(*goal, asList(m_present.table(goal->id)->primaryKey), asList(goal->primaryKey));
    }
}

void Differ::alterTables()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const Table *present = m_present.table(goal->id);
        if (present->comment != goal->comment || present->options != goal->options)
            add(AlterTable{goal->id,
                           present->name,
                           present->comment,
                           goal->comment,
                           present->options,
                           goal->options});
    }
}

void Differ::createEnums()
{
    for (const Enum &goal : m_to.enums) {
        if (!m_present.enumeration(goal.id))
            add(CreateEnum{goal});
    }
}

void Differ::alterEnumValues()
{
    for (const Enum &goal : m_to.enums) {
        const Enum *present = m_present.enumeration(goal.id);
        if (present && present->values != goal.values)
            add(AlterEnumValues{goal.id, goal.name, present->values, goal.values});
    }
}

} // namespace core
