// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/partedits.h"

#include "core/base/overloaded.h"
#include "core/model/edit.h"

namespace ui {

namespace {

template<typename Part, typename Id>
const Part *partIn(const QList<Part> &parts, Id id)
{
    const auto it = std::find_if(parts.cbegin(), parts.cend(), [id](const Part &part) {
        return part.id == id;
    });
    return it == parts.cend() ? nullptr : &*it;
}

template<typename Part>
void putPart(QList<Part> &parts, const Part &part)
{
    for (Part &other : parts) {
        if (other.id == part.id) {
            other = part;
            return;
        }
    }
    parts.append(part);
}

template<typename Holder>
std::optional<core::Constraint> constraintIn(const Holder &holder, core::ConstraintId id)
{
    if (const auto *key = partIn(holder.uniqueKeys, id))
        return *key;
    if (const auto *check = partIn(holder.checks, id))
        return *check;
    if (const auto *key = partIn(holder.foreignKeys, id))
        return *key;
    return {};
}

const core::Mixin *mixinOf(const core::Model &model, core::ConstraintId id)
{
    for (const core::Mixin &mixin : model.mixins) {
        if (constraintIn(mixin, id))
            return &mixin;
    }
    return nullptr;
}

const core::Mixin *mixinOf(const core::Model &model, core::IndexId id)
{
    for (const core::Mixin &mixin : model.mixins) {
        if (partIn(mixin.indexes, id))
            return &mixin;
    }
    return nullptr;
}

template<typename Id>
core::ElementId holderOfPart(const core::Model &model, Id id)
{
    if (const core::Class *owner = core::ownerOf(model, id))
        return owner->id;
    const core::Mixin *mixin = mixinOf(model, id);
    return mixin ? core::ElementId(mixin->id) : core::ElementId();
}

const core::Mixin *mixinFor(const core::Model &model, const core::ElementId &holder)
{
    const auto *id = std::get_if<core::MixinId>(&holder);
    return id ? core::findMixin(model, *id) : nullptr;
}

} // namespace

std::optional<core::Constraint> findConstraint(const core::Model &model, core::ConstraintId id)
{
    if (const core::Class *owner = core::ownerOf(model, id)) {
        if (owner->primaryKey && owner->primaryKey->id == id)
            return *owner->primaryKey;
        return constraintIn(*owner, id);
    }
    const core::Mixin *mixin = mixinOf(model, id);
    return mixin ? constraintIn(*mixin, id) : std::nullopt;
}

const core::Index *findIndex(const core::Model &model, core::IndexId id)
{
    if (const core::Class *owner = core::ownerOf(model, id))
        return partIn(owner->indexes, id);
    const core::Mixin *mixin = mixinOf(model, id);
    return mixin ? partIn(mixin->indexes, id) : nullptr;
}

core::ElementId partHolder(const core::Model &model, core::ConstraintId id)
{
    return holderOfPart(model, id);
}

core::ElementId partHolder(const core::Model &model, core::IndexId id)
{
    return holderOfPart(model, id);
}

QList<core::Column> columnsFor(const core::Model &model, const core::ElementId &holder)
{
    if (const core::Mixin *mixin = mixinFor(model, holder))
        return mixin->columns;
    const auto *id = std::get_if<core::ClassId>(&holder);
    const core::Class *owner = id ? core::findClass(model, *id) : nullptr;
    return owner ? core::effectiveColumns(model, *owner) : QList<core::Column>();
}

core::Result<core::Model> withConstraint(const core::Model &model,
                                         const core::ElementId &holder,
                                         const core::Constraint &constraint)
{
    if (const auto *id = std::get_if<core::ClassId>(&holder))
        return core::putConstraint(model, *id, constraint);
    const core::Mixin *found = mixinFor(model, holder);
    if (!found)
        return core::failure(core::ErrorCode::UnknownElement);
    core::Mixin mixin = *found;
    const bool fits = std::visit(core::Overloaded{
                                     [](const core::PrimaryKey &) { return false; },
                                     [&](const core::UniqueKey &key) {
                                         return putPart(mixin.uniqueKeys, key), true;
                                     },
                                     [&](const core::Check &check) {
                                         return putPart(mixin.checks, check), true;
                                     },
                                     [&](const core::ForeignKey &key) {
                                         return putPart(mixin.foreignKeys, key), true;
                                     },
                                 },
                                 constraint);
    return fits ? core::putMixin(model, mixin) : core::failure(core::ErrorCode::InvalidEdit);
}

core::Result<core::Model> withIndex(const core::Model &model,
                                    const core::ElementId &holder,
                                    const core::Index &index)
{
    if (const auto *id = std::get_if<core::ClassId>(&holder))
        return core::putIndex(model, *id, index);
    const core::Mixin *found = mixinFor(model, holder);
    if (!found)
        return core::failure(core::ErrorCode::UnknownElement);
    core::Mixin mixin = *found;
    putPart(mixin.indexes, index);
    return core::putMixin(model, mixin);
}

core::Result<core::Model> withOption(const core::Model &model,
                                     core::ConstraintId id,
                                     const QString &key,
                                     const QString &value)
{
    auto constraint = findConstraint(model, id);
    if (!constraint)
        return core::failure(core::ErrorCode::UnknownElement);
    const auto set = [&](auto &part) { part.options = optionsWith(part.options, key, value); };
    std::visit(core::Overloaded{[&](core::PrimaryKey &part) { set(part); },
                                [&](core::UniqueKey &part) { set(part); },
                                [&](core::Check &part) { set(part); },
                                [&](core::ForeignKey &part) { set(part); }},
               *constraint);
    return withConstraint(model, partHolder(model, id), *constraint);
}

core::Options optionsWith(core::Options options, const QString &key, const QString &value)
{
    if (value.isEmpty())
        options.remove(key);
    else
        options.insert(key, value);
    return options;
}

} // namespace ui
