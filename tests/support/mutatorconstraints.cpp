// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"
#include "tests/support/mutator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

void Mutator::changePrimaryKey(Table &table)
{
    Names names = takenNames(m_schema);
    const QList<Column> columns = m_dice.shuffled(keyable(table)).mid(0, m_dice.pick({1, 1, 2}));
    QList<ColumnId> ids;
    for (const Column &column : columns)
        ids.append(column.id);
    if (!table.primaryKey) {
        table.primaryKey = PrimaryKey{m_dice.id<ConstraintId>(), {}, ids, {}, {}};
        return;
    }
    switch (m_dice.below(5)) {
    case 0:
        table.primaryKey.reset();
        return;
    case 4:
        table.primaryKey->options = m_maker.keyOptions(columns);
        return;
    case 1:
        table.primaryKey->name = names.free(u"pk_"_s + table.name);
        return;
    case 2:
        table.primaryKey->columns = ids;
        return;
    default: // another key, not the old one changed
        table.primaryKey = PrimaryKey{m_dice.id<ConstraintId>(), {}, ids, {}, {}};
    }
}

void Mutator::changeUniqueKeys(Table &table)
{
    Names names = takenNames(m_schema);
    if (table.uniqueKeys.isEmpty() || m_dice.chance(40)) {
        if (const auto key = m_maker.uniqueKey(keyable(table), table, names))
            table.uniqueKeys.append(*key);
        return;
    }
    UniqueKey &key = table.uniqueKeys[m_dice.below(table.uniqueKeys.size())];
    switch (m_dice.below(4)) {
    case 0:
        m_schema = withoutConstraint(m_schema, key.id);
        return;
    case 1:
        key.name = names.free(u"uq_renamed"_s);
        return;
    case 2:
        key.options = m_maker.keyOptions(keyable(table).mid(0, key.columns.size()));
        return;
    default:
        key.columns = m_dice.shuffled(key.columns);
        table.uniqueKeys = m_dice.shuffled(table.uniqueKeys);
    }
}

void Mutator::changeChecks(Table &table)
{
    Names names = takenNames(m_schema);
    const auto added = m_maker.check(table, names);
    if (table.checks.isEmpty() || m_dice.chance(40)) {
        if (added)
            table.checks.append(*added);
        return;
    }
    Check &check = table.checks[m_dice.below(table.checks.size())];
    switch (m_dice.below(4)) {
    case 0:
        m_schema = withoutConstraint(m_schema, check.id);
        return;
    case 1:
        check.name = names.free(u"ck_renamed"_s);
        return;
    case 2:
        check.name.clear();
        return;
    default:
        check.sql = added ? added->sql : check.sql;
    }
}

void Mutator::changeForeignKeys(Table &table)
{
    Names names = takenNames(m_schema);
    if (table.foreignKeys.isEmpty() || m_dice.chance(45)) {
        // Also to the table itself, and back to one that points here: circles.
        m_maker.addForeignKey(table, m_dice.pick(m_schema.tables), names);
        return;
    }
    ForeignKey &key = table.foreignKeys[m_dice.below(table.foreignKeys.size())];
    switch (m_dice.below(6)) {
    case 0:
        m_schema = withoutConstraint(m_schema, key.id);
        return;
    case 1:
        key.name = names.free(u"fk_renamed"_s);
        return;
    case 2:
        key.onDelete = m_maker.action();
        return;
    case 3:
        key.onUpdate = m_maker.action();
        return;
    case 4:
        key.deferrable = m_dice.pick(
            {Deferrable::No, Deferrable::InitiallyImmediate, Deferrable::InitiallyDeferred});
        return;
    default: // the same, made anew
        key.id = m_dice.id<ConstraintId>();
    }
}

void Mutator::changeIndexes(Table &table)
{
    Names names = takenNames(m_schema);
    if (table.indexes.isEmpty() || m_dice.chance(40)) {
        table.indexes.append(m_maker.index(table, keyable(table), names));
        return;
    }
    Index &index = table.indexes[m_dice.below(table.indexes.size())];
    switch (m_dice.below(6)) {
    case 0:
        m_schema = withoutIndex(m_schema, index.id);
        return;
    case 1:
        index.name = names.free(otherWish(m_dice, u"ix_renamed"_s, m_maker.unusual()));
        return;
    case 2:
        index.unique = false;
        index.keys = m_dice.shuffled(index.keys);
        return;
    case 3:
        index.keys.first().order = index.keys.first().order == SortOrder::Ascending
                                       ? SortOrder::Descending
                                       : SortOrder::Ascending;
        return;
    case 4:
        index.predicateSql = index.predicateSql.isEmpty()
                                 ? nameInExpression(table.columns.first().name) + u" IS NOT NULL"_s
                                 : QString();
        return;
    default: { // another index under the same name
        Index other = m_maker.index(table, keyable(table), names);
        other.name = index.name;
        index = other;
    }
    }
}

void Mutator::changeEnum(Enum &enumeration)
{
    switch (m_dice.below(7)) {
    case 0:
        m_schema = withoutEnum(m_schema, enumeration.id);
        return;
    case 1:
        enumeration.name = freeName(takenNames(m_schema), enumeration.name, u"kind_of_thing"_s);
        return;
    case 2:
        enumeration.values = m_dice.shuffled(enumeration.values);
        return;
    case 3:
        return renameEnumValue(enumeration);
    case 4:
        return removeEnumValue(enumeration);
    case 5:
        enumeration.comment = m_maker.comment(70);
        return;
    default: {
        Names names;
        for (const EnumValue &value : enumeration.values)
            names.take(value.name);
        enumeration.values.insert(m_dice.below(enumeration.values.size() + 1),
                                  {m_dice.id<EnumValueId>(), names.free(u"added"_s)});
    }
    }
}

