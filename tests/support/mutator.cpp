// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mutator.h"

#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "tests/support/serverwords.h"

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

Schema Mutator::run()
{
    const int changes = m_dice.between(0, m_options.maxChanges);
    for (int i = 0; i < changes; ++i) {
        change();
        m_schema = repaired(m_schema);
    }
    if (m_options.rows == Rows::Fit)
        m_schema = repaired(fitted(m_before, m_schema));
    return m_maker.isForServer() ? servable(m_schema, m_options.schema.target) : m_schema;
}

void Mutator::change()
{
    if (m_schema.tables.isEmpty()) {
        addTable();
        return;
    }
    Table &table = m_schema.tables[m_dice.below(m_schema.tables.size())];
    const int roll = m_dice.below(100);
    if (roll < 48)
        changeColumn(table);
    else if (roll < 75)
        changeConstraint(table);
    else if (roll < 82)
        renameTable(table);
    else
        changeWhole();
}

void Mutator::changeColumn(Table &table)
{
    switch (m_dice.below(12)) {
    case 0:
    case 1:
        return renameColumnOf(table);
    case 2:
        return rotateColumns(table, m_dice.between(2, 3));
    case 3:
        renameColumnOf(table);
        return retype(table);
    case 4:
        return retype(table);
    case 5:
    case 6:
        return addColumn(table);
    case 7:
        return dropColumn(table);
    case 8:
        return replaceColumn(table);
    case 9:
        return moveColumn(table);
    default:
        return alterColumn(anyColumn(table), table);
    }
}

void Mutator::changeConstraint(Table &table)
{
    switch (m_dice.below(6)) {
    case 0:
        return changePrimaryKey(table);
    case 1:
        return changeUniqueKeys(table);
    case 2:
        return changeChecks(table);
    case 3:
    case 4:
        return changeForeignKeys(table);
    default:
        return changeIndexes(table);
    }
}

void Mutator::changeWhole()
{
    Table &table = m_schema.tables[m_dice.below(m_schema.tables.size())];
    switch (m_dice.below(10)) {
    case 0:
        return addTable();
    case 1:
        m_schema = withoutTable(m_schema, table.id);
        return;
    case 2:
        return replaceTable(table);
    case 3:
        return swapTables();
    case 4:
        return alterTable(table);
    case 5:
        m_schema.tables = m_dice.shuffled(m_schema.tables);
        return;
    default:
        if (m_schema.enums.isEmpty() || m_dice.chance(20)) {
            Names names = takenNames(m_schema);
            m_schema.enums.append(m_maker.enumeration(names));
        } else {
            changeEnum(m_schema.enums[m_dice.below(m_schema.enums.size())]);
        }
    }
}

Column &Mutator::anyColumn(Table &table)
{
    return table.columns[m_dice.below(table.columns.size())];
}

QList<Column> Mutator::keyable(const Table &table) const
{
    QList<Column> columns = storedColumns(table);
    columns.removeIf([](const Column &column) { return !isKeyable(column.type); });
    return columns;
}

// Now and then the same name in another case, which engines fold.
QString Mutator::freeName(Names names, const QString &current, const QString &wish)
{
    names.release(current);
    const QString upper = current.toUpper();
    if (m_dice.chance(8) && upper != current && upper.toLower() == current.toLower())
        return upper;
    names.take(current);
    return names.free(wish);
}

void Mutator::renameTable(Table &table)
{
    table.name = freeName(takenNames(m_schema), table.name, tableWish(m_dice, m_maker.unusual()));
    if (m_maker.hasNamespaces() && m_dice.chance(20))
        table.schemaName = table.schemaName.isEmpty() ? u"archive"_s : QString();
}

void Mutator::swapTables()
{
    Table &first = m_schema.tables[m_dice.below(m_schema.tables.size())];
    Table &second = m_schema.tables[m_dice.below(m_schema.tables.size())];
    std::swap(first.name, second.name);
}

void Mutator::renameColumnOf(Table &table)
{
    const Column column = anyColumn(table);
    const QString wish = columnWish(m_dice, m_maker.unusual());
    renameColumn(table, column.id, freeName(takenNames(table), column.name, wish));
}

// a ↔ b, or a → b → c → a.
void Mutator::rotateColumns(Table &table, int count)
{
    const QList<Column> columns = m_dice.shuffled(table.columns).mid(0, count);
    if (columns.size() < 2)
        return;
    renameColumn(table, columns.first().id, u"name_between_names"_s);
    for (qsizetype i = columns.size() - 1; i > 0; --i)
        renameColumn(table, columns.at(i).id, columns.at((i + 1) % columns.size()).name);
    renameColumn(table, columns.first().id, columns.at(1).name);
    if (m_dice.chance(30))
        setType(columns.first().id, laterType(columns.first().type));
}

// A type that keeps what is stored; for Rows::Ignored any type.
DataType Mutator::laterType(const DataType &type)
{
    if (m_options.rows == Rows::Ignored)
        return m_maker.type(m_schema);
    const DataType text = plainType(TypeKind::Text);
    if (type.dimensions > 0)
        return type;
    switch (type.kind) {
    case TypeKind::SmallInteger:
    case TypeKind::Integer:
        return m_dice.pick({plainType(TypeKind::BigInteger), text, stringType(50)});
    case TypeKind::String:
        return m_dice.pick({stringType(), stringType(type.length.value_or(100) + 20), text});
    case TypeKind::Boolean:
        return m_dice.pick({integerType(), text});
    case TypeKind::Numeric:
        return m_dice.pick({numericType(14, 4), text});
    case TypeKind::Float:
        return plainType(TypeKind::Double);
    case TypeKind::Date:
    case TypeKind::Uuid:
        return m_dice.pick({stringType(40), text});
    case TypeKind::BigInteger:
    case TypeKind::Time:
    case TypeKind::DateTime:
    case TypeKind::Interval:
    case TypeKind::Double:
    case TypeKind::Json:
    case TypeKind::Enum:
        return text;
    case TypeKind::Text:
    case TypeKind::LargeBinary:
    case TypeKind::Native:
        return type;
    }
    Q_UNREACHABLE();
}

