// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/schemaeditor.h"

#include "core/base/overloaded.h"
#include "core/migration/mismatch.h"
#include "core/migration/tableedit.h"
#include "core/schema/typenames.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename Element, typename ElementId>
QHash<ElementId, qsizetype> positions(const QList<Element> &elements, ElementId Element::*id)
{
    QHash<ElementId, qsizetype> result;
    result.reserve(elements.size());
    for (qsizetype i = 0; i < elements.size(); ++i)
        result.insert(elements.at(i).*id, i);
    return result;
}

template<typename Element>
QSet<std::pair<QString, QString>> names(const QList<Element> &elements)
{
    QSet<std::pair<QString, QString>> result;
    result.reserve(elements.size());
    for (const Element &element : elements)
        result.insert({element.schemaName, element.name});
    return result;
}

// The elements that the index still knows: all, unless some were dropped.
template<typename Element, typename ElementId>
QList<Element> remaining(const QList<Element> &elements, const QHash<ElementId, qsizetype> &index)
{
    if (index.size() == elements.size())
        return elements;
    QList<Element> result;
    result.reserve(index.size());
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (index.value(elements.at(i).id, -1) == i)
            result.append(elements.at(i));
    }
    return result;
}

} // namespace

SchemaEditor::SchemaEditor(const Schema &schema)
    : m_schema(schema)
    , m_tables(positions(schema.tables, &Table::id))
    , m_enums(positions(schema.enums, &Enum::id))
    , m_tableNames(names(schema.tables))
    , m_enumNames(names(schema.enums))
{}

const Table *SchemaEditor::table(TableId id) const
{
    const auto found = m_tables.constFind(id);
    return found == m_tables.cend() ? nullptr : &m_schema.tables.at(*found);
}

const Enum *SchemaEditor::enumeration(EnumId id) const
{
    const auto found = m_enums.constFind(id);
    return found == m_enums.cend() ? nullptr : &m_schema.enums.at(*found);
}

Schema SchemaEditor::schema() const
{
    return {.tables = remaining(m_schema.tables, m_tables),
            .enums = remaining(m_schema.enums, m_enums)};
}

template<typename Change>
Result<void> SchemaEditor::changeTable(TableId id, const QString &name, Change change)
{
    const auto found = m_tables.constFind(id);
    if (found == m_tables.cend())
        return failure(ErrorCode::OperationMismatch, name, detailOf(Mismatch::NoSuchTable));
    return change(m_schema.tables[*found]);
}

Result<void> SchemaEditor::createTable(const Table &table)
{
    if (m_tables.contains(table.id) || m_tableNames.contains({table.schemaName, table.name}))
        return failure(ErrorCode::OperationMismatch, table.name, detailOf(Mismatch::TableExists));
    m_tables.insert(table.id, m_schema.tables.size());
    m_tableNames.insert({table.schemaName, table.name});
    m_schema.tables.append(table);
    return {};
}

Result<void> SchemaEditor::dropTable(const Table &dropped)
{
    const Table *present = table(dropped.id);
    if (!present)
        return failure(ErrorCode::OperationMismatch, dropped.name, detailOf(Mismatch::NoSuchTable));
    if (present->name != dropped.name || present->schemaName != dropped.schemaName)
        return failure(ErrorCode::OperationMismatch,
                       dropped.name,
                       detailOf(Mismatch::TableNamedOtherwise, present->name));
    m_tables.remove(dropped.id);
    m_tableNames.remove({dropped.schemaName, dropped.name});
    return {};
}

Result<void> SchemaEditor::renameTable(const RenameTable &operation)
{
    const Name from{operation.fromSchema, operation.from};
    const Name to{operation.toSchema, operation.to};
    if (from != to && m_tableNames.contains(to))
        return failure(ErrorCode::OperationMismatch, operation.to, detailOf(Mismatch::NameTaken));
    return changeTable(operation.table, operation.from, [&](Table &table) -> Result<void> {
        if (Name{table.schemaName, table.name} != from)
            return failure(ErrorCode::OperationMismatch,
                           operation.from,
                           detailOf(Mismatch::TableNamedOtherwise, table.name));
        table.schemaName = to.first;
        table.name = to.second;
        renameTableInExpressions(table, from.second, to.second);
        m_tableNames.remove(from);
        m_tableNames.insert(to);
        return {};
    });
}

Result<void> SchemaEditor::createEnum(const Enum &enumeration)
{
    const Name name{enumeration.schemaName, enumeration.name};
    if (m_enums.contains(enumeration.id) || m_enumNames.contains(name))
        return failure(ErrorCode::OperationMismatch,
                       enumeration.name,
                       detailOf(Mismatch::EnumExists));
    m_enums.insert(enumeration.id, m_schema.enums.size());
    m_enumNames.insert(name);
    m_schema.enums.append(enumeration);
    return {};
}

