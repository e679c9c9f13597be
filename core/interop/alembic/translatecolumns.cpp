// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of tables that are there.

#include "core/interop/alembic/translator.h"

using namespace Qt::StringLiterals;

namespace core {

bool OpTranslator::addColumn(const OpArguments &arguments)
{
    const std::optional<Table> table = tableOf(arguments);
    if (!table)
        return false;
    m_reader.setSubject(table->name);
    SqlTable source = shell(*table);
    const qsizetype position = source.columns.size();
    if (!m_reader.addElement(source, arguments.term(u"column"_s))
        || source.columns.size() == position)
        return fail(u"a column that is worked out"_s);
    const SqlColumn read = source.columns.last();
    const QString name = read.column.name;
    const QUuid space = idFor(u"column"_s, table->schemaName + u'.' + table->name + u'.' + name);
    const Table whole = assembled(source, space).table;
    Column column = whole.columns.last();
    column.id = ColumnId{space};
    if (!read.hasType)
        column.type = typeOfTarget(whole, whole.columns.last()).value_or(integerType());
    if (!settleEnum(column)
        || !emitOperation(AddColumn{table->id, table->name, column, int(position)}))
        return false;
    const Table after = *findTable(m_schema, table->id);
    return addParts(after, source, space);
}

// What an engine takes away with a column, we take away first.
bool OpTranslator::withoutUsesOf(const Table &table, const Column &column)
{
    QList<Operation> operations;
    for (const Index &index : table.indexes) {
        if (usesColumn(index, column))
            operations << DropIndex{table.id, table.name, index};
    }
    for (const Table &other : std::as_const(m_schema.tables)) {
        for (const ForeignKey &key : other.foreignKeys) {
            const bool isTarget = key.target == table.id && key.targetColumns.contains(column.id);
            const bool isOwn = other.id == table.id && key.columns.contains(column.id);
            if (isTarget || isOwn)
                operations << DropConstraint{other.id, other.name, key};
        }
    }
    for (const Constraint &constraint : constraints(table)) {
        if (!std::holds_alternative<ForeignKey>(constraint) && usesColumn(constraint, column))
            operations << DropConstraint{table.id, table.name, constraint};
    }
    return std::all_of(operations.cbegin(), operations.cend(), [this](const Operation &operation) {
        return emitOperation(operation);
    });
}

bool OpTranslator::dropColumn(const OpArguments &arguments)
{
    const std::optional<Table> found = tableOf(arguments);
    if (!found)
        return false;
    const Table table = *found;
    const QString name = arguments.text(u"column_name"_s).value_or(QString());
    const Column *column = findColumn(table, name);
    if (!column)
        return fail(u"table %1 has no column %2, as far as is known"_s.arg(table.name, name));
    const int position = int(column - table.columns.constData());
    return withoutUsesOf(table, *column)
           && emitOperation(DropColumn{table.id, table.name, *column, position});
}

bool OpTranslator::alterColumn(const OpArguments &arguments)
{
    const std::optional<Table> found = tableOf(arguments);
    if (!found)
        return false;
    const Table table = *found;
    const QString name = arguments.text(u"column_name"_s).value_or(QString());
    const Column *column = findColumn(table, name);
    if (!column)
        return fail(u"table %1 has no column %2, as far as is known"_s.arg(table.name, name));
    m_reader.setSubject(table.name + u'.' + name);
    if (arguments.has(u"postgresql_using"_s))
        fail(u"postgresql_using: how rows are converted is Alembic's to do"_s, Touches::Rows);
    if (!changeColumn(arguments, table, *column))
        return false;
    const auto renamed = arguments.text(u"new_column_name"_s);
    if (arguments.isWorkedOut(u"new_column_name"_s))
        return fail(u"a column's name that is worked out"_s);
    if (!renamed || *renamed == column->name)
        return true;
    return emitOperation(RenameColumn{table.id, table.name, column->id, column->name, *renamed});
}

bool OpTranslator::changeColumn(const OpArguments &arguments, const Table &table, Column after)
{
    const Column before = after;
    const auto isFalse = [&arguments](const QString &name) {
        const PyNode node = arguments.term(name).node;
        return node.is(PyKind::Constant) && node.value() == "False"_L1;
    };
    if (arguments.has(u"type_"_s) && !arguments.isNone(u"type_"_s)) {
        const auto type = m_reader.type(arguments.term(u"type_"_s));
        if (!type)
            return fail(u"a type that is not known"_s);
        after.type = *type;
        if (!settleEnum(after))
            return false;
        for (const Enum &met : m_reader.enums()) {
            const bool isMeant = type->kind == TypeKind::Enum && met.id == type->enumId;
            if (isMeant && !changeEnumValues(*findEnum(m_schema, after.type.enumId), met.values))
                return false;
        }
    }
    if (arguments.has(u"nullable"_s) && !arguments.isNone(u"nullable"_s)) {
        const auto nullable = arguments.values().truth(arguments.term(u"nullable"_s));
        if (!nullable)
            return fail(u"a nullable that is worked out"_s);
        after.nullable = *nullable;
    }
    if (arguments.has(u"server_default"_s) && !isFalse(u"server_default"_s)) {
        const QString called = arguments.values().calledName(
            arguments.values().followed(arguments.term(u"server_default"_s)));
        if (called.endsWith(".Identity"_L1) || called.endsWith(".Computed"_L1))
            return fail(u"a column that becomes %1"_s.arg(called.section(u'.', -1)));
        const bool isNone = arguments.isNone(u"server_default"_s);
        const auto text = isNone ? std::optional(QString())
                                 : m_reader.defaultText(arguments.term(u"server_default"_s));
        if (!text)
            return fail(u"a default that is worked out"_s);
        after.defaultSql = *text;
    }
    if (arguments.has(u"comment"_s) && !isFalse(u"comment"_s))
        after.comment = arguments.text(u"comment"_s).value_or(QString());
    if (arguments.has(u"autoincrement"_s) && !arguments.isNone(u"autoincrement"_s)) {
        if (!arguments.truth(u"autoincrement"_s))
            after.identity.reset();
        else if (!after.identity)
            after.identity = Identity{};
    }
    return after == before || emitOperation(AlterColumn{table.id, table.name, before, after});
}

} // namespace core
