// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/remaining.h"

#include "core/dialect/postgres/statements.h"
#include "core/dialect/postgres/tablesteps.h"
#include "core/schema/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void removeDropped(Table &table, const PostgresTableChange &change)
{
    const auto isDropped = [&change](const auto &element) {
        return std::any_of(change.droppedConstraints.cbegin(),
                           change.droppedConstraints.cend(),
                           [&](const Constraint &constraint) {
                               return constraintId(constraint) == element.id;
                           });
    };
    table.columns.removeIf([&](const Column &column) { return change.dropped.contains(column.id); });
    if (table.primaryKey && isDropped(*table.primaryKey))
        table.primaryKey.reset();
    table.uniqueKeys.removeIf(isDropped);
    table.checks.removeIf(isDropped);
    table.foreignKeys.removeIf(isDropped);
    table.indexes.removeIf([&](const Index &index) {
        return std::any_of(change.droppedIndexes.cbegin(),
                           change.droppedIndexes.cend(),
                           [&](const Index &dropped) { return dropped.id == index.id; });
    });
}

// What goes must not stand against the values that rows are filled with.
bool fillsRows(const PostgresChanges &changes)
{
    return std::any_of(changes.tables.cbegin(),
                       changes.tables.cend(),
                       [](const PostgresTableChange &change) {
                           return !fillSteps(change).isEmpty();
                       });
}

// A name that one table gives up and another takes.
bool movesKeyNames(const PostgresChanges &changes)
{
    QMap<QString, TableId> dropped;
    for (const PostgresTableChange &change : changes.tables) {
        for (const Constraint &constraint : change.droppedConstraints)
            dropped.insert(constraintName(constraint), change.to.id);
    }
    for (const PostgresTableChange &change : changes.tables) {
        for (const Constraint &constraint : change.addedConstraints) {
            const QString name = constraintName(constraint);
            if (dropped.contains(name) && dropped.value(name) != change.to.id)
                return true;
        }
    }
    return false;
}

QStringList namespacesOf(const Schema &schema)
{
    QStringList names;
    for (const Table &table : schema.tables)
        names.append(table.schemaName);
    for (const Enum &enumeration : schema.enums)
        names.append(enumeration.schemaName);
    names.removeDuplicates();
    return names;
}

} // namespace

Schema postgresRemaining(const Schema &from, const PostgresChanges &changes, const SchemaIndex &to)
{
    Schema schema = from;
    for (const PostgresTableChange &change : changes.tables) {
        for (Table &table : schema.tables) {
            if (table.id == change.from.id)
                removeDropped(table, change);
        }
    }
    schema.enums.removeIf(
        [&to](const Enum &enumeration) { return to.enumeration(enumeration.id) == nullptr; });
    return schema;
}

bool mayDropWhileAdding(const PostgresChanges &changes)
{
    return !movesKeyNames(changes) && !fillsRows(changes);
}

QList<Statement> namespaceSteps(const Schema &from, const Schema &to)
{
    const QStringList present = namespacesOf(from);
    QList<Statement> steps;
    for (const QString &name : namespacesOf(to)) {
        if (!name.isEmpty() && !present.contains(name))
            steps.append(postgresStatement(u"CREATE SCHEMA IF NOT EXISTS "_s + quotedName(name)));
    }
    return steps;
}

} // namespace core