Result<void> SchemaEditor::dropEnum(const Enum &dropped)
{
    const Enum *present = enumeration(dropped.id);
    if (!present || present->name != dropped.name || present->schemaName != dropped.schemaName)
        return failure(ErrorCode::OperationMismatch, dropped.name, detailOf(Mismatch::NoSuchEnum));
    m_enums.remove(dropped.id);
    m_enumNames.remove({dropped.schemaName, dropped.name});
    return {};
}

Result<void> SchemaEditor::alterEnum(const AlterEnum &operation)
{
    const Enum &before = operation.before;
    const Enum &after = operation.after;
    const auto found = m_enums.constFind(before.id);
    if (found == m_enums.cend() || after.id != before.id)
        return failure(ErrorCode::OperationMismatch, before.name, detailOf(Mismatch::NoSuchEnum));
    const Enum &present = m_schema.enums.at(*found);
    const Name from{present.schemaName, present.name};
    if (from != Name{before.schemaName, before.name})
        return failure(ErrorCode::OperationMismatch,
                       before.name,
                       detailOf(Mismatch::EnumNamedOtherwise, present.name));
    const Name to{after.schemaName, after.name};
    if (from != to && m_enumNames.contains(to))
        return failure(ErrorCode::OperationMismatch, after.name, detailOf(Mismatch::NameTaken));
    m_enumNames.remove(from);
    m_enumNames.insert(to);
    Enum &changed = m_schema.enums[*found];
    changed.schemaName = after.schemaName;
    changed.name = after.name;
    if (before.comment != after.comment)
        changed.comment = after.comment;
    if (before.name != after.name)
        renameTypeIn(m_schema.tables, before, after.name);
    return {};
}

Result<void> SchemaEditor::alterEnumValues(const AlterEnumValues &operation)
{
    const auto found = m_enums.constFind(operation.enumeration);
    if (found == m_enums.cend())
        return failure(ErrorCode::OperationMismatch,
                       operation.enumName,
                       detailOf(Mismatch::NoSuchEnum));
    Enum &changed = m_schema.enums[*found];
    changed.values = mergedValues(changed.values, operation.before, operation.after);
    return {};
}

Result<void> SchemaEditor::apply(const Operation &operation)
{
    const auto edit = [this](const auto &change) {
        return changeTable(change.table, change.tableName, [&change](Table &table) {
            return editTable(table, change);
        });
    };
    return std::visit(Overloaded{[this](const CreateTable &o) { return createTable(o.table); },
                                 [this](const DropTable &o) { return dropTable(o.table); },
                                 [this](const RenameTable &o) { return renameTable(o); },
                                 [&edit](const AlterTable &o) { return edit(o); },
                                 [&edit](const AddColumn &o) { return edit(o); },
                                 [&edit](const DropColumn &o) { return edit(o); },
                                 [&edit](const RenameColumn &o) { return edit(o); },
                                 [&edit](const AlterColumn &o) { return edit(o); },
                                 [&edit](const ReorderColumns &o) { return edit(o); },
                                 [&edit](const AddConstraint &o) { return edit(o); },
                                 [&edit](const DropConstraint &o) { return edit(o); },
                                 [&edit](const RenameConstraint &o) { return edit(o); },
                                 [&edit](const CreateIndex &o) { return edit(o); },
                                 [&edit](const DropIndex &o) { return edit(o); },
                                 [&edit](const RenameIndex &o) { return edit(o); },
                                 [this](const CreateEnum &o) { return createEnum(o.enumeration); },
                                 [this](const DropEnum &o) { return dropEnum(o.enumeration); },
                                 [this](const AlterEnum &o) { return alterEnum(o); },
                                 [this](const AlterEnumValues &o) { return alterEnumValues(o); },
                                 [](const RunSql &) -> Result<void> { return {}; }},
                      operation);
}

Result<Schema> apply(const Operation &operation, const Schema &schema)
{
    // Qualified: std::apply would be found, too.
    return core::apply(QList<Operation>{operation}, schema);
}

Result<Schema> apply(const QList<Operation> &operations, const Schema &schema)
{
    SchemaEditor editor(schema);
    for (const Operation &operation : operations) {
        const Result<void> done = editor.apply(operation);
        if (!done)
            return failure(done.error().code,
                           done.error().subject,
                           done.error().detail,
                           toWord(operation));
    }
    return editor.schema();
}

} // namespace core
