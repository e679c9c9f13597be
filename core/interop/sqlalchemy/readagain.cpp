// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/models.h"

#include "core/interop/sqlalchemy/readids.h"
#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A change of order alone is none.
bool isSame(const Schema &a, const Schema &b)
{
    return normalized(a, ColumnOrder::Ignored) == normalized(b, ColumnOrder::Ignored);
}

template<typename Element>
const Element *sameId(const QList<Element> &list, const Element &element)
{
    for (const Element &one : list) {
        if (one.id == element.id)
            return &one;
    }
    return nullptr;
}

// With all that a class has from mixins and abstract bases as its own, under the ids that its table
// knows: so each can be matched by itself.
Model flattened(const Model &model)
{
    const ModelIndex index(model);
    Model result = model;
    result.mixins.clear();
    for (Class &value : result.classes) {
        const Class *owner = index.classValue(value.id);
        if (value.isAbstract || !owner)
            continue;
        const Members members = membersOf(index, *owner);
        value.columns = members.columns;
        value.primaryKey = members.primaryKey;
        value.uniqueKeys = members.uniqueKeys;
        value.checks = members.checks;
        value.foreignKeys = members.foreignKeys;
        value.indexes = members.indexes;
        value.mixins.clear();
        const Class *base = concreteBase(index, *owner);
        value.base = base ? base->id : ClassId();
    }
    result.classes.removeIf([](const Class &value) { return value.isAbstract; });
    return result;
}

template<typename Element>
void withoutIds(QList<Element> &list, const QSet<QUuid> &ids)
{
    list.removeIf([&ids](const Element &element) { return ids.contains(element.id.uuid); });
}

template<typename Element>
bool areSame(QList<Element> a, QList<Element> b)
{
    const auto byId = [](const Element &left, const Element &right) {
        return left.id.uuid < right.id.uuid;
    };
    std::sort(a.begin(), a.end(), byId);
    std::sort(b.begin(), b.end(), byId);
    return a == b;
}

bool areSame(const Members &a, const Members &b)
{
    return areSame(a.columns, b.columns) && a.primaryKey == b.primaryKey
           && areSame(a.uniqueKeys, b.uniqueKeys) && areSame(a.checks, b.checks)
           && areSame(a.foreignKeys, b.foreignKeys) && areSame(a.indexes, b.indexes);
}

// The class with mixins and an abstract base again instead of what they give, if that is the same.
Class sharing(const Model &model, const Class &flat, const Class &was)
{
    const ModelIndex index(model, Lookup::Linear);
    Class value = flat;
    value.mixins = was.mixins;
    const Class *base = index.classValue(was.base);
    if (base && base->isAbstract)
        value.base = was.base;
    Class empty = value;
    empty.columns.clear();
    empty.primaryKey.reset();
    empty.uniqueKeys.clear();
    empty.checks.clear();
    empty.foreignKeys.clear();
    empty.indexes.clear();
    const Members given = membersOf(index, empty);
    Mixin all;
    all.columns = given.columns;
    all.uniqueKeys = given.uniqueKeys;
    all.checks = given.checks;
    all.foreignKeys = given.foreignKeys;
    all.indexes = given.indexes;
    const QSet<QUuid> ids = elementsOf(all);
    withoutIds(value.columns, ids);
    withoutIds(value.uniqueKeys, ids);
    withoutIds(value.checks, ids);
    withoutIds(value.foreignKeys, ids);
    withoutIds(value.indexes, ids);
    if (given.primaryKey && value.primaryKey == given.primaryKey)
        value.primaryKey.reset();
    return areSame(membersOf(index, value), membersOf(index, flat)) ? value : flat;
}

template<typename Owner>
void giveBack(Owner &owner, const Mixin &shared)
{
    owner.columns = shared.columns;
    owner.uniqueKeys = shared.uniqueKeys;
    owner.checks = shared.checks;
    owner.foreignKeys = shared.foreignKeys;
    owner.indexes = shared.indexes;
}

// The mixins and abstract bases of before, each as it is read now where it is.
void keepShared(Model &kept, const Model &before, const Model &readNow, const Ids &ids)
{
    Model shared;
    shared.mixins = readNow.mixins;
    shared.enums = readNow.enums;
    for (const Class &value : readNow.classes) {
        if (value.isAbstract)
            shared.classes << value;
    }
    QHash<QUuid, Mixin> now;
    for (const Mixin &part : sharedPartsOf(withIds(shared, ids)))
        now.insert(part.id.uuid, part);
    kept.mixins = before.mixins;
    for (Mixin &mixin : kept.mixins) {
        if (now.contains(mixin.id.uuid))
            giveBack(mixin, now.value(mixin.id.uuid));
    }
    for (Class value : before.classes) {
        if (!value.isAbstract || findClass(kept, value.id))
            continue;
        if (now.contains(value.id.uuid))
            giveBack(value, now.value(value.id.uuid));
        kept.classes << value;
    }
}

} // namespace

Model readAgain(const Model &before, const Model &readNow)
{
    const Schema were = mapModel(before);
    const Model read = flattened(readNow);
    Ids ids = matched(before, were, read, mapModel(read));
    matchShared(ids, before, readNow);
    Model result = withIds(read, ids);
    Model withOldNames = result;
    withOldNames.naming = before.naming;
    const Schema are = mapModel(result);
    if (normalized(mapModel(withOldNames)) == normalized(are))
        result = withOldNames;
    // What gives the same table as before stays as it was said: by mixins, bases, rules for names. So
    // does, in a class that changed, what it has from them and still gives the same.
    Model kept = result;
    keepShared(kept, before, readNow, ids);
    const ModelIndex index(result);
    for (Class &value : kept.classes) {
        const Class *was = sameId(before.classes, value);
        const Class *flat = index.classValue(value.id);
        if (!was || !flat)
            continue;
        const Class *root = tableClassOf(index, *flat);
        const Table *then = root ? findTable(were, tableIdOf(root->id)) : nullptr;
        const Table *now = root ? findTable(are, tableIdOf(root->id)) : nullptr;
        const QString name = value.name;
        value = then && now && isSame(Schema{{*then}, {}}, Schema{{*now}, {}})
                    ? *was
                    : sharing(kept, value, *was);
        value.name = name;
    }
    return isSame(mapModel(kept), are) ? kept : result;
}

Model withIdsOfNew(const Model &before, const Model &present, const Model &read)
{
    const QSet<QUuid> known = idsIn(before);
    Ids ids = matched(present, mapModel(present), read, mapModel(read));
    ids.removeIf([&known](const Ids::iterator &pair) {
        return known.contains(pair.key()) || known.contains(pair.value());
    });
    return withIds(read, ids);
}

} // namespace core
