// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/parts.h"

#include "core/base/overloaded.h"
#include "core/model/edithelpers.h"
#include "core/model/names.h"

namespace core {

namespace {

const ForeignKey *findKey(const QList<ForeignKey> &keys, ConstraintId id)
{
    const qsizetype place = placeOf(keys, id);
    return place < 0 ? nullptr : &keys.at(place);
}

class TakenNames
{
public:
    TakenNames(const ElementId &element)
        : m_element(element)
    {}

    template<typename Parts>
    void add(const Parts &parts)
    {
        for (const auto &part : parts) {
            if (m_element != ElementId(part.id))
                m_names.insert(part.name.toLower());
        }
    }
    const QSet<QString> &names() const { return m_names; }

private:
    ElementId m_element;
    QSet<QString> m_names;
};

void addConstraints(TakenNames &taken, const Class &holder)
{
    if (holder.primaryKey)
        taken.add(QList<PrimaryKey>{*holder.primaryKey});
    taken.add(holder.uniqueKeys);
    taken.add(holder.checks);
    taken.add(holder.foreignKeys);
}

} // namespace

const ForeignKey *findForeignKey(const Model &model, const ElementId &owner, ConstraintId id)
{
    if (const auto *classId = std::get_if<ClassId>(&owner)) {
        const Class *holder = findClass(model, *classId);
        return holder ? findKey(holder->foreignKeys, id) : nullptr;
    }
    const auto *mixinId = std::get_if<MixinId>(&owner);
    const Mixin *holder = mixinId ? findMixin(model, *mixinId) : nullptr;
    return holder ? findKey(holder->foreignKeys, id) : nullptr;
}

ColumnId declaredColumn(const Model &model, const ElementId &owner, ColumnId id)
{
    const auto *classId = std::get_if<ClassId>(&owner);
    const auto isDeclared = [&](const auto &holder) { return placeOf(holder.columns, id) >= 0; };
    if (std::any_of(model.classes.cbegin(), model.classes.cend(), isDeclared)
        || std::any_of(model.mixins.cbegin(), model.mixins.cend(), isDeclared))
        return id;
    if (!classId)
        return {};
    const auto inherited = [&](const auto &holders) {
        for (const auto &holder : holders) {
            for (const Column &column : holder.columns) {
                if (inheritedId(*classId, column.id) == id)
                    return column.id;
            }
        }
        return ColumnId();
    };
    const ColumnId ofMixin = inherited(model.mixins);
    return ofMixin.isNull() ? inherited(model.classes) : ofMixin;
}

Members targetOf(const Model &model, const ForeignKey &key)
{
    const ModelIndex index(model);
    const Class *target = index.classValue(classIdOf(key.target));
    if (!target)
        return {};
    const Class *table = tableClassOf(index, *target);
    Members members = membersOf(index, *table);
    members.columns = tableColumnsOf(index, *table);
    return members;
}

QString freeNameFor(const Model &model,
                    const ElementId &element,
                    const ElementId &owner,
                    const QString &wish)
{
    TakenNames taken(element);
    const auto *classId = std::get_if<ClassId>(&owner);
    const Class *holder = classId ? findClass(model, *classId) : nullptr;
    const auto *mixinId = std::get_if<MixinId>(&owner);
    const Mixin *mixin = mixinId ? findMixin(model, *mixinId) : nullptr;
    const auto addClasses = [&] {
        taken.add(model.classes);
        taken.add(model.mixins);
    };
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](ClassId) { addClasses(); },
                   [&](MixinId) { addClasses(); },
                   [&](AssociationId) { taken.add(model.associations); },
                   [&](EnumId) { taken.add(model.enums); },
                   [&](ColumnId) {
                       if (holder)
                           taken.add(tableColumnsOf(ModelIndex(model), *holder));
                       if (mixin)
                           taken.add(mixin->columns);
                   },
                   [&](ConstraintId) {
                       if (holder)
                           addConstraints(taken, *holder);
                   },
                   [&](IndexId) {
                       for (const Class &other : model.classes)
                           taken.add(other.indexes);
                   },
                   [&](EnumValueId) {
                       for (const Enum &enumeration : model.enums) {
                           if (owner == ElementId(enumeration.id))
                               taken.add(enumeration.values);
                       }
                   },
                   [](NoteId) {},
                   [](AreaId) {},
               },
               element);
    return freeName(taken.names(), wish);
}

} // namespace core
