// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/copy.h"

#include "core/model/edit.h"
#include "core/model/singletable.h"
#include "core/model/transplant.h"

namespace core {

namespace {

// Ids of what an element refers to.
template<typename Holder>
void addReferences(const Holder &holder, QSet<QUuid> &ids)
{
    for (const Column &column : holder.columns) {
        if (column.type.kind == TypeKind::Enum)
            ids.insert(column.type.enumId.uuid);
    }
    for (const ForeignKey &key : holder.foreignKeys)
        ids.insert(key.target.uuid);
    if constexpr (requires { holder.mixins; }) {
        for (const MixinId id : holder.mixins)
            ids.insert(id.uuid);
        ids.insert(holder.base.uuid);
    }
}

// All that `roots` need, themselves included.
QSet<QUuid> closure(const Model &model, const QSet<QUuid> &roots)
{
    QHash<QUuid, const Class *> classes;
    QHash<QUuid, const Mixin *> mixins;
    for (const Class &value : model.classes)
        classes.insert(value.id.uuid, &value);
    for (const Mixin &mixin : model.mixins)
        mixins.insert(mixin.id.uuid, &mixin);
    QSet<QUuid> found = roots;
    QList<QUuid> open(roots.cbegin(), roots.cend());
    while (!open.isEmpty()) {
        const QUuid id = open.takeLast();
        QSet<QUuid> references;
        if (const Class *value = classes.value(id))
            addReferences(*value, references);
        if (const Mixin *mixin = mixins.value(id))
            addReferences(*mixin, references);
        for (const QUuid &reference : references - found) {
            found.insert(reference);
            open.append(reference);
        }
    }
    return found;
}

Model reduced(const Model &model, const QSet<QUuid> &ids)
{
    const auto isOther = [&ids](const auto &element) { return !ids.contains(element.id.uuid); };
    Model kept = model;
    kept.classes.removeIf(isOther);
    kept.mixins.removeIf(isOther);
    kept.associations.removeIf(isOther);
    kept.enums.removeIf(isOther);
    return kept;
}

template<typename Holder>
void forgetEnum(Holder &holder, const EnumId &id)
{
    for (Column &column : holder.columns) {
        if (column.type.kind != TypeKind::Enum || column.type.enumId != id)
            continue;
        const int dimensions = column.type.dimensions;
        column.type = stringType(255);
        column.type.dimensions = dimensions;
    }
}

Result<Model> without(const Model &model, const ElementId &element)
{
    const auto *enumeration = std::get_if<EnumId>(&element);
    if (!enumeration)
        return removeElement(model, element);
    Model after = model;
    for (Class &value : after.classes)
        forgetEnum(value, *enumeration);
    for (Mixin &mixin : after.mixins)
        forgetEnum(mixin, *enumeration);
    return removeElement(after, element);
}

template<typename T>
Dependency dependencyOf(const T &part, const QList<T> &there)
{
    Dependency found{part.id, part.name, {}, false};
    for (const T &other : there) {
        if (other.id == part.id) {
            found.existing = other.id;
            found.isSame = true;
            return found;
        }
        if (other.name == part.name && found.existing == ElementId())
            found.existing = other.id;
    }
    return found;
}

Choice choiceOf(const Dependency &dependency, const Choices &choices, const QUuid &id)
{
    const Choice usual = dependency.existing == ElementId() ? Choice::Bring : Choice::UseExisting;
    const Choice choice = choices.value(id, usual);
    return choice == Choice::UseExisting ? usual : choice;
}

QUuid uuidOfPart(const ElementId &element)
{
    if (const auto *value = std::get_if<ClassId>(&element))
        return value->uuid;
    if (const auto *mixin = std::get_if<MixinId>(&element))
        return mixin->uuid;
    const auto *enumeration = std::get_if<EnumId>(&element);
    return enumeration ? enumeration->uuid : QUuid();
}

QList<Dependency> allDependencies(const Model &target, const Fragment &fragment)
{
    QList<Dependency> list;
    const auto add = [&](const auto &parts, const auto &there) {
        for (const auto &part : parts) {
            if (!fragment.chosen.contains(part.id.uuid))
                list.append(dependencyOf(part, there));
        }
    };
    add(fragment.model.enums, target.enums);
    add(fragment.model.mixins, target.mixins);
    add(fragment.model.classes, target.classes);
    return list;
}

} // namespace

Fragment extract(const Model &model, const QSet<QUuid> &elements)
{
    Fragment fragment;
    fragment.chosen = elements;
    for (const Association &association : model.associations) {
        const bool named = elements.contains(association.id.uuid);
        const bool bothEnds = elements.contains(association.left.target.uuid)
                              && elements.contains(association.right.target.uuid);
        if (bothEnds)
            fragment.chosen.insert(association.id.uuid);
        else if (named)
            fragment.chosen.remove(association.id.uuid);
    }
    fragment.model = reduced(model, closure(model, fragment.chosen));
    fragment.chosen.removeIf([&](const QUuid &id) {
        const auto has = [&id](const auto &list) {
            return std::any_of(list.cbegin(), list.cend(), [&](const auto &element) {
                return element.id.uuid == id;
            });
        };
        return !has(fragment.model.classes) && !has(fragment.model.mixins)
               && !has(fragment.model.associations) && !has(fragment.model.enums);
    });
    return fragment;
}

QList<Dependency> dependencies(const Model &target, const Fragment &fragment, const Choices &choices)
{
    QList<Dependency> all = allDependencies(target, fragment);
    // What is replaced or left out needs nothing of its own.
    Model walked = fragment.model;
    for (const Dependency &dependency : std::as_const(all)) {
        const QUuid id = uuidOfPart(dependency.element);
        if (choiceOf(dependency, choices, id) == Choice::Bring)
            continue;
        const auto isIt = [&id](const auto &element) { return element.id.uuid == id; };
        walked.classes.removeIf(isIt);
        walked.mixins.removeIf(isIt);
    }
    const QSet<QUuid> needed = closure(walked, fragment.chosen);
    all.removeIf([&](const Dependency &dependency) {
        return !needed.contains(uuidOfPart(dependency.element));
    });
    return all;
}

Result<Insertion> insert(const Model &target, const Fragment &fragment, const Choices &choices)
{
    Model donor = fragment.model;
    QList<Dependency> used;
    for (const Dependency &dependency : dependencies(target, fragment, choices)) {
        const Choice choice = choiceOf(dependency, choices, uuidOfPart(dependency.element));
        if (choice == Choice::UseExisting)
            used.append(dependency);
        if (choice != Choice::LeaveOut)
            continue;
        auto left = without(donor, dependency.element);
        if (!left)
            return Failure(left.error());
        donor = *std::move(left);
    }
    QSet<QUuid> brought = fragment.chosen;
    for (const Dependency &dependency : dependencies(target, {donor, fragment.chosen}, choices)) {
        const QUuid id = uuidOfPart(dependency.element);
        if (choiceOf(dependency, choices, id) == Choice::Bring)
            brought.insert(id);
    }
    Joining joining{brought, {}};
    for (const Dependency &dependency : std::as_const(used))
        joining.standingIn.insert(uuidOfPart(dependency.element), uuidOfPart(dependency.existing));
    const auto fitting = withRoomInTables(target, donor, joining);
    if (!fitting)
        return Failure(fitting.error());
    return Transplant(target, *fitting, joining).insertion();
}

} // namespace core