void Mutator::renameEnumValue(Enum &enumeration)
{
    Names names;
    for (const EnumValue &value : enumeration.values)
        names.take(value.name);
    EnumValue &value = enumeration.values[m_dice.below(enumeration.values.size())];
    const QString before = quotedString(value.name);
    value.name = names.free(u"renamed"_s);
    for (Table &table : m_schema.tables) {
        for (Column &column : table.columns) {
            if (column.type.enumId == enumeration.id && column.defaultSql == before)
                column.defaultSql = quotedString(value.name);
        }
    }
}

void Mutator::removeEnumValue(Enum &enumeration)
{
    const EnumValue removed = m_dice.pick(enumeration.values);
    // The first value is the one that rows hold.
    const Enum *before = findEnum(m_before, enumeration.id);
    const bool isInRows = before && before->values.first().id == removed.id;
    if (enumeration.values.size() < 2 || (isInRows && m_options.rows == Rows::Fit))
        return;
    enumeration.values.removeOne(removed);
    for (Table &table : m_schema.tables) {
        for (Column &column : table.columns) {
            if (column.type.enumId == enumeration.id
                && column.defaultSql == quotedString(removed.name))
                column.defaultSql = quotedString(enumeration.values.first().name);
        }
    }
}

namespace {

class Fitting
{
public:
    explicit Fitting(const Schema &before)
        : m_withNulls(columnsWithNulls(before))
    {
        for (const Table &table : before.tables) {
            m_tables.insert(table.id);
            for (const Column &column : table.columns)
                m_columns.insert(column.id, column);
        }
    }

    Table run(Table table) const
    {
        if (!m_tables.contains(table.id))
            return table; // no rows
        for (Column &column : table.columns)
            column.nullable = column.nullable || !canBeFilled(column);
        if (table.primaryKey && !isAll(table, table.primaryKey->columns, &Fitting::isFullyDistinct))
            table.primaryKey.reset();
        table.uniqueKeys.removeIf(
            [&](const UniqueKey &key) { return !isAny(table, key.columns, &Fitting::isDistinct); });
        for (Index &index : table.indexes) {
            QList<ColumnId> columns;
            for (const IndexKey &key : std::as_const(index.keys))
                columns.append(key.column);
            index.unique = index.unique && isAny(table, columns, &Fitting::isDistinct);
        }
        table.foreignKeys.removeIf([&](const ForeignKey &key) { return !isSatisfied(key, table); });
        return table;
    }

private:
    bool isOld(const Column &column) const { return m_columns.contains(column.id); }

    // NOT NULL is no trouble: there are values, or a default gives them.
    bool canBeFilled(const Column &column) const
    {
        if (column.generated)
            return true;
        if (!isOld(column))
            return !column.defaultSql.isEmpty();
        return !m_columns[column.id].generated && !m_withNulls.contains(column.id);
    }
    bool isDistinct(const Column &column) const
    {
        if (column.generated)
            return false;
        if (!isOld(column))
            return isAllNull(column);
        const Column old = m_columns[column.id];
        return !old.generated && isKeyable(old.type);
    }
    bool isFullyDistinct(const Column &column) const
    {
        return isOld(column) && isDistinct(column) && !m_withNulls.contains(column.id);
    }
    bool isAllNull(const Column &column) const
    {
        return !isOld(column) && column.nullable && column.defaultSql.isEmpty()
               && !column.generated;
    }

    using Predicate = bool (Fitting::*)(const Column &) const;
    bool isAny(const Table &table, const QList<ColumnId> &ids, Predicate holds) const
    {
        return std::any_of(ids.begin(), ids.end(), [&](ColumnId id) {
            const Column *column = findColumn(table, id);
            return column && (this->*holds)(*column);
        });
    }
    bool isAll(const Table &table, const QList<ColumnId> &ids, Predicate holds) const
    {
        return std::all_of(ids.begin(), ids.end(), [&](ColumnId id) {
            const Column *column = findColumn(table, id);
            return column && (this->*holds)(*column);
        });
    }

    bool isSatisfied(const ForeignKey &key, const Table &child) const
    {
        if (isAny(child, key.columns, &Fitting::isAllNull))
            return true;
        for (qsizetype i = 0; i < key.targetColumns.size(); ++i) {
            const auto own = m_columns.constFind(key.columns.at(i));
            const auto target = m_columns.constFind(key.targetColumns.at(i));
            if (own == m_columns.cend() || target == m_columns.cend() || own->generated
                || target->generated || own->type != target->type
                || m_withNulls.contains(target->id))
                return false;
        }
        return m_tables.contains(key.target);
    }

    QSet<ColumnId> m_withNulls;
    QSet<TableId> m_tables;
    QHash<ColumnId, Column> m_columns;
};

} // namespace

Schema fitted(const Schema &before, Schema after)
{
    const Fitting fitting(before);
    for (Table &table : after.tables)
        table = fitting.run(table);
    return after;
}

} // namespace support
