// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of where a foreign key begins and where it leads to.
#include "core/model/edit.h"
#include "core/model/edithelpers.h"
#include "core/model/inheritance.h"
#include "core/model/names.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

const ForeignKey *findKey(const Class &owner, ConstraintId id)
{
    const qsizetype place = placeOf(owner.foreignKeys, id);
    return place < 0 ? nullptr : &owner.foreignKeys.at(place);
}

// The class's own column takes the type of what it refers to.
void takeType(Class &owner, ColumnId id, const Column &key)
{
    const qsizetype place = placeOf(owner.columns, id);
    if (place < 0)
        return;
    owner.columns[place].type = key.type;
    owner.columns[place].collation = key.collation;
    owner.columns[place].identity.reset();
}

struct Target
{
    const Class *table = nullptr; // whose table the rows are in
    QList<Column> columns;        // the key to refer to
};

Result<Target> targetOf(const Model &model, ClassId parent)
{
    const Class *found = findClass(model, parent);
    if (!found)
        return unknown(parent);
    const ModelIndex index(model);
    Target target{tableClassOf(index, *found), {}};
    if (target.table->isAbstract)
        return failure(ErrorCode::InvalidEdit, found->name, u"abstract"_s);
    const Members members = membersOf(index, *target.table);
    if (!members.primaryKey || members.primaryKey->columns.isEmpty())
        return failure(ErrorCode::InvalidEdit, target.table->name, u"primary key"_s);
    for (const ColumnId &id : members.primaryKey->columns) {
        const Column *key = findColumn(members.columns, id);
        if (!key)
            return unknown(id);
        target.columns.append(*key);
    }
    return target;
}

// As many columns as the key has: those that are there, then new ones.
void fitColumns(const Model &model, Class &owner, ForeignKey &key, const Target &target)
{
    QSet<QString> taken;
    for (const Column &column : effectiveColumns(model, owner))
        taken.insert(column.name.toLower());
    const Column *first = findColumn(owner.columns, key.columns.value(0));
    const bool nullable = first && first->nullable;
    while (key.columns.size() > target.columns.size())
        key.columns.removeLast();
    for (qsizetype i = 0; i < target.columns.size(); ++i) {
        const Column &wanted = target.columns.at(i);
        if (i < key.columns.size()) {
            takeType(owner, key.columns.at(i), wanted);
            continue;
        }
        Column column;
        column.id = ColumnId::create();
        column.name = freeName(taken, snakeCaseName(target.table->name) + u'_' + wanted.name);
        column.type = wanted.type;
        column.collation = wanted.collation;
        column.nullable = nullable;
        taken.insert(column.name.toLower());
        owner.columns.append(column);
        key.columns.append(column.id);
    }
}

Result<Model> retargeted(const Model &model, ConstraintId id, const Target &target)
{
    const Class *owner = ownerOf(model, id);
    const ForeignKey *found = owner ? findKey(*owner, id) : nullptr;
    if (!found)
        return unknown(id);
    Class after = *owner;
    ForeignKey key = *found;
    if (key.columns == QList<ColumnId>{target.columns.constFirst().id} && target.columns.size() == 1)
        return failure(ErrorCode::InvalidEdit, target.columns.constFirst().name, u"itself"_s);
    fitColumns(model, after, key, target);
    key.target = tableIdOf(target.table->id);
    key.foreignTable.clear();
    key.foreignColumns.clear();
    key.targetColumns.clear();
    for (const Column &column : target.columns)
        key.targetColumns.append(column.id);
    putById(after.foreignKeys, key);
    return replaceClass(model, after);
}

} // namespace

Result<Model> retargetForeignKey(const Model &model, ConstraintId id, ClassId parent)
{
    const auto target = targetOf(model, parent);
    return target ? retargeted(model, id, *target) : Result<Model>(Failure(target.error()));
}

Result<Model> retargetForeignKey(const Model &model, ConstraintId id, ClassId parent, ColumnId key)
{
    const Class *found = findClass(model, parent);
    if (!found)
        return unknown(parent);
    const ModelIndex index(model);
    Target target{tableClassOf(index, *found), {}};
    const Members members = membersOf(index, *target.table);
    const Column *column = findColumn(members.columns, key);
    if (!column)
        return unknown(key);
    if (target.table->isAbstract)
        return failure(ErrorCode::InvalidEdit, found->name, u"abstract"_s);
    target.columns = {*column};
    return retargeted(model, id, target);
}

Result<Model> moveForeignKey(const Model &model, ConstraintId id, ColumnId child)
{
    const Class *owner = ownerOf(model, id);
    const ForeignKey *found = owner ? findKey(*owner, id) : nullptr;
    const Class *next = ownerOf(model, child);
    if (!found)
        return unknown(id);
    if (!next)
        return unknown(child);
    if (found->targetColumns.size() != 1)
        return failure(ErrorCode::InvalidEdit, owner->name, u"several columns"_s);
    if (found->targetColumns.constFirst() == child)
        return failure(ErrorCode::InvalidEdit, owner->name, u"itself"_s);
    const Class *parent = findClass(model, classIdOf(found->target));
    if (!parent)
        return unknown(classIdOf(found->target));
    ForeignKey key = *found;
    key.columns = {child};
    auto without = model;
    if (next != owner) {
        const auto removed = removeConstraint(model, id);
        if (!removed)
            return removed;
        without = *removed;
        key.name.clear(); // it was of another table
    }
    Class after = *findClass(without, next->id);
    const QList<Column> keys = effectiveColumns(model, *parent);
    if (const Column *wanted = findColumn(keys, key.targetColumns.constFirst()))
        takeType(after, child, *wanted);
    putById(after.foreignKeys, key);
    return replaceClass(without, after);
}

} // namespace core
