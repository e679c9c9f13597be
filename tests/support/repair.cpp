// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "tests/support/schemaparts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

namespace {

bool hasStoredColumns(const Table &table, const QList<ColumnId> &ids)
{
    if (ids.isEmpty())
        return false;
    return std::all_of(ids.begin(), ids.end(), [&](ColumnId id) {
        const Column *column = findColumn(table, id);
        return column && !column->generated && ids.count(id) == 1;
    });
}

QSet<ColumnId> asSet(const QList<ColumnId> &ids)
{
    return {ids.begin(), ids.end()};
}

// Says something of each column, or nothing.
void repairTerms(Options &options, const QList<ColumnId> &columns)
{
    const QStringList terms = options.value(option::sqliteKeyTerms).split(u',');
    if (columns.size() < 2 || terms.size() != columns.size())
        options.remove(option::sqliteKeyTerms);
}

void repairKeys(Table &table)
{
    if (table.primaryKey && !hasStoredColumns(table, table.primaryKey->columns))
        table.primaryKey.reset();
    QList<QSet<ColumnId>> seen;
    if (table.primaryKey)
        seen.append(asSet(table.primaryKey->columns));
    table.uniqueKeys.removeIf([&](const UniqueKey &key) {
        const QSet<ColumnId> columns = asSet(key.columns);
        if (!hasStoredColumns(table, key.columns) || seen.contains(columns))
            return true;
        seen.append(columns);
        return false;
    });
    if (table.primaryKey)
        repairTerms(table.primaryKey->options, table.primaryKey->columns);
    for (UniqueKey &key : table.uniqueKeys)
        repairTerms(key.options, key.columns);
}

void repairColumns(Schema &schema, Table &table)
{
    const bool isAllGenerated = std::all_of(table.columns.begin(),
                                            table.columns.end(),
                                            [](const Column &c) { return c.generated.has_value(); });
    if (isAllGenerated && !table.columns.isEmpty())
        table.columns.first().generated.reset();
    for (Column &column : table.columns) {
        if (column.generated) {
            column.defaultSql.clear();
            column.nullable = true;
        }
        if (column.type.kind == TypeKind::Enum && !findEnum(schema, column.type.enumId)) {
            column.type = plainType(TypeKind::Text);
            column.defaultSql.clear();
        }
        const bool isOnlyKey = table.primaryKey && table.primaryKey->columns == QList{column.id};
        if (!isInteger(column.type) || column.generated || !column.defaultSql.isEmpty()
            || !isOnlyKey || table.options.contains(option::sqliteWithoutRowid)) {
            column.identity.reset();
            column.options.remove(option::sqliteAutoincrement);
        }
        if (!isOnlyKey || column.identity || column.options.contains(option::sqliteAutoincrement)
            || table.options.contains(option::sqliteWithoutRowid))
            column.options.remove(option::sqlitePrimaryKeyOrder);
        if (column.nullable)
            column.options.remove(option::sqliteNotNullConflict);
        if (!isText(column.type))
            column.collation.clear();
    }
}

bool isWhole(const ForeignKey &key, const Table &child, const Schema &schema)
{
    if (!hasStoredColumns(child, key.columns))
        return false;
    if (key.target.isNull())
        return !key.foreignTable.isEmpty();
    const Table *parent = findTable(schema, key.target);
    if (!parent || key.columns.size() != key.targetColumns.size())
        return false;
    for (qsizetype i = 0; i < key.columns.size(); ++i) {
        const Column *target = findColumn(*parent, key.targetColumns.at(i));
        if (!target || target->type != findColumn(child, key.columns.at(i))->type)
            return false;
    }
    const QList<QList<ColumnId>> keys = keysOf(*parent);
    return std::any_of(keys.begin(), keys.end(), [&](const QList<ColumnId> &columns) {
        return asSet(columns) == asSet(key.targetColumns);
    });
}

void repairForeignKeys(const Schema &schema, Table &table)
{
    table.foreignKeys.removeIf([&](const ForeignKey &key) { return !isWhole(key, table, schema); });
    for (ForeignKey &key : table.foreignKeys) {
        const bool isNullable = std::all_of(key.columns.begin(),
                                            key.columns.end(),
                                            [&](ColumnId id) {
                                                return findColumn(table, id)->nullable;
                                            });
        for (ReferentialAction *action : {&key.onDelete, &key.onUpdate}) {
            if (*action == ReferentialAction::SetNull && !isNullable)
                *action = ReferentialAction::Cascade;
        }
    }
}

} // namespace

bool isInteger(const DataType &type)
{
    return type.dimensions == 0
           && (type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger
               || type.kind == TypeKind::SmallInteger);
}

bool isText(const DataType &type)
{
    return type.dimensions == 0 && (type.kind == TypeKind::String || type.kind == TypeKind::Text);
}

