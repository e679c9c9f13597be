// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of a class or of a mixin, alike for the inspector: what it shows in one table, and the
// edits on it. Pure functions of the model.

#include "core/base/error.h"
#include "core/model/model.h"

namespace ui {

struct ColumnRow
{
    core::Column column;
    bool isPrimaryKey = false;
    bool isForeignKey = false;
    bool isInherited = false; // from a mixin or base: shown, not edited here
};

// `holder`: a ClassId or a MixinId; anything else has no columns.
QList<ColumnRow> columnRows(const core::Model &model, const core::ElementId &holder);
const core::Column *findColumn(const core::Model &model, core::ColumnId id);

core::Result<core::Model> withNewColumn(const core::Model &model,
                                        const core::ElementId &holder,
                                        const core::Column &column);
core::Result<core::Model> withColumn(const core::Model &model, const core::Column &column);
core::Result<core::Model> withoutColumn(const core::Model &model, core::ColumnId id);
// By `steps` rows down (negative: up).
core::Result<core::Model> withMovedColumn(const core::Model &model, core::ColumnId id, int steps);

} // namespace ui
