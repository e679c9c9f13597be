// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/model/edit.h"
#include "core/model/edithelpers.h"
#include "core/model/inheritance.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkKnown(const QList<Column> &known, const QList<ColumnId> &columns)
{
    for (const ColumnId &id : columns) {
        if (!findColumn(known, id))
            return unknown(id);
    }
    return {};
}

Result<void> checkForeignKey(const ModelIndex &index,
                             const Class &owner,
                             const QList<Column> &known,
                             const ForeignKey &key)
{
    if (const auto whole = checkKnown(known, key.columns); !whole)
        return whole;
    if (key.target.isNull())
        return {};
    const Class *target = index.classValue(classIdOf(key.target));
    if (!target)
        return unknown(key.target);
    if (target->isAbstract && target->id != owner.id)
        return failure(ErrorCode::InvalidEdit, target->name, u"abstract"_s);
    if (!key.foreignColumns.isEmpty())
        return {};
    if (key.columns.size() != key.targetColumns.size() || key.columns.isEmpty())
        return failure(ErrorCode::InvalidEdit, key.name, u"columns"_s);
    return checkKnown(tableColumnsOf(index, *target), key.targetColumns);
}

Result<void> checkFits(const Model &model, const Class &owner, const Constraint &constraint)
{
    const ModelIndex index(model);
    const QList<Column> known = tableColumnsOf(index, owner);
    return std::visit(Overloaded{
                          [&](const PrimaryKey &key) { return checkKnown(known, key.columns); },
                          [&](const UniqueKey &key) { return checkKnown(known, key.columns); },
                          [](const Check &) { return Result<void>(); },
                          [&](const ForeignKey &key) {
                              return checkForeignKey(index, owner, known, key);
                          },
                      },
                      constraint);
}

bool takeConstraint(Class &classValue, ConstraintId id)
{
    if (classValue.primaryKey && classValue.primaryKey->id == id) {
        classValue.primaryKey.reset();
        return true;
    }
    return takeById(classValue.uniqueKeys, id) || takeById(classValue.checks, id)
           || takeById(classValue.foreignKeys, id);
}

// Takes the place of the constraint with its id; one of another kind makes way.
void place(Class &classValue, const Constraint &constraint)
{
    const ConstraintId id = constraintId(constraint);
    const auto only = [&](auto &list, const auto &value) {
        const bool there = placeOf(list, id) >= 0;
        if (!there)
            takeConstraint(classValue, id);
        putById(list, value);
    };
    std::visit(Overloaded{
                   [&](const PrimaryKey &key) {
                       takeConstraint(classValue, id);
                       classValue.primaryKey = key;
                   },
                   [&](const UniqueKey &key) { only(classValue.uniqueKeys, key); },
                   [&](const Check &check) { only(classValue.checks, check); },
                   [&](const ForeignKey &key) { only(classValue.foreignKeys, key); },
               },
               constraint);
}

// The mixin that declares the part, without it.
template<typename Id, typename Take>
Result<Model> withoutMixinPart(const Model &model, Id id, Take take)
{
    for (const Mixin &mixin : model.mixins) {
        Mixin changed = mixin;
        if (take(changed))
            return putMixin(model, changed);
    }
    return unknown(id);
}

Result<void> checkConstraintName(const Class &owner, const Constraint &constraint)
{
    const QString name = constraintName(constraint);
    if (name.isEmpty())
        return {};
    const ConstraintId id = constraintId(constraint);
    const auto taken = [&](const auto &element) { return element.name == name && element.id != id; };
    const bool twice = (owner.primaryKey && taken(*owner.primaryKey)
                        && !std::holds_alternative<PrimaryKey>(constraint))
                       || std::any_of(owner.uniqueKeys.cbegin(), owner.uniqueKeys.cend(), taken)
                       || std::any_of(owner.checks.cbegin(), owner.checks.cend(), taken)
                       || std::any_of(owner.foreignKeys.cbegin(), owner.foreignKeys.cend(), taken);
    if (twice)
        return failure(ErrorCode::DuplicateName, name, owner.name);
    return {};
}

} // namespace

Result<Model> putConstraint(const Model &model, ClassId owner, const Constraint &constraint)
{
    const Class *found = findClass(model, owner);
    if (!found)
        return unknown(owner);
    const ConstraintId id = constraintId(constraint);
    const Class *holder = ownerOf(model, id);
    if (id.isNull() || (holder && holder->id != owner))
        return failure(ErrorCode::InvalidEdit, constraintName(constraint), id.toString());
    if (const auto fits = checkFits(model, *found, constraint); !fits)
        return Failure(fits.error());
    if (const auto named = checkConstraintName(*found, constraint); !named)
        return Failure(named.error());
    Class classValue = *found;
    place(classValue, constraint);
    if (const auto *key = std::get_if<PrimaryKey>(&constraint)) {
        for (const ColumnId &column : key->columns) {
            const qsizetype columnPlace = placeOf(classValue.columns, column);
            if (columnPlace >= 0)
                classValue.columns[columnPlace].nullable = false;
        }
    }
    return replaceClass(model, classValue);
}

Result<Model> removeConstraint(const Model &model, ConstraintId id)
{
    const Class *owner = ownerOf(model, id);
    if (!owner)
        return withoutMixinPart(model, id, [id](Mixin &mixin) {
            return takeById(mixin.uniqueKeys, id) || takeById(mixin.checks, id)
                   || takeById(mixin.foreignKeys, id);
        });
    Class classValue = *owner;
    takeConstraint(classValue, id);
    return replaceClass(model, classValue);
}

Result<Model> putIndex(const Model &model, ClassId owner, const Index &index)
{
    const Class *found = findClass(model, owner);
    if (!found)
        return unknown(owner);
    const Class *holder = ownerOf(model, index.id);
    if (index.id.isNull() || (holder && holder->id != owner))
        return failure(ErrorCode::InvalidEdit, index.name, index.id.toString());
    const QList<Column> known = tableColumnsOf(ModelIndex(model), *found);
    for (const IndexKey &key : index.keys) {
        if (!key.column.isNull() && !findColumn(known, key.column))
            return unknown(key.column);
    }
    if (const auto whole = checkKnown(known, index.include); !whole)
        return Failure(whole.error());
    for (const Index &other : found->indexes) {
        if (!index.name.isEmpty() && other.name == index.name && other.id != index.id)
            return failure(ErrorCode::DuplicateName, index.name, found->name);
    }
    Class classValue = *found;
    putById(classValue.indexes, index);
    return replaceClass(model, classValue);
}

Result<Model> removeIndex(const Model &model, IndexId id)
{
    const Class *owner = ownerOf(model, id);
    if (!owner)
        return withoutMixinPart(model, id, [id](Mixin &mixin) {
            return takeById(mixin.indexes, id);
        });
    Class classValue = *owner;
    takeById(classValue.indexes, id);
    return replaceClass(model, classValue);
}

} // namespace core