bool isKeyable(const DataType &type)
{
    const bool isDistinct = type.kind == TypeKind::Date || type.kind == TypeKind::DateTime
                            || type.kind == TypeKind::Numeric || type.kind == TypeKind::Uuid
                            || type.kind == TypeKind::LargeBinary;
    return type.dimensions == 0 && (isInteger(type) || isText(type) || isDistinct);
}

QList<QList<ColumnId>> keysOf(const Table &table)
{
    // A key in another collation than its columns' is no target.
    const auto isTarget = [](const Options &options) {
        return !options.contains(option::sqliteKeyTerms);
    };
    QList<QList<ColumnId>> keys;
    if (table.primaryKey && isTarget(table.primaryKey->options))
        keys.append(table.primaryKey->columns);
    for (const UniqueKey &key : table.uniqueKeys) {
        if (key.deferrable == Deferrable::No && isTarget(key.options))
            keys.append(key.columns);
    }
    return keys;
}

Schema withoutTable(Schema schema, TableId id)
{
    schema.tables.removeIf([&](const Table &table) { return table.id == id; });
    return repaired(schema);
}

Schema withoutColumn(Schema schema, TableId tableId, ColumnId id)
{
    const auto table = std::find_if(schema.tables.begin(),
                                    schema.tables.end(),
                                    [&](const Table &t) { return t.id == tableId; });
    const Column *found = table == schema.tables.end() ? nullptr : findColumn(*table, id);
    if (!found)
        return schema;
    const Column column = *found;
    for (const Column &other : std::as_const(table->columns)) {
        // What is computed from it goes first, with all that uses that.
        if (other.generated && mentionsColumn(other.generated->sql, column.name))
            return withoutColumn(withoutColumn(schema, tableId, other.id), tableId, id);
    }
    table->columns.removeIf([&](const Column &other) { return other.id == id; });
    table->checks.removeIf([&](const Check &check) { return usesColumn(check, column); });
    table->indexes.removeIf([&](const Index &index) { return usesColumn(index, column); });
    return repaired(schema);
}

Schema withoutConstraint(Schema schema, ConstraintId id)
{
    for (Table &table : schema.tables) {
        if (table.primaryKey && table.primaryKey->id == id)
            table.primaryKey.reset();
        table.uniqueKeys.removeIf([&](const UniqueKey &key) { return key.id == id; });
        table.checks.removeIf([&](const Check &check) { return check.id == id; });
        table.foreignKeys.removeIf([&](const ForeignKey &key) { return key.id == id; });
    }
    return repaired(schema);
}

Schema withoutIndex(Schema schema, IndexId id)
{
    for (Table &table : schema.tables)
        table.indexes.removeIf([&](const Index &index) { return index.id == id; });
    return schema;
}

Schema withoutEnum(Schema schema, EnumId id)
{
    schema.enums.removeIf([&](const Enum &enumeration) { return enumeration.id == id; });
    return repaired(schema);
}

Schema repaired(Schema schema)
{
    schema.tables.removeIf([](const Table &table) { return table.columns.isEmpty(); });
    for (Table &table : schema.tables) {
        repairColumns(schema, table);
        repairKeys(table);
        if (!table.primaryKey)
            table.options.remove(option::sqliteWithoutRowid);
        repairColumns(schema, table); // a key that went may have carried an identity
    }
    // By the schema as it was: what one table loses here no other table points to.
    const Schema whole = schema;
    for (Table &table : schema.tables)
        repairForeignKeys(whole, table);
    return schema;
}

void renameColumn(Table &table, ColumnId id, const QString &name)
{
    const Column *found = findColumn(table, id);
    if (!found)
        return;
    const QString from = found->name;
    const auto rename = [&](QString &sql) { sql = renameColumnIn(sql, from, name); };
    for (Column &column : table.columns) {
        if (column.id == id)
            column.name = name;
        if (column.generated)
            rename(column.generated->sql);
    }
    for (Check &check : table.checks)
        rename(check.sql);
    for (Index &index : table.indexes) {
        rename(index.predicateSql);
        for (IndexKey &key : index.keys)
            rename(key.expressionSql);
    }
}

QList<Column> storedColumns(const Table &table)
{
    QList<Column> columns = table.columns;
    columns.removeIf([](const Column &column) { return column.generated.has_value(); });
    return columns;
}

Names takenNames(const Schema &schema)
{
    Names names;
    for (const Table &table : schema.tables) {
        names.take(table.name);
        for (const Constraint &constraint : constraints(table))
            names.take(constraintName(constraint));
        for (const Index &index : table.indexes)
            names.take(index.name);
    }
    for (const Enum &enumeration : schema.enums)
        names.take(enumeration.name);
    return names;
}

Names takenNames(const Table &table)
{
    Names names;
    for (const Column &column : table.columns)
        names.take(column.name);
    return names;
}

} // namespace support
