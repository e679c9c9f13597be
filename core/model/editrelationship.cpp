// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"
#include "core/model/edithelpers.h"
#include "core/model/inheritance.h"
#include "core/model/names.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QString wishedName(const Relationship &relationship, const Class &parent, const Column &key)
{
    if (!relationship.columnName.isEmpty())
        return relationship.columnName;
    const bool toItself = relationship.child == relationship.parent;
    return (toItself ? u"parent"_s : snakeCaseName(parent.name)) + u'_' + key.name;
}

Column referencing(const Column &key, const QString &name, bool nullable)
{
    Column column;
    column.id = ColumnId::create();
    column.name = name;
    column.type = key.type;
    column.collation = key.collation;
    column.nullable = nullable;
    return column;
}

void joinKey(Class &child, const QList<ColumnId> &columns)
{
    if (!child.primaryKey) {
        child.primaryKey = PrimaryKey{};
        child.primaryKey->id = ConstraintId::create();
    }
    child.primaryKey->columns += columns;
}

// The effective column `id`, and the class whose it is.
struct FoundColumn
{
    const Class *owner = nullptr;
    Column column;
};

std::optional<FoundColumn> findEffectiveColumn(const Model &model, ColumnId id)
{
    if (const Class *owner = ownerOf(model, id))
        return FoundColumn{owner, *findColumn(owner->columns, id)};
    const ModelIndex index(model);
    for (const Class &classValue : model.classes) {
        if (classValue.base.isNull() && classValue.mixins.isEmpty())
            continue;
        const Members members = membersOf(index, classValue);
        if (const Column *column = findColumn(members.columns, id))
            return FoundColumn{&classValue, *column};
    }
    return std::nullopt;
}

} // namespace

Result<Model> addRelationship(const Model &model, const Relationship &relationship)
{
    const Class *child = findClass(model, relationship.child);
    const Class *parent = findClass(model, relationship.parent);
    if (!child)
        return unknown(relationship.child);
    if (!parent)
        return unknown(relationship.parent);
    const ModelIndex index(model);
    const Class *target = tableClassOf(index, *parent);
    if (target->isAbstract)
        return failure(ErrorCode::InvalidEdit, parent->name, u"abstract"_s);
    const Members members = membersOf(index, *target);
    if (!members.primaryKey || members.primaryKey->columns.isEmpty())
        return failure(ErrorCode::InvalidEdit, target->name, u"primary key"_s);

    const bool nullable = relationship.nullable && !relationship.identifying;
    Class after = *child;
    ForeignKey foreignKey;
    foreignKey.id = ConstraintId::create();
    foreignKey.target = tableIdOf(target->id);
    foreignKey.onDelete = relationship.onDelete;
    QSet<QString> taken;
    for (const Column &column : effectiveColumns(model, *child))
        taken.insert(column.name.toLower());
    for (const ColumnId &id : members.primaryKey->columns) {
        const Column *key = findColumn(members.columns, id);
        if (!key)
            return unknown(id);
        const QString name = freeName(taken, wishedName(relationship, *parent, *key));
        taken.insert(name.toLower());
        const Column column = referencing(*key, name, nullable);
        after.columns.append(column);
        foreignKey.columns.append(column.id);
        foreignKey.targetColumns.append(key->id);
    }
    after.foreignKeys.append(foreignKey);
    if (relationship.unique && !relationship.identifying) {
        UniqueKey unique;
        unique.id = ConstraintId::create();
        unique.columns = foreignKey.columns;
        after.uniqueKeys.append(unique);
    }
    if (relationship.identifying)
        joinKey(after, foreignKey.columns);
    return replaceClass(model, after);
}

Result<Model> addForeignKey(const Model &model, ColumnId child, ColumnId parent)
{
    const auto from = findEffectiveColumn(model, child);
    const auto to = findEffectiveColumn(model, parent);
    if (!from)
        return unknown(child);
    if (!to)
        return unknown(parent);
    if (child == parent)
        return failure(ErrorCode::InvalidEdit, from->column.name, u"itself"_s);
    if (to->owner->isAbstract && to->owner != from->owner)
        return failure(ErrorCode::InvalidEdit, to->owner->name, u"abstract"_s);
    Class after = *from->owner;
    if (const qsizetype place = placeOf(after.columns, child); place >= 0) {
        Column &column = after.columns[place];
        column.type = to->column.type;
        column.collation = to->column.collation;
        column.identity.reset();
    }
    ForeignKey key;
    key.id = ConstraintId::create();
    key.columns = {child};
    key.target = tableIdOf(to->owner->id);
    key.targetColumns = {parent};
    const bool there = std::any_of(after.foreignKeys.cbegin(),
                                   after.foreignKeys.cend(),
                                   [&key](const ForeignKey &other) {
                                       return other.columns == key.columns
                                              && other.target == key.target
                                              && other.targetColumns == key.targetColumns;
                                   });
    if (there)
        return failure(ErrorCode::InvalidEdit, from->column.name, u"foreign key"_s);
    after.foreignKeys.append(key);
    return replaceClass(model, after);
}

} // namespace core
