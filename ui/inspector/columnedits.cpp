// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columnedits.h"

#include "core/model/edit.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const core::Mixin *mixinOf(const core::Model &model, core::ColumnId id)
{
    for (const core::Mixin &mixin : model.mixins) {
        if (core::findColumn(mixin.columns, id))
            return &mixin;
    }
    return nullptr;
}

qsizetype positionOf(const QList<core::Column> &columns, core::ColumnId id)
{
    const auto it = std::find_if(columns.cbegin(),
                                 columns.cend(),
                                 [id](const core::Column &column) { return column.id == id; });
    return it - columns.cbegin();
}

template<typename Change>
core::Result<core::Model> changedMixin(const core::Model &model, core::Mixin mixin, Change change)
{
    change(mixin.columns);
    return core::putMixin(model, mixin);
}

} // namespace

QList<ColumnRow> columnRows(const core::Model &model, const core::ElementId &holder)
{
    QList<ColumnRow> rows;
    if (const auto *id = std::get_if<core::MixinId>(&holder)) {
        if (const core::Mixin *mixin = core::findMixin(model, *id)) {
            for (const core::Column &column : mixin->columns)
                rows.append({column, false, false, false});
        }
        return rows;
    }
    const auto *id = std::get_if<core::ClassId>(&holder);
    const core::Class *owner = id ? core::findClass(model, *id) : nullptr;
    if (!owner)
        return rows;
    for (const core::Column &column : core::effectiveColumns(model, *owner)) {
        const bool isForeign = std::any_of(owner->foreignKeys.cbegin(),
                                           owner->foreignKeys.cend(),
                                           [&](const core::ForeignKey &key) {
                                               return key.columns.contains(column.id);
                                           });
        rows.append({column,
                     owner->primaryKey && owner->primaryKey->columns.contains(column.id),
                     isForeign,
                     !core::findColumn(owner->columns, column.id)});
    }
    return rows;
}

const core::Column *findColumn(const core::Model &model, core::ColumnId id)
{
    if (const core::Class *owner = core::ownerOf(model, id))
        return core::findColumn(owner->columns, id);
    const core::Mixin *mixin = mixinOf(model, id);
    return mixin ? core::findColumn(mixin->columns, id) : nullptr;
}

core::Result<core::Model> withNewColumn(const core::Model &model,
                                        const core::ElementId &holder,
                                        const core::Column &column)
{
    if (const auto *id = std::get_if<core::ClassId>(&holder))
        return core::addColumn(model, *id, column);
    const auto *id = std::get_if<core::MixinId>(&holder);
    const core::Mixin *mixin = id ? core::findMixin(model, *id) : nullptr;
    if (!mixin)
        return core::failure(core::ErrorCode::UnknownElement);
    return changedMixin(model, *mixin, [&](QList<core::Column> &columns) {
        columns.append(column);
    });
}

core::Result<core::Model> withColumn(const core::Model &model, const core::Column &column)
{
    const core::Mixin *mixin = mixinOf(model, column.id);
    if (!mixin)
        return core::replaceColumn(model, column);
    return changedMixin(model, *mixin, [&](QList<core::Column> &columns) {
        columns[positionOf(columns, column.id)] = column;
    });
}

core::Result<core::Model> withoutColumn(const core::Model &model, core::ColumnId id)
{
    const core::Mixin *mixin = mixinOf(model, id);
    if (!mixin)
        return core::removeColumn(model, id);
    return changedMixin(model, *mixin, [&](QList<core::Column> &columns) {
        columns.removeAt(positionOf(columns, id));
    });
}

core::Result<core::Model> withMovedColumn(const core::Model &model, core::ColumnId id, int steps)
{
    const core::Mixin *mixin = mixinOf(model, id);
    const core::Class *owner = core::ownerOf(model, id);
    if (!mixin && !owner)
        return core::failure(core::ErrorCode::UnknownElement);
    const QList<core::Column> &columns = mixin ? mixin->columns : owner->columns;
    const auto from = positionOf(columns, id);
    const auto to = std::clamp<qsizetype>(from + steps, 0, columns.size() - 1);
    if (owner)
        return core::moveColumn(model, id, int(to));
    return changedMixin(model, *mixin, [&](QList<core::Column> &list) { list.move(from, to); });
}

} // namespace ui
