// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"
#include "core/model/edithelpers.h"

namespace core {

namespace {

const Mixin *mixinOf(const Model &model, ColumnId id)
{
    for (const Mixin &mixin : model.mixins) {
        if (placeOf(mixin.columns, id) >= 0)
            return &mixin;
    }
    return nullptr;
}

Result<Model> replaceHolder(const Model &model, const Class &classValue)
{
    return replaceClass(model, classValue);
}

Result<Model> replaceHolder(const Model &model, const Mixin &mixin)
{
    return putMixin(model, mixin);
}

// Changes the list of columns that holds `id`, in a class or in a mixin.
template<typename Change>
Result<Model> changeColumns(const Model &model, ColumnId id, Change change)
{
    if (const Class *owner = ownerOf(model, id)) {
        Class classValue = *owner;
        change(classValue.columns, placeOf(classValue.columns, id));
        return replaceHolder(model, classValue);
    }
    if (const Mixin *owner = mixinOf(model, id)) {
        Mixin mixin = *owner;
        change(mixin.columns, placeOf(mixin.columns, id));
        return replaceHolder(model, mixin);
    }
    return unknown(id);
}

qsizetype placeWithin(int position, qsizetype size)
{
    return position < 0 || position > size ? size : position;
}

} // namespace

Result<Model> addColumn(const Model &model, ClassId owner, const Column &column, int position)
{
    const Class *found = findClass(model, owner);
    if (!found)
        return unknown(owner);
    if (column.id.isNull() || ownerOf(model, column.id))
        return failure(ErrorCode::InvalidEdit, column.name, column.id.toString());
    Class classValue = *found;
    classValue.columns.insert(placeWithin(position, classValue.columns.size()), column);
    return replaceClass(model, classValue);
}

Result<Model> replaceColumn(const Model &model, const Column &column)
{
    return changeColumns(model, column.id, [&column](QList<Column> &columns, qsizetype place) {
        columns[place] = column;
    });
}

Result<Model> renameColumn(const Model &model, ColumnId id, const QString &name)
{
    return changeColumns(model, id, [&name](QList<Column> &columns, qsizetype place) {
        columns[place].name = name;
    });
}

Result<Model> removeColumn(const Model &model, ColumnId id)
{
    return changeColumns(model, id, [](QList<Column> &columns, qsizetype place) {
        columns.removeAt(place);
    });
}

Result<Model> moveColumn(const Model &model, ColumnId id, int position)
{
    return changeColumns(model, id, [position](QList<Column> &columns, qsizetype place) {
        columns.move(place, std::min(placeWithin(position, columns.size()), columns.size() - 1));
    });
}

Result<Model> setPrimaryKey(const Model &model, ClassId owner, const QList<ColumnId> &columns)
{
    const Class *found = findClass(model, owner);
    if (!found)
        return unknown(owner);
    const QList<Column> known = effectiveColumns(model, *found);
    for (const ColumnId &id : columns) {
        if (!findColumn(known, id))
            return unknown(id);
    }
    Class classValue = *found;
    if (columns.isEmpty()) {
        classValue.primaryKey.reset();
        return replaceClass(model, classValue);
    }
    if (!classValue.primaryKey) {
        classValue.primaryKey = PrimaryKey{};
        classValue.primaryKey->id = ConstraintId::create();
    }
    classValue.primaryKey->columns = columns;
    for (const ColumnId &id : columns) {
        const qsizetype place = placeOf(classValue.columns, id);
        if (place >= 0 && classValue.columns.at(place).nullable)
            classValue.columns[place].nullable = false;
    }
    return replaceClass(model, classValue);
}

Result<Model> togglePrimaryKey(const Model &model, ColumnId id)
{
    const Class *owner = ownerOf(model, id);
    if (!owner)
        return unknown(id);
    QList<ColumnId> columns = owner->primaryKey ? owner->primaryKey->columns : QList<ColumnId>();
    if (!columns.removeOne(id)) {
        // In the order in which the class lists them.
        const qsizetype place = placeOf(owner->columns, id);
        const auto later = [&](const ColumnId &other) {
            return placeOf(owner->columns, other) > place;
        };
        columns.insert(std::find_if(columns.cbegin(), columns.cend(), later), id);
    }
    return setPrimaryKey(model, owner->id, columns);
}

} // namespace core
