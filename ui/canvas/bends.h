// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edges bent by hand: the corners of the way, from child to parent, as a diagram keeps them. The first
// and the last stretch stay level with their columns, so of the first and the last corner only x
// counts; what lies between is kept as it is. Any list of points gives some way. Scene pixels; pure.

#include "ui/canvas/router.h"

namespace ui {

using Bends = QList<QPointF>;

struct BentEnds
{
    QRectF child, parent;
    double childY = 0, parentY = 0; // in the scene
};

Route bentRoute(const BentEnds &ends, const Bends &bends);
// What of a way to keep so that bentRoute gives it again.
Bends bendsOf(const Route &route);

// Where a way was taken hold of.
struct RouteGrip
{
    enum class Part { None, Corner, Segment };

    Part part = Part::None;
    qsizetype at = 0; // the corner's point, or the segment's first one

    bool operator==(const RouteGrip &) const = default;
};
RouteGrip gripAt(const Route &route, const QPointF &point, double cornerReach);
// True: a drag of the segment moves it sideways, not up and down.
bool isUpright(const RouteGrip &grip);
// The corners once the grip is dragged to a point; `snap`: how near lines join.
Bends dragged(const Route &route, const RouteGrip &grip, const QPointF &to, double snap);
// The corners without stretches of no length; empty: a straight line.
Bends tidied(const Route &route);
// Without the corner, and the shorter way that follows; empty: nothing is left to keep.
Bends withoutCorner(const Route &route, qsizetype corner);

} // namespace ui
