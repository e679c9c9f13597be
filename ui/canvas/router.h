// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the way of an edge: out of the row of its column, at right angles, around boxes, apart from
// other edges. It tries the shapes with one, two and three bends and takes the shortest that touches
// no box; so it is quick, and where everything is full it crosses a box rather than search on. The
// result depends on the boxes and on the edges routed before. Scene pixels.

#include "ui/canvas/boxindex.h"
#include "ui/canvas/lanes.h"

#include <QPointF>

namespace ui {

struct RouteEnd
{
    QUuid box;
    double y = 0; // within the box
};

// From the child's box to the parent's; at least two points, none on one line with its neighbours.
using Route = QList<QPointF>;

// Edges go straight this far, so that the symbol at the end has room.
inline constexpr double stubLength = 28;

class Router
{
public:
    BoxIndex &boxes() { return m_boxes; }
    const BoxIndex &boxes() const { return m_boxes; }
    void clear();

    // Takes the place of an older route of the same edge. Both boxes must be in the index.
    Route route(const QUuid &edge, const RouteEnd &child, const RouteEnd &parent);
    void release(const QUuid &edge);

private:
    struct Ends;
    struct Shape;

    QList<QRectF> obstacles(const Ends &ends) const;
    QList<Shape> shapes(const Ends &ends) const;
    void addShapes(const Ends &ends,
                   int childSide,
                   int parentSide,
                   const QList<QRectF> &around,
                   QList<Shape> &found) const;
    int hits(const Ends &ends, const QPointF &from, const QPointF &to) const;
    int hits(const Ends &ends, const Shape &shape) const;
    int overlaps(const Ends &ends, const Shape &shape) const;
    Shape spread(const Ends &ends, const Shape &shape) const;
    double freeLane(const Lanes &lanes, const Ends &ends, const Shape &shape, int bend) const;

    BoxIndex m_boxes;
    Lanes m_vertical;
    Lanes m_horizontal;
};

} // namespace ui
