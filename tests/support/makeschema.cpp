// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/options.h"
#include "tests/support/serverwords.h"

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

Enum Maker::enumeration(Names &names)
{
    Enum enumeration;
    enumeration.id = m_dice.id<EnumId>();
    enumeration.name = names.free(
        otherWish(m_dice, m_dice.pick({u"status"_s, u"colour"_s, u"size"_s}), unusual() / 3));
    if (hasNamespaces())
        enumeration.schemaName = m_dice.chance(10) ? u"other"_s : QString();
    const QStringList labels{u"new"_s, u"paid"_s, u"it's"_s, u"Über"_s, u"two words"_s, u"x"_s};
    for (const QString &label : m_dice.shuffled(labels).mid(0, m_dice.between(1, 5)))
        enumeration.values.append({m_dice.id<EnumValueId>(), label});
    enumeration.comment = comment(15);
    return enumeration;
}

void Maker::addPrimaryKey(const Schema &schema, Table &table, Names &names)
{
    const int roll = m_dice.below(100);
    if (roll < 12)
        return;
    PrimaryKey key;
    key.id = m_dice.id<ConstraintId>();
    key.name = constraintName(u"pk"_s, table, names);
    const int count = roll < 75 ? 1 : m_dice.between(1, 3);
    for (int i = 0; i < count; ++i) {
        Names columnNames = takenNames(table);
        Column column = this->column(schema, columnNames);
        column.defaultSql.clear();
        column.nullable = m_dice.chance(10);
        if (roll < 55) {
            column.name = i == 0 ? u"id"_s : column.name;
            column.type = m_dice.chance(75) ? integerType() : plainType(TypeKind::BigInteger);
        } else if (!isKeyable(column.type)) {
            column.type = m_dice.pick({integerType(), stringType(36), plainType(TypeKind::Uuid)});
        }
        column.collation = collationFor(column.type);
        table.columns.append(column);
        key.columns.append(column.id);
    }
    if (count == 1 && isInteger(table.columns.first().type)) {
        Column &column = table.columns.first();
        if (m_dice.chance(65))
            column.identity = Identity{};
        if (m_dice.chance(15))
            column.options.insert(option::sqliteAutoincrement, option::truth);
        if ((isAny() || isForServer()) && column.identity && m_dice.chance(30)) {
            column.identity->kind = m_dice.pick({IdentityKind::Always, IdentityKind::ByDefault});
            column.identity->start = 100;
        }
    }
    key.columns = m_dice.shuffled(key.columns);
    QList<Column> columns;
    for (const ColumnId id : std::as_const(key.columns))
        columns.append(*findColumn(table, id));
    key.options = keyOptions(columns);
    if (m_dice.chance(5))
        table.columns.first().options.insert(option::sqlitePrimaryKeyOrder, u"DESC"_s);
    table.primaryKey = key;
}

// Everything that is made of columns that are there.
void Maker::decorate(Table &table, Names &names)
{
    Names columnNames = takenNames(table);
    QList<Column> keyable = storedColumns(table);
    keyable.removeIf([](const Column &column) { return !isKeyable(column.type); });
    while (m_dice.chance(25)) {
        if (const auto column = generatedColumn(table, columnNames))
            table.columns.insert(m_dice.below(table.columns.size() + 1), *column);
    }
    while (m_dice.chance(30)) {
        if (const auto key = uniqueKey(keyable, table, names))
            table.uniqueKeys.append(*key);
    }
    while (m_dice.chance(35)) {
        if (const auto added = check(table, names))
            table.checks.append(*added);
    }
    while (m_dice.chance(40))
        table.indexes.append(index(table, keyable, names));
}

Table Maker::table(const Schema &schema, Names &names, int columnCount)
{
    Table table;
    table.id = m_dice.id<TableId>();
    table.name = names.free(tableWish(m_dice, unusual()));
    table.comment = comment(15);
    if (hasNamespaces() && m_dice.chance(10))
        table.schemaName = u"other"_s;
    if (m_dice.chance(12))
        table.options.insert(option::sqliteStrict, option::truth);
    if (m_dice.chance(10))
        table.options.insert(option::sqliteWithoutRowid, option::truth);
    addPrimaryKey(schema, table, names);
    while (table.columns.size() < columnCount) {
        Names columnNames = takenNames(table);
        table.columns.append(column(schema, columnNames));
    }
    decorate(table, names);
    if (isForServer())
        decorateServerTable(table);
    return table;
}

Schema Maker::schema(int size)
{
    Schema schema;
    Names names;
    while (m_dice.chance(35))
        schema.enums.append(enumeration(names));
    const int most = std::max(1, 1 + (m_options.maxTables - 1) * std::min(size, 60) / 60);
    const int count = m_dice.between(isAny() ? 0 : 1, most);
    for (int i = 0; i < count; ++i)
        schema.tables.append(table(schema, names, m_dice.between(1, m_options.maxColumns)));
    if (schema.tables.isEmpty())
        return schema;
    schema = repaired(schema);
    const int keys = m_dice.below(schema.tables.size() * 2 + 1);
    for (int i = 0; i < keys; ++i) {
        const Table parent = m_dice.pick(schema.tables);
        addForeignKey(schema.tables[m_dice.below(schema.tables.size())], parent, names);
    }
    if (isAny() && m_dice.chance(15)) {
        ForeignKey outside;
        outside.id = m_dice.id<ConstraintId>();
        outside.foreignTable = u"legacy"_s;
        outside.foreignColumns = QStringList{u"id"_s};
        Table &child = schema.tables.first();
        if (!storedColumns(child).isEmpty()) {
            outside.columns = {storedColumns(child).first().id};
            child.foreignKeys.append(outside);
        }
    }
    schema = repaired(schema);
    return isForServer() ? servable(schema, m_options.target) : schema;
}

} // namespace support
