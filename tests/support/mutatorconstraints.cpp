// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"
#include "tests/support/mutator.h"

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

} // namespace support