void Mutator::retype(Table &table)
{
    const Column column = anyColumn(table);
    setType(column.id, laterType(column.type));
}

// The columns on the other ends of foreign keys change along, as they must.
void Mutator::setType(ColumnId id, const DataType &type)
{
    QList<ColumnId> changed{id};
    for (qsizetype i = 0; i < changed.size(); ++i) {
        for (const Table &table : std::as_const(m_schema.tables)) {
            for (const ForeignKey &key : table.foreignKeys) {
                for (qsizetype k = 0; k < key.targetColumns.size(); ++k) {
                    const ColumnId child = key.columns.at(k);
                    const ColumnId parent = key.targetColumns.at(k);
                    if (child == changed.at(i) && !changed.contains(parent))
                        changed.append(parent);
                    if (parent == changed.at(i) && !changed.contains(child))
                        changed.append(child);
                }
            }
        }
    }
    for (Table &table : m_schema.tables) {
        for (Column &column : table.columns) {
            if (!changed.contains(column.id) || column.generated)
                continue;
            if (m_maker.isForServer())
                forgetExpressions(table, column);
            column.type = type;
            if (!column.defaultSql.isEmpty())
                column.defaultSql = m_maker.defaultFor(m_schema, type);
        }
    }
}

void Mutator::addColumn(Table &table)
{
    Names names = takenNames(table);
    Column column = m_maker.column(m_schema, names);
    if (m_dice.chance(12)) {
        if (const auto generated = m_maker.generatedColumn(table, names))
            column = *generated;
    }
    table.columns.insert(m_dice.below(table.columns.size() + 1), column);
}

void Mutator::dropColumn(Table &table)
{
    m_schema = withoutColumn(m_schema, table.id, anyColumn(table).id);
}

// Another column in the place and under the name of one that goes: no rename, whatever it looks like.
void Mutator::replaceColumn(Table &table)
{
    const TableId id = table.id;
    const Column old = anyColumn(table);
    const qsizetype position = table.columns.indexOf(old);
    m_schema = withoutColumn(m_schema, id, old.id);
    for (Table &remaining : m_schema.tables) {
        if (remaining.id != id)
            continue;
        Names names;
        Column column = m_maker.column(m_schema, names);
        column.name = takenNames(remaining).free(old.name);
        remaining.columns.insert(std::min(position, remaining.columns.size()), column);
    }
}

void Mutator::moveColumn(Table &table)
{
    table.columns.move(m_dice.below(table.columns.size()), m_dice.below(table.columns.size()));
}

void Mutator::alterColumn(Column &column, Table &table)
{
    switch (m_dice.below(6)) {
    case 0:
        column.nullable = !column.nullable;
        return;
    case 1:
        column.defaultSql = column.defaultSql.isEmpty() || m_dice.chance(50)
                                ? m_maker.defaultFor(m_schema, column.type)
                                : QString();
        return;
    case 2:
        if (m_maker.isForServer())
            column.collation = m_dice.pick(serverCollations(m_options.schema.target));
        else
            column.collation = column.collation.isEmpty() ? u"NOCASE"_s : QString();
        return;
    case 3:
        column.comment = m_maker.comment(70);
        return;
    case 4:
        if (!column.generated) {
            column.identity = column.identity ? std::nullopt : std::optional(Identity{});
        } else if (m_dice.chance(30)) {
            column.generated.reset();
        } else if (const QList<Column> sources = storedColumns(table); !sources.isEmpty()) {
            column.generated = m_maker.generated(m_dice.pick(sources));
        }
        return;
    default:
        if (column.options.contains(option::sqliteAutoincrement))
            column.options.remove(option::sqliteAutoincrement);
        else if (!column.generated)
            column.options.insert(option::sqliteAutoincrement, option::truth);
    }
}

void Mutator::alterTable(Table &table)
{
    if (m_maker.isForServer())
        return m_maker.toggleServerOption(table);
    const auto toggle = [&](const QString &key) {
        if (!table.options.remove(key))
            table.options.insert(key, option::truth);
    };
    switch (m_dice.below(3)) {
    case 0:
        return toggle(option::sqliteStrict);
    case 1:
        return toggle(option::sqliteWithoutRowid);
    default:
        table.comment = m_maker.comment(70);
    }
}

void Mutator::addTable()
{
    Names names = takenNames(m_schema);
    const int columns = m_dice.between(1, m_options.schema.maxColumns);
    Table table = m_maker.table(m_schema, names, columns);
    if (!m_schema.tables.isEmpty() && m_dice.chance(50))
        m_maker.addForeignKey(table, m_dice.pick(m_schema.tables), names);
    m_schema.tables.append(table);
}

// Another table under the name of one that goes, or of one that is renamed.
void Mutator::replaceTable(Table &table)
{
    const QString name = table.name;
    if (m_dice.chance(50))
        renameTable(table);
    else
        m_schema = withoutTable(m_schema, table.id);
    addTable();
    if (!takenNames(m_schema).has(name))
        m_schema.tables.last().name = name;
}

} // namespace support
