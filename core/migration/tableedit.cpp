// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/tableedit.h"

#include "core/base/overloaded.h"
#include "core/migration/mismatch.h"
#include "core/schema/optionnames.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Failure mismatch(const Table &table, const QString &element, const QString &detail)
{
    return failure(ErrorCode::OperationMismatch, u"%1.%2"_s.arg(table.name, element), detail);
}

template<typename Element, typename ElementId>
qsizetype positionOf(const QList<Element> &elements, const ElementId &id)
{
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (elements.at(i).id == id)
            return i;
    }
    return -1;
}

template<typename Value>
void change(Value &present, const Value &before, const Value &after)
{
    if (!(before == after))
        present = after;
}

bool hasColumns(const Table &table, const QList<ColumnId> &columns)
{
    return std::all_of(columns.cbegin(), columns.cend(), [&table](ColumnId id) {
        return findColumn(table, id) != nullptr;
    });
}

bool isKeyOf(const Table &table, ColumnId column)
{
    const auto names = [column](const auto &constraint) {
        return constraint.columns.contains(column);
    };
    if (table.primaryKey && names(*table.primaryKey))
        return true;
    if (std::any_of(table.uniqueKeys.cbegin(), table.uniqueKeys.cend(), names)
        || std::any_of(table.foreignKeys.cbegin(), table.foreignKeys.cend(), names))
        return true;
    return std::any_of(table.indexes.cbegin(), table.indexes.cend(), [column](const Index &index) {
        return index.include.contains(column)
               || std::any_of(index.keys.cbegin(),
                              index.keys.cend(),
                              [column](const IndexKey &key) { return key.column == column; });
    });
}

// A name that one side does not know (an engine made it up, or nobody gave one) is no mismatch.
bool namesFit(const QString &present, const QString &expected)
{
    return present == expected || present.isEmpty() || expected.isEmpty();
}

template<typename Key>
Result<void> addTo(const Table &table, QList<Key> &keys, const Key &key)
{
    if (positionOf(keys, key.id) >= 0)
        return mismatch(table, key.name, detailOf(Mismatch::ConstraintExists));
    keys.append(key);
    return {};
}

template<typename Key>
Result<void> removeFrom(const Table &table, QList<Key> &keys, const Key &key)
{
    const qsizetype position = positionOf(keys, key.id);
    if (position < 0)
        return mismatch(table, key.name, detailOf(Mismatch::NoSuchConstraint));
    if (!namesFit(keys.at(position).name, key.name))
        return mismatch(table,
                        key.name,
                        detailOf(Mismatch::ConstraintNamedOtherwise, keys.at(position).name));
    keys.removeAt(position);
    return {};
}

template<typename Key>
Result<void> renameIn(const Table &table, QList<Key> &keys, const Key &before, const QString &to)
{
    const qsizetype position = positionOf(keys, before.id);
    if (position < 0)
        return mismatch(table, before.name, detailOf(Mismatch::NoSuchConstraint));
    if (!namesFit(keys.at(position).name, before.name))
        return mismatch(table,
                        before.name,
                        detailOf(Mismatch::ConstraintNamedOtherwise, keys.at(position).name));
    keys[position].name = to;
    return {};
}

