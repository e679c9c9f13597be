// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What panels need to say about elements of the model: their names, who holds them, which element an
// operation or a hazard is about. Pure functions of values.

#include "core/plan/plan.h"
#include "core/project/project.h"

namespace ui {

// "Order", "Order.placed_at", "Order: unique (number)"; empty for what is not there.
QString elementName(const core::Model &model, const core::ElementId &element);
// The class, mixin, association or enum that holds the element (itself, if it is one).
core::ElementId holderOf(const core::Model &model, const core::ElementId &element);
QUuid uuidOf(const core::ElementId &element);

// The names of columns for people: "customer_id, position".
QString columnList(const core::Model &model,
                   const core::Class &owner,
                   const QList<core::ColumnId> &columns);
// A type as the inspector shows and reads it; an enum by its name.
QString typeText(const core::Model &model, const core::DataType &type);
std::optional<core::DataType> typeFromText(const core::Model &model, const QString &text);

// What a click on the operation should show: a column where it still is, else its class; nothing for
// what is no longer in the model.
core::ElementId elementOf(const core::Model &model, const core::Operation &operation);

enum class ChangeKind { Added, Changed, Removed };
ChangeKind kindOf(const core::Operation &operation);
// The hazards that stem from this operation: same table and, where both name one, same element.
QList<core::Hazard> hazardsOf(const core::Operation &operation, const QList<core::Hazard> &hazards);

QString word(core::ReferentialAction action);
QList<core::ReferentialAction> referentialActions();

} // namespace ui
