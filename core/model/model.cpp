// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model.h"

#include "core/model/inheritance.h"

namespace core {

namespace {

template<typename Element, typename ElementId>
const Element *findById(const QList<Element> &elements, const ElementId &id)
{
    for (const Element &element : elements) {
        if (element.id == id)
            return &element;
    }
    return nullptr;
}

template<typename Element, typename ElementId>
bool holds(const QList<Element> &elements, const ElementId &id)
{
    return findById(elements, id) != nullptr;
}

template<typename Predicate>
const Class *firstClass(const Model &model, Predicate predicate)
{
    const auto found = std::find_if(model.classes.cbegin(), model.classes.cend(), predicate);
    return found == model.classes.cend() ? nullptr : &*found;
}

} // namespace

ColumnId inheritedId(ClassId owner, ColumnId id)
{
    return ColumnId::derived(owner.uuid, id.toString());
}

ConstraintId inheritedId(ClassId owner, ConstraintId id)
{
    return ConstraintId::derived(owner.uuid, id.toString());
}

IndexId inheritedId(ClassId owner, IndexId id)
{
    return IndexId::derived(owner.uuid, id.toString());
}

const Class *findClass(const Model &model, ClassId id)
{
    return findById(model.classes, id);
}

const Class *findClass(const Model &model, const QString &name)
{
    return firstClass(model, [&name](const Class &c) { return c.name == name; });
}

const Mixin *findMixin(const Model &model, MixinId id)
{
    return findById(model.mixins, id);
}

const Association *findAssociation(const Model &model, AssociationId id)
{
    return findById(model.associations, id);
}

const Enum *findEnum(const Model &model, EnumId id)
{
    return findById(model.enums, id);
}

const Class *ownerOf(const Model &model, ColumnId id)
{
    return firstClass(model, [&id](const Class &c) { return holds(c.columns, id); });
}

const Class *ownerOf(const Model &model, ConstraintId id)
{
    return firstClass(model, [&id](const Class &c) {
        return (c.primaryKey && c.primaryKey->id == id) || holds(c.uniqueKeys, id)
               || holds(c.checks, id) || holds(c.foreignKeys, id);
    });
}

const Class *ownerOf(const Model &model, IndexId id)
{
    return firstClass(model, [&id](const Class &c) { return holds(c.indexes, id); });
}

QList<Column> effectiveColumns(const Model &model, const Class &classValue)
{
    if (classValue.base.isNull() && classValue.mixins.isEmpty())
        return classValue.columns;
    return membersOf(ModelIndex(model, Lookup::Linear), classValue).columns;
}

} // namespace core
