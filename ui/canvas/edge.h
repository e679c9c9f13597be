// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The relationships of the model as a diagram shows them: one edge a foreign key (also of a mixin,
// as each class has it) and one an association. The ends are derived, never asked for: see
// "Crow's foot" in the README. Pure values.

#include "core/model/model.h"

namespace ui {

enum class EdgeEnd { ExactlyOne, ZeroOrOne, ZeroOrMany };

struct Edge
{
    QUuid id; // of the constraint or association
    core::ElementId element;
    core::ClassId child; // the left class of an association
    core::ClassId parent;
    QList<core::ColumnId> childColumns; // empty: the edge leaves from the header
    QList<core::ColumnId> parentColumns;
    EdgeEnd childEnd = EdgeEnd::ZeroOrMany;
    EdgeEnd parentEnd = EdgeEnd::ExactlyOne;
    bool identifying = false; // solid; others are dashed
    bool isAssociation = false;
    QString label; // an association's table

    bool operator==(const Edge &) const = default;
};

// Foreign keys whose parent class exists, in the model's order.
QList<Edge> edgesOf(const core::Model &model, const core::Class &child);
Edge edgeOf(const core::Model &model, const core::Association &association);

} // namespace ui
