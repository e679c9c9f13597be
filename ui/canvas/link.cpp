// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/link.h"

#include "core/model/edit.h"
#include "core/text/sentences.h"
#include "ui/canvas/linktargets.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::Link)
};

struct Place
{
    const core::Class *owner = nullptr;
    core::Column column;
    bool isKey = false; // alone a primary or unique key
};

Place placeOf(const core::Model &model, const LinkEnd &end)
{
    Place place;
    place.owner = findClass(model, end.owner);
    if (!place.owner || end.column.isNull())
        return place;
    const QList<core::Column> columns = effectiveColumns(model, *place.owner);
    if (const core::Column *column = core::findColumn(columns, end.column))
        place.column = *column;
    place.isKey = isKeyAlone(*place.owner, end.column);
    return place;
}

QString pathOf(const Place &place)
{
    return place.owner->name + u'.' + place.column.name;
}

Link refused(const QString &tip)
{
    return {tip, {}, core::failure(core::ErrorCode::InvalidEdit, tip)};
}

Link finished(const QString &tip, const core::Result<core::Model> &model)
{
    if (!model)
        return {core::sentence(model.error()), {}, model};
    return {tip, Words::tr("Add foreign key"), model};
}

Link columnToColumn(const core::Model &model, const Place &from, const Place &to)
{
    if (from.column.id == to.column.id)
        return refused(Words::tr("A column cannot refer to itself"));
    if (!from.isKey && !to.isKey)
        return refused(Words::tr("Neither column is a primary key or unique"));
    const Place &child = to.isKey ? from : to;
    const Place &parent = to.isKey ? to : from;
    const bool typeChanges = !(child.column.type == parent.column.type);
    const QString tip = typeChanges ? Words::tr("%1 will refer to %2 and take its type")
                                    : Words::tr("%1 will refer to %2");
    return finished(tip.arg(pathOf(child), pathOf(parent)),
                    addForeignKey(model, child.column.id, parent.column.id));
}

// A new foreign-key column in `child`.
Link newColumn(const core::Model &model, const core::Class &child, const core::Class &parent)
{
    core::Relationship wanted;
    wanted.child = child.id;
    wanted.parent = parent.id;
    wanted.nullable = child.id == parent.id; // else no first row could be written
    const auto after = addRelationship(model, wanted);
    if (!after)
        return finished({}, after);
    const core::Class *changed = findClass(*after, child.id);
    QStringList added;
    for (const core::Column &column : changed->columns) {
        if (!core::findColumn(child.columns, column.id))
            added.append(column.name);
    }
    return finished(Words::tr("Adds %1 to %2").arg(added.join(QStringLiteral(", ")), child.name),
                    after);
}

Link columnToHeader(const core::Model &model, const Place &from, const core::Class &target)
{
    if (from.isKey)
        return newColumn(model, target, *from.owner);
    if (!target.primaryKey || target.primaryKey->columns.isEmpty())
        return refused(Words::tr("%1 has no primary key to refer to").arg(target.name));
    if (target.primaryKey->columns.size() > 1)
        return refused(Words::tr("The primary key of %1 has several columns: drag from the header")
                           .arg(target.name));
    const Place key = placeOf(model, {target.id, target.primaryKey->columns.constFirst()});
    return columnToColumn(model, from, key);
}

} // namespace

Link foreignKeyLink(const core::Model &model, const LinkEnd &from, const LinkEnd &to)
{
    const Place start = placeOf(model, from);
    const Place end = placeOf(model, to);
    if (!start.owner || !end.owner)
        return refused(Words::tr("Drop on a column or on a class"));
    if (from.column.isNull() && to == from)
        return newColumn(model, *start.owner, *start.owner);
    if (from.column.isNull())
        return newColumn(model, *start.owner, *end.owner);
    if (to.column.isNull())
        return columnToHeader(model, start, *end.owner);
    return columnToColumn(model, start, end);
}

Link associationLink(const core::Model &model, core::ClassId from, core::ClassId to)
{
    const core::Class *left = findClass(model, from);
    const core::Class *right = findClass(model, to);
    if (!left || !right)
        return refused(Words::tr("Drop on a class"));
    core::Association association;
    association.id = core::AssociationId::create();
    association.left.target = from;
    association.right.target = to;
    Link link = finished(Words::tr("Many %1 to many %2").arg(left->name, right->name),
                         putAssociation(model, association));
    if (link.isValid())
        link.editText = Words::tr("Add association");
    return link;
}

namespace {

Link movedTarget(const core::Model &model, core::ConstraintId id, const LinkEnd &to)
{
    const Place place = placeOf(model, to);
    const bool onKey = !to.column.isNull();
    if (onKey && !place.isKey)
        return refused(Words::tr("%1 is no primary key and not unique").arg(pathOf(place)));
    return finished(Words::tr("Will refer to %1").arg(onKey ? pathOf(place) : place.owner->name),
                    onKey ? retargetForeignKey(model, id, to.owner, to.column)
                          : retargetForeignKey(model, id, to.owner));
}

Link movedStart(const core::Model &model, core::ConstraintId id, const LinkEnd &to)
{
    const Place place = placeOf(model, to);
    if (!to.column.isNull())
        return finished(Words::tr("%1 will be the foreign key").arg(pathOf(place)),
                        moveForeignKey(model, id, to.column));
    const core::Class *owner = ownerOf(model, id);
    if (owner->id == to.owner)
        return refused(Words::tr("Drop on a column of %1, or on another class").arg(owner->name));
    core::Relationship wanted;
    for (const core::ForeignKey &key : owner->foreignKeys) {
        if (key.id != id)
            continue;
        wanted.parent = core::classIdOf(key.target);
        wanted.onDelete = key.onDelete;
    }
    wanted.child = to.owner;
    const auto without = removeConstraint(model, id);
    return finished(Words::tr("%1 will have the foreign key").arg(place.owner->name),
                    without ? addRelationship(*without, wanted) : without);
}

} // namespace

Link movedEnd(const core::Model &model,
              const core::ElementId &relationship,
              LinkSide side,
              const LinkEnd &to)
{
    const core::Class *owner = findClass(model, to.owner);
    if (!owner)
        return refused(Words::tr("Drop on a column or on a class"));
    if (const auto *id = std::get_if<core::AssociationId>(&relationship)) {
        const core::Association *found = findAssociation(model, *id);
        if (!found)
            return refused({});
        core::Association changed = *found;
        (side == LinkSide::Child ? changed.left : changed.right).target = to.owner;
        return finished(Words::tr("Will join %1").arg(owner->name), putAssociation(model, changed));
    }
    const auto *id = std::get_if<core::ConstraintId>(&relationship);
    if (!id || !ownerOf(model, *id))
        return refused(Words::tr("This relationship comes from a mixin: edit it there"));
    Link link = side == LinkSide::Parent ? movedTarget(model, *id, to) : movedStart(model, *id, to);
    if (link.isValid())
        link.editText = Words::tr("Move the end of a foreign key");
    return link;
}

} // namespace ui