// Whether another column's name differs by the case of letters alone.
bool hasTwin(const Table &table, const QString &name)
{
    return std::any_of(table.columns.begin(), table.columns.end(), [&name](const Column &column) {
        return column.name != name && column.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

// Every expression of the table, as `rename` gives it back.
template<typename Rename>
void replaceExpressions(Table &table, Rename rename)
{
    table.options = withRenamedColumns(table.options, rename);
    for (Column &column : table.columns) {
        if (column.generated)
            column.generated->sql = rename(column.generated->sql);
    }
    if (table.primaryKey)
        table.primaryKey->options = withRenamedColumns(table.primaryKey->options, rename);
    for (UniqueKey &key : table.uniqueKeys)
        key.options = withRenamedColumns(key.options, rename);
    for (ForeignKey &key : table.foreignKeys)
        key.options = withRenamedColumns(key.options, rename);
    for (Check &check : table.checks) {
        check.sql = rename(check.sql);
        check.options = withRenamedColumns(check.options, rename);
    }
    for (Index &index : table.indexes) {
        index.predicateSql = rename(index.predicateSql);
        for (IndexKey &key : index.keys)
            key.expressionSql = rename(key.expressionSql);
    }
}

} // namespace

void renameInExpressions(Table &table, const QString &from, const QString &to)
{
    const NameCase nameCase = hasTwin(table, from) ? NameCase::Exact : NameCase::Folded;
    replaceExpressions(table, [&](const QString &sql) {
        return sql.isEmpty() ? sql : renameColumnIn(sql, from, to, table.name, nameCase);
    });
}

void renameTableInExpressions(Table &table, const QString &from, const QString &to)
{
    replaceExpressions(table, [&](const QString &sql) { return renameTableIn(sql, from, to); });
}

Options mergedOptions(const Options &present, const Options &before, const Options &after)
{
    Options merged = present;
    for (auto option = before.cbegin(); option != before.cend(); ++option) {
        if (!after.contains(option.key()))
            merged.remove(option.key());
    }
    for (auto option = after.cbegin(); option != after.cend(); ++option) {
        if (!before.contains(option.key()) || before.value(option.key()) != option.value())
            merged.insert(option.key(), option.value());
    }
    return merged;
}

QList<EnumValue> mergedValues(const QList<EnumValue> &present,
                              const QList<EnumValue> &before,
                              const QList<EnumValue> &after)
{
    if (present == before)
        return after;
    QList<EnumValue> merged = present;
    merged.removeIf([&before, &after](const EnumValue &value) {
        return positionOf(before, value.id) >= 0 && positionOf(after, value.id) < 0;
    });
    for (qsizetype i = 0; i < after.size(); ++i) {
        const EnumValue &value = after.at(i);
        const qsizetype old = positionOf(before, value.id);
        const qsizetype here = positionOf(merged, value.id);
        if (here >= 0) {
            if (old < 0 || before.at(old).name != value.name)
                merged[here].name = value.name;
        } else if (old < 0) {
            const qsizetype predecessor = i == 0 ? -1 : positionOf(merged, after.at(i - 1).id);
            merged.insert(predecessor + 1, value);
        }
    }
    return merged;
}

Result<void> editTable(Table &table, const AlterTable &operation)
{
    change(table.comment, operation.commentBefore, operation.commentAfter);
    table.options = mergedOptions(table.options, operation.optionsBefore, operation.optionsAfter);
    return {};
}

Result<void> editTable(Table &table, const AddColumn &operation)
{
    const Column &column = operation.column;
    if (findColumn(table, column.id) || findColumn(table, column.name))
        return mismatch(table, column.name, detailOf(Mismatch::ColumnExists));
    table.columns.insert(std::clamp<qsizetype>(operation.position, 0, table.columns.size()), column);
    return {};
}

Result<void> editTable(Table &table, const DropColumn &operation)
{
    const qsizetype position = positionOf(table.columns, operation.column.id);
    if (position < 0)
        return mismatch(table, operation.column.name, detailOf(Mismatch::NoSuchColumn));
    if (table.columns.at(position).name != operation.column.name)
        return mismatch(table,
                        operation.column.name,
                        detailOf(Mismatch::ColumnNamedOtherwise, table.columns.at(position).name));
    if (isKeyOf(table, operation.column.id))
        return mismatch(table, operation.column.name, detailOf(Mismatch::ColumnInUse));
    table.columns.removeAt(position);
    return {};
}

Result<void> editTable(Table &table, const RenameColumn &operation)
{
    const qsizetype position = positionOf(table.columns, operation.column);
    if (position < 0)
        return mismatch(table, operation.from, detailOf(Mismatch::NoSuchColumn));
    if (table.columns.at(position).name != operation.from)
        return mismatch(table,
                        operation.from,
                        detailOf(Mismatch::ColumnNamedOtherwise, table.columns.at(position).name));
    if (operation.from != operation.to && findColumn(table, operation.to))
        return mismatch(table, operation.to, detailOf(Mismatch::NameTaken));
    table.columns[position].name = operation.to;
    renameInExpressions(table, operation.from, operation.to);
    return {};
}

Result<void> editTable(Table &table, const AlterColumn &operation)
{
    const Column &before = operation.before;
    const Column &after = operation.after;
    const qsizetype position = positionOf(table.columns, before.id);
    if (position < 0 || after.id != before.id)
        return mismatch(table, before.name, detailOf(Mismatch::NoSuchColumn));
    Column &column = table.columns[position];
    if (column.name != before.name || after.name != before.name)
        return mismatch(table, before.name, detailOf(Mismatch::ColumnNamedOtherwise, column.name));
    change(column.type, before.type, after.type);
    change(column.nullable, before.nullable, after.nullable);
    change(column.defaultSql, before.defaultSql, after.defaultSql);
    change(column.identity, before.identity, after.identity);
    change(column.generated, before.generated, after.generated);
    change(column.collation, before.collation, after.collation);
    change(column.comment, before.comment, after.comment);
    column.options = mergedOptions(column.options, before.options, after.options);
    return {};
}

Result<void> editTable(Table &table, const ReorderColumns &operation)
{
    // Columns that the operation does not know stay where they are; the others take the remaining
    // places in the wanted order.
    QList<Column> wanted;
    QSet<ColumnId> known;
    for (const ColumnId &id : operation.after) {
        const qsizetype position = positionOf(table.columns, id);
        if (position < 0)
            return mismatch(table, id.toString(), detailOf(Mismatch::NoSuchColumn));
        wanted.append(table.columns.at(position));
        known.insert(id);
    }
    if (known.size() != wanted.size())
        return mismatch(table, {}, detailOf(Mismatch::ColumnTwice));
    qsizetype next = 0;
    for (Column &column : table.columns) {
        // Never beyond the end: an id may be there twice in a damaged file.
        if (next < wanted.size() && known.contains(column.id))
            column = wanted.at(next++);
    }
    return {};
}

Result<void> editTable(Table &table, const AddConstraint &operation)
{
    const auto checked = [&table](const auto &key) -> Result<void> {
        if (!hasColumns(table, key.columns))
            return mismatch(table, key.name, detailOf(Mismatch::ConstraintColumnMissing));
        return {};
    };
    return std::visit(Overloaded{[&](const PrimaryKey &key) -> Result<void> {
                                     if (table.primaryKey)
                                         return mismatch(table,
                                                         key.name,
                                                         detailOf(Mismatch::PrimaryKeyExists));
                                     return checked(key).map([&] { table.primaryKey = key; });
                                 },
                                 [&](const UniqueKey &key) {
                                     return checked(key).and_then(
                                         [&] { return addTo(table, table.uniqueKeys, key); });
                                 },
                                 [&](const Check &check) {
                                     return addTo(table, table.checks, check);
                                 },
                                 [&](const ForeignKey &key) {
                                     return checked(key).and_then(
                                         [&] { return addTo(table, table.foreignKeys, key); });
                                 }},
                      operation.constraint);
}

Result<void> editTable(Table &table, const DropConstraint &operation)
{
    return std::visit(Overloaded{[&](const PrimaryKey &key) -> Result<void> {
                                     if (!table.primaryKey || table.primaryKey->id != key.id
                                         || !namesFit(table.primaryKey->name, key.name))
                                         return mismatch(table,
                                                         key.name,
                                                         detailOf(Mismatch::NoSuchPrimaryKey));
                                     table.primaryKey.reset();
                                     return {};
                                 },
                                 [&](const UniqueKey &key) {
                                     return removeFrom(table, table.uniqueKeys, key);
                                 },
                                 [&](const Check &check) {
                                     return removeFrom(table, table.checks, check);
                                 },
                                 [&](const ForeignKey &key) {
                                     return removeFrom(table, table.foreignKeys, key);
                                 }},
                      operation.constraint);
}

Result<void> editTable(Table &table, const RenameConstraint &operation)
{
    const QString &to = operation.to;
    return std::visit(Overloaded{[&](const PrimaryKey &key) -> Result<void> {
                                     if (!table.primaryKey || table.primaryKey->id != key.id
                                         || !namesFit(table.primaryKey->name, key.name))
                                         return mismatch(table,
                                                         key.name,
                                                         detailOf(Mismatch::NoSuchPrimaryKey));
                                     table.primaryKey->name = to;
                                     return {};
                                 },
                                 [&](const UniqueKey &key) {
                                     return renameIn(table, table.uniqueKeys, key, to);
                                 },
                                 [&](const Check &check) {
                                     return renameIn(table, table.checks, check, to);
                                 },
                                 [&](const ForeignKey &key) {
                                     return renameIn(table, table.foreignKeys, key, to);
                                 }},
                      operation.before);
}

Result<void> editTable(Table &table, const CreateIndex &operation)
{
    const Index &index = operation.index;
    if (positionOf(table.indexes, index.id) >= 0)
        return mismatch(table, index.name, detailOf(Mismatch::IndexExists));
    const bool hasKeys = std::all_of(index.keys.cbegin(),
                                     index.keys.cend(),
                                     [&table](const IndexKey &key) {
                                         return key.column.isNull()
                                                || findColumn(table, key.column);
                                     });
    if (!hasKeys || !hasColumns(table, index.include))
        return mismatch(table, index.name, detailOf(Mismatch::IndexColumnMissing));
    table.indexes.append(index);
    return {};
}

Result<void> editTable(Table &table, const DropIndex &operation)
{
    const qsizetype position = positionOf(table.indexes, operation.index.id);
    if (position < 0 || !namesFit(table.indexes.at(position).name, operation.index.name))
        return mismatch(table, operation.index.name, detailOf(Mismatch::NoSuchIndex));
    table.indexes.removeAt(position);
    return {};
}

Result<void> editTable(Table &table, const RenameIndex &operation)
{
    const qsizetype position = positionOf(table.indexes, operation.before.id);
    if (position < 0 || !namesFit(table.indexes.at(position).name, operation.before.name))
        return mismatch(table, operation.before.name, detailOf(Mismatch::NoSuchIndex));
    table.indexes[position].name = operation.to;
    return {};
}

} // namespace core
