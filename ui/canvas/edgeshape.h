// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The drawing of an edge: its rounded line and the crow's foot symbols at both ends, as paths in scene
// pixels. Pure.

#include "ui/canvas/edge.h"
#include "ui/canvas/router.h"

#include <QPainterPath>

namespace ui {

struct EdgeShape
{
    Route route;
    QPainterPath line;
    QPainterPath strokes; // of the symbols
    QPainterPath circles; // of the symbols; filled with the ground so that the line ends there
    QPointF labelCentre;  // in the middle of a stretch where it hides no symbol
    QRectF bounds;
};

EdgeShape edgeShape(const Edge &edge, const Route &route, const QSizeF &label);
QPainterPath roundedLine(const Route &route);
// The parts of a way that lie in an area, each from a whole number of `step` along the way on, so that
// its dashes stay where they are.
struct RoutePiece
{
    Route route;
    double begin = 0; // along the way
};
QList<RoutePiece> piecesWithin(const Route &route, const QRectF &area, double step);
double distanceTo(const Route &route, const QPointF &point);

} // namespace ui
