// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A table as Python declares it, before it has ids: columns and constraints that name columns by their
// names, and the rules by which SQLAlchemy makes a table of them (which column of a primary key counts
// by itself, what index=True and unique=True add). Pure values.

#include "core/interop/sqlalchemy/finding.h"
#include "core/schema/schema.h"

namespace core {

// A foreign key by names: of its target in key.foreignTable ("table" or "schema.table") and
// key.foreignColumns, unless the target is a class or Table that was named as such.
struct SqlForeignKey
{
    ForeignKey key;
    QStringList columns;
    PyNode target;      // the ClassDef or the call of Table; null: by name
    QString targetName; // of the attribute or column there
};

struct SqlUniqueKey
{
    UniqueKey key;
    QStringList columns;
};

struct SqlPrimaryKey
{
    PrimaryKey key;
    QStringList columns;
};

struct SqlIndexKey
{
    IndexKey key;   // expressionSql, order, collation, options
    QString column; // empty: an expression
};

struct SqlIndex
{
    Index index;
    QList<SqlIndexKey> keys;
    QStringList include;
    QString table; // op.create_index, and Index(…) after its class: where it belongs, if it says so
};

enum class AutoIncrement { Automatic, Yes, No, IgnoreForeignKey };

struct SqlColumn
{
    Column column; // no id; `identity` only where an Identity(…) stands
    QString key;   // by which Python knows it
    bool hasType = true;
    bool hasNullable = false; // else it is nullable unless it is of the primary key
    bool isPrimaryKey = false;
    bool isUnique = false;
    bool isIndexed = false;
    bool hasDefault = false; // of the client's: default=
    bool hasSequence = false;
    bool hasPersistence = false; // Computed(persisted=…)
    AutoIncrement autoIncrement = AutoIncrement::Automatic;
    QList<SqlForeignKey> foreignKeys;
    QList<Check> checks;
    int sortOrder = 0;
    int origin = -1; // the mixin or abstract base that declares it, a place in PyClasses; -1: none
    PyNode node;     // where it stands
};

struct SqlTable
{
    QString name;
    QString schemaName;
    QString comment;
    Options options;
    QList<SqlColumn> columns;
    std::optional<SqlPrimaryKey> primaryKey;
    QList<SqlUniqueKey> uniqueKeys;
    QList<Check> checks;
    QList<SqlForeignKey> foreignKeys;
    QList<SqlIndex> indexes;
    bool hasSqliteAutoincrement = false;
};

struct AssembledTable
{
    Table table;          // foreign keys with the names of their targets
    QStringList notFound; // columns that a constraint names and the table does not have
};

// With ids made of `space` and the elements' names, so that the same declaration has the same ids.
AssembledTable assembled(const SqlTable &table, const QUuid &space);
// 5.7 of SQLAlchemy's rules: the column that counts by itself; -1: none.
qsizetype autoIncrementColumn(const SqlTable &table);

} // namespace core
