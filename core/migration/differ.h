// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The work of diff(), in phases. Each operation is carried out on a working copy at once, and each
// phase compares the working copy with the goal: so that what a rename has rewritten in expressions
// already is no difference any more, and the law apply(diff(a, b), a) == b holds by construction.
// Refers to both schemas; lives as long as one call. Time is linear in the size of what differs, plus
// one look at everything.

#include "core/migration/diff.h"
#include "core/migration/schemaeditor.h"

namespace core {

class Differ
{
public:
    Differ(const Schema &from, const Schema &to, ColumnOrder order);

    QList<Operation> operations();

private:
    struct Reference // a foreign key, by the table that has it
    {
        TableId table;
        ConstraintId key;
    };

    void collect();
    void add(const Operation &operation);
    void touch(TableId id);
    QString nameOf(TableId id) const;

    // Names that are wanted for something else.
    void dropTablesInTheWay();
    void dropColumnsInTheWay();
    void moveAway(const Table &goal, const Column &column);
    void dropDependents(TableId id, const Column &column);
    // Renames
    void renameTables();
    void renameColumns();
    void alterEnums();
    void renameConstraints();
    void renameIndexes();
    // Drops of what is no table and no column
    void dropForeignKeys();
    void dropIndexes();
    void dropKeysAndChecks();
    template<typename Key>
    void dropChanged(const Table &goal, const QList<Key> &present, const QList<Key> &wanted);
    // What is new
    void alterTables();
    void createEnums();
    void alterEnumValues();
    void createTables();
    bool canReference(const ForeignKey &key, TableId owner) const;
    void addColumns();
    void alterColumns();
    void addKeysAndChecks();
    void createIndexes();
    void addForeignKeys();
    template<typename Key>
    void addMissing(const Table &goal, const QList<Key> &present, const QList<Key> &wanted);
    // What is old
    void dropColumns();
    void dropTables(const QList<const Table *> &tables);
    void dropEnums();
    void reorderColumns();

    const QList<Reference> &referencesTo(TableId id);

    const Schema &m_from;
    const Schema &m_to;
    const ColumnOrder m_order;
    const SchemaIndex m_goal;
    SchemaEditor m_present;
    QList<Operation> m_operations;
    QList<const Table *> m_kept; // goals of the tables that are on both sides and differ
    QSet<TableId> m_keptIds;
    QList<const Table *> m_created;
    QList<const Table *> m_dropped; // as `from` has them
    std::optional<QHash<TableId, QList<Reference>>> m_references;
};

} // namespace core
