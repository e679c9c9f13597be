// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/overloaded.h"
#include "core/model/consequences.h"
#include "core/model/edit.h"
#include "core/model/edithelpers.h"
#include "core/model/names.h"
#include "core/schema/typenames.h"

namespace core {

using namespace Qt::StringLiterals;

Result<Model> putAssociation(const Model &model, const Association &association)
{
    if (association.id.isNull())
        return failure(ErrorCode::InvalidEdit, association.name);
    for (const ClassId &end : {association.left.target, association.right.target}) {
        const Class *target = findClass(model, end);
        if (!target)
            return unknown(end);
        if (target->isAbstract)
            return failure(ErrorCode::InvalidEdit, target->name, u"abstract"_s);
    }
    for (const Association &other : model.associations) {
        if (!association.name.isEmpty() && other.name == association.name
            && other.id != association.id)
            return failure(ErrorCode::DuplicateName, association.name);
    }
    Model after = model;
    putById(after.associations, association);
    return after;
}

Result<Model> removeAssociation(const Model &model, AssociationId id)
{
    Model after = model;
    if (!takeById(after.associations, id))
        return unknown(id);
    return after;
}

namespace {

QList<ClassId> usersOf(const Model &model, MixinId id)
{
    QList<ClassId> users;
    for (const Class &classValue : model.classes) {
        if (classValue.mixins.contains(id))
            users.append(classValue.id);
    }
    return users;
}

} // namespace

Result<Model> putMixin(const Model &model, const Mixin &mixin)
{
    if (mixin.id.isNull())
        return failure(ErrorCode::InvalidEdit, mixin.name);
    const Mixin *found = findMixin(model, mixin.id);
    if (!found || found->name != mixin.name) {
        if (const auto named = checkClassName(model, mixin.name, mixin.id.uuid); !named)
            return Failure(named.error());
    }
    const Mixin before = found ? *found : Mixin();
    if (const auto named = checkColumnNames(mixin.name, before.columns, mixin.columns); !named)
        return Failure(named.error());
    const auto whole = withConsequences(before, mixin);
    if (!whole)
        return Failure(whole.error());
    Model after = model;
    putById(after.mixins, *whole);
    return withConsequences(model, std::move(after), usersOf(model, mixin.id));
}

Result<Model> removeMixin(const Model &model, MixinId id)
{
    const QList<ClassId> users = usersOf(model, id);
    Model after = model;
    if (!takeById(after.mixins, id))
        return unknown(id);
    for (qsizetype i = 0; i < model.classes.size(); ++i) {
        if (model.classes.at(i).mixins.contains(id))
            after.classes[i].mixins.removeAll(id);
    }
    return withConsequences(model, std::move(after), users);
}

Result<Model> putEnum(const Model &model, const Enum &enumeration)
{
    if (enumeration.id.isNull())
        return failure(ErrorCode::InvalidEdit, enumeration.name);
    if (!isUsableName(enumeration.name))
        return failure(ErrorCode::InvalidName, enumeration.name);
    for (const Enum &other : model.enums) {
        if (other.name == enumeration.name && other.schemaName == enumeration.schemaName
            && other.id != enumeration.id)
            return failure(ErrorCode::DuplicateName, enumeration.name);
    }
    QSet<QString> values;
    for (const EnumValue &value : enumeration.values) {
        if (values.contains(value.name))
            return failure(ErrorCode::DuplicateName, value.name, enumeration.name);
        values.insert(value.name);
    }
    Model after = model;
    if (const Enum *before = findEnum(model, enumeration.id);
        before && before->name != enumeration.name) {
        renameTypeIn(after.classes, *before, enumeration.name);
        renameTypeIn(after.mixins, *before, enumeration.name);
    }
    putById(after.enums, enumeration);
    return after;
}

Result<Model> removeEnum(const Model &model, EnumId id)
{
    const Enum *found = findEnum(model, id);
    if (!found)
        return unknown(id);
    QStringList users;
    const auto addUsers = [&](const auto &holders) {
        for (const auto &holder : holders) {
            for (const Column &column : holder.columns) {
                if (column.type.kind == TypeKind::Enum && column.type.enumId == id)
                    users.append(holder.name + u'.' + column.name);
            }
        }
    };
    addUsers(model.classes);
    addUsers(model.mixins);
    if (!users.isEmpty())
        return failure(ErrorCode::InvalidEdit, found->name, users.join(u", "_s));
    Model after = model;
    takeById(after.enums, id);
    return after;
}

Result<Model> setNaming(const Model &model, const NamingRules &naming)
{
    Model after = model;
    after.naming = naming;
    return after;
}

namespace {

Result<Model> removeEnumValue(const Model &model, EnumValueId id)
{
    for (qsizetype i = 0; i < model.enums.size(); ++i) {
        if (placeOf(model.enums.at(i).values, id) < 0)
            continue;
        Model after = model;
        takeById(after.enums[i].values, id);
        return after;
    }
    return unknown(id);
}

} // namespace

Result<Model> removeElement(const Model &model, const ElementId &element)
{
    return std::visit(Overloaded{
                          [](std::monostate) -> Result<Model> {
                              return failure(ErrorCode::UnknownElement);
                          },
                          [&](ClassId id) { return removeClass(model, id); },
                          [&](MixinId id) { return removeMixin(model, id); },
                          [&](AssociationId id) { return removeAssociation(model, id); },
                          [&](EnumId id) { return removeEnum(model, id); },
                          [&](ColumnId id) { return removeColumn(model, id); },
                          [&](ConstraintId id) { return removeConstraint(model, id); },
                          [&](IndexId id) { return removeIndex(model, id); },
                          [&](EnumValueId id) { return removeEnumValue(model, id); },
                          [](NoteId id) -> Result<Model> { return unknown(id); },
                          [](AreaId id) -> Result<Model> { return unknown(id); },
                      },
                      element);
}

} // namespace core
