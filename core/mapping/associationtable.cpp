// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/associationtable.h"

#include "core/mapping/naming.h"
#include "core/model/names.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

struct End
{
    QString side; // "left" or "right"
    const Table *target = nullptr;
    QString prefix;
    ReferentialAction onDelete = ReferentialAction::NoAction;
};

const Table *targetTable(const ModelIndex &index, const SchemaIndex &tables, ClassId id)
{
    const Class *classValue = index.classValue(id);
    return classValue ? tables.table(tableIdOf(tableClassOf(index, *classValue)->id)) : nullptr;
}

// Where both ends are the same table and nothing else tells them apart, their sides do.
QString prefixOf(const AssociationEnd &end,
                 const AssociationEnd &other,
                 const Table &target,
                 const Table &otherTarget,
                 const QString &side)
{
    if (!end.columnPrefix.isEmpty())
        return end.columnPrefix;
    if (target.id == otherTarget.id && other.columnPrefix.isEmpty())
        return side + u'_' + target.name;
    return target.name;
}

void addEnd(Table &table, const QUuid &space, const End &end)
{
    ForeignKey key;
    key.id = ConstraintId::derived(space, end.side);
    key.target = end.target->id;
    key.onDelete = end.onDelete;
    QSet<QString> taken;
    for (const Column &column : std::as_const(table.columns))
        taken.insert(column.name.toLower());
    for (const ColumnId &id : end.target->primaryKey->columns) {
        const Column *keyColumn = findColumn(*end.target, id);
        if (!keyColumn)
            continue;
        Column column;
        column.id = ColumnId::derived(space, end.side + u' ' + id.toString());
        const QString wish = shortenedName(end.prefix + u'_' + keyColumn->name, madeUpNameLimit);
        column.name = freeName(taken, wish);
        column.type = keyColumn->type;
        column.collation = keyColumn->collation;
        column.nullable = false;
        taken.insert(column.name.toLower());
        key.columns.append(column.id);
        key.targetColumns.append(id);
        table.columns.append(column);
    }
    table.primaryKey->columns += key.columns;
    table.foreignKeys.append(key);
}

} // namespace

std::optional<Table> associationTable(const ModelIndex &index,
                                      const SchemaIndex &tables,
                                      const Association &association,
                                      const QString &name)
{
    const Table *left = targetTable(index, tables, association.left.target);
    const Table *right = targetTable(index, tables, association.right.target);
    if (!left || !right || !left->primaryKey || !right->primaryKey)
        return std::nullopt;
    const QUuid space = association.id.uuid;
    Table table;
    table.id = tableIdOf(association.id);
    table.schemaName = left->schemaName;
    table.name = name;
    table.comment = association.comment;
    table.primaryKey = PrimaryKey{};
    table.primaryKey->id = ConstraintId::derived(space, u"primary key"_s);
    addEnd(table,
           space,
           {u"left"_s,
            left,
            prefixOf(association.left, association.right, *left, *right, u"left"_s),
            association.left.onDelete});
    addEnd(table,
           space,
           {u"right"_s,
            right,
            prefixOf(association.right, association.left, *right, *left, u"right"_s),
            association.right.onDelete});
    return table;
}

} // namespace core
