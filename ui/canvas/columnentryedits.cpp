// SPDX-License-Identifier: GPL-3.0-or-later
// What an entry does to the model.
#include "ui/canvas/columnentry.h"

#include "core/model/edit.h"

namespace ui {

using namespace Qt::StringLiterals;

namespace {

bool isKeyColumn(const core::Class &owner, core::ColumnId id)
{
    return owner.primaryKey && owner.primaryKey->columns.contains(id);
}

bool isUniqueAlone(const core::Class &owner, core::ColumnId id)
{
    return std::any_of(owner.uniqueKeys.cbegin(), owner.uniqueKeys.cend(), [&](const auto &key) {
        return key.columns == QList<core::ColumnId>{id};
    });
}

core::Result<core::Model> withUnique(const core::Model &model, core::ColumnId id)
{
    const core::Class *owner = ownerOf(model, id);
    if (!owner || isUniqueAlone(*owner, id))
        return model;
    core::UniqueKey unique;
    unique.id = core::ConstraintId::create();
    unique.columns = {id};
    return putConstraint(model, owner->id, unique);
}

core::Result<core::Model> withKey(const core::Model &model, core::ColumnId id)
{
    const core::Class *owner = ownerOf(model, id);
    if (!owner || isKeyColumn(*owner, id))
        return model;
    return togglePrimaryKey(model, id);
}

core::Result<AddedColumn> addForeign(const core::Model &model,
                                     const core::Class &owner,
                                     const ColumnEntry &entry,
                                     int position)
{
    const TypeEntry &type = *entry.type;
    const core::Class *target = findClass(model, type.target);
    core::Relationship wanted;
    wanted.child = owner.id;
    wanted.parent = type.target;
    // Else no first row of a class that refers to itself could be written.
    wanted.nullable = type.nullable || type.target == owner.id;
    wanted.unique = type.unique;
    wanted.identifying = type.primaryKey;
    if (target && target->primaryKey && target->primaryKey->columns.size() == 1)
        wanted.columnName = entry.name;
    if (!wanted.columnName.isEmpty()
        && freeColumnName(model, owner, wanted.columnName) != wanted.columnName)
        return core::failure(core::ErrorCode::DuplicateName, wanted.columnName, owner.name);
    auto after = addRelationship(model, wanted);
    if (!after)
        return core::Failure(after.error());
    AddedColumn added;
    const QList<core::Column> columns = findClass(*after, owner.id)->columns;
    int place = qBound(0, position, int(owner.columns.size()));
    for (qsizetype i = owner.columns.size(); i < columns.size() && after; ++i) {
        added.column = columns.at(i).id;
        after = moveColumn(*after, added.column, place++);
    }
    if (!after)
        return core::Failure(after.error());
    added.model = *after;
    return added;
}

// The column becomes (or stays) the foreign key to the class.
core::Result<core::Model> referTo(const core::Model &model, core::ColumnId id, core::ClassId target)
{
    const core::Class *owner = ownerOf(model, id);
    const core::Class *parent = findClass(model, target);
    if (!owner || !parent || !parent->primaryKey)
        return model;
    for (const core::ForeignKey &key : owner->foreignKeys) {
        if (key.columns == QList<core::ColumnId>{id})
            return retargetForeignKey(model, key.id, target);
    }
    if (parent->primaryKey->columns.size() != 1)
        return core::failure(core::ErrorCode::ParseFailed, parent->name, u"composite"_s);
    return addForeignKey(model, id, parent->primaryKey->columns.constFirst());
}

} // namespace

core::Result<AddedColumn> addEntry(const core::Model &model,
                                   core::ClassId owner,
                                   const ColumnEntry &entry,
                                   int position)
{
    const core::Class *found = findClass(model, owner);
    if (!found)
        return core::failure(core::ErrorCode::UnknownElement, owner.toString());
    if (entry.type && !entry.type->target.isNull())
        return addForeign(model, *found, entry, position);
    const core::Column column = newColumn(entry);
    auto after = addColumn(model, owner, column, position);
    if (after && entry.type && entry.type->primaryKey)
        after = withKey(*after, column.id);
    if (after && entry.type && entry.type->unique)
        after = withUnique(*after, column.id);
    if (!after)
        return core::Failure(after.error());
    return AddedColumn{*after, column.id};
}

core::Result<core::Model> applyEntry(const core::Model &model,
                                     const QList<core::ColumnId> &columns,
                                     const TypeEntry &entry)
{
    core::Result<core::Model> after = model;
    for (const core::ColumnId id : columns) {
        const core::Class *owner = ownerOf(*after, id);
        const core::Column *found = owner ? core::findColumn(owner->columns, id) : nullptr;
        if (!found)
            continue;
        core::Column column = *found;
        column.type = entry.type;
        column.nullable = entry.nullable && !isKeyColumn(*owner, id);
        if (!entry.defaultSql.isEmpty())
            column.defaultSql = entry.defaultSql;
        if (entry.countsUp)
            column.identity = core::Identity{};
        after = replaceColumn(*after, column);
        if (after && !entry.target.isNull())
            after = referTo(*after, id, entry.target);
        if (after && entry.primaryKey)
            after = withKey(*after, id);
        if (after && entry.unique)
            after = withUnique(*after, id);
        if (!after)
            break;
    }
    return after;
}

core::Result<core::Model> toggleNullable(const core::Model &model,
                                         const QList<core::ColumnId> &columns)
{
    QList<core::Column> found;
    bool all = true;
    for (const core::ColumnId id : columns) {
        const core::Class *owner = ownerOf(model, id);
        if (!owner || isKeyColumn(*owner, id))
            continue; // a key is never null
        found.append(*core::findColumn(owner->columns, id));
        all = all && found.constLast().nullable;
    }
    core::Result<core::Model> after = model;
    for (core::Column &column : found) {
        column.nullable = !all;
        after = after ? replaceColumn(*after, column) : after;
    }
    return after;
}

core::Result<core::Model> toggleKey(const core::Model &model, const QList<core::ColumnId> &columns)
{
    const auto isIn = [&model](core::ColumnId id) {
        const core::Class *owner = ownerOf(model, id);
        return !owner || isKeyColumn(*owner, id);
    };
    const bool all = std::all_of(columns.cbegin(), columns.cend(), isIn);
    core::Result<core::Model> after = model;
    for (const core::ColumnId id : columns) {
        if (after && ownerOf(model, id) && isIn(id) == all)
            after = togglePrimaryKey(*after, id);
    }
    return after;
}

core::Result<core::Model> moveColumns(const core::Model &model,
                                      const QList<core::ColumnId> &columns,
                                      int step)
{
    QList<std::pair<int, core::ColumnId>> places;
    for (const core::ColumnId id : columns) {
        const core::Class *owner = ownerOf(model, id);
        const int place = owner ? ownIndexOf(*owner, id) : -1;
        if (place < 0)
            continue;
        if (place + step < 0 || place + step >= owner->columns.size())
            return model; // they keep together
        places.append({place, id});
    }
    // The first to go makes room for the next.
    std::sort(places.begin(), places.end(), [step](const auto &a, const auto &b) {
        return step < 0 ? a.first < b.first : a.first > b.first;
    });
    core::Result<core::Model> after = model;
    for (const auto &[place, id] : std::as_const(places))
        after = after ? moveColumn(*after, id, place + step) : after;
    return after;
}

} // namespace ui
