// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds the way of an edge: out of the row of its column, at right angles, around boxes, apart from
// other edges. It tries the shapes with one, two and three bends and takes the shortest that touches
// no box; so it is quick, and where everything is full it crosses a box rather than search on. The
// result depends on the boxes and on the edges routed before; but a way that is still free is kept, a
// way that had to make room is taken again once it is free, and a way changes its sides only where
// that is much shorter. Scene pixels.

#include "ui/canvas/boxindex.h"
#include "ui/canvas/lanes.h"

#include <QPointF>
#include <QSet>

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

// A preview is not remembered; a sketch does not look at boxes and other edges, either.
enum class Routing { Lasting, Preview, Sketch };

class Router
{
public:
    BoxIndex &boxes() { return m_boxes; }
    const BoxIndex &boxes() const { return m_boxes; }
    void clear();

    // Takes the place of an older route of the same edge. Both boxes must be in the index.
    Route route(const QUuid &edge,
                const RouteEnd &child,
                const RouteEnd &parent,
                Routing routing = Routing::Lasting);
    // A way that was not found here, but others must keep apart from.
    void take(const QUuid &edge, const Route &route);
    void release(const QUuid &edge); // makes room for others, and is remembered
    void forget(const QUuid &edge);  // as if it had never been routed
    // Edges that had to leave the way they had between the same places, if it led through the areas.
    QSet<QUuid> displacedFrom(const QList<QRectF> &areas) const;

private:
    struct Ends
    {
        QUuid childId, parentId;
        QRectF child, parent;
        double childY, parentY; // in the scene

        bool operator==(const Ends &) const = default;
        double x(const QRectF &box, int side) const { return side > 0 ? box.right() : box.left(); }
        // Where edges may run into one: the side of a row.
        size_t childPort(int side) const;
        size_t parentPort(int side) const;
    };
    // Horizontal, vertical at x1, horizontal at y, vertical at x2, horizontal; x1 == x2 is the shape
    // with one vertical line.
    struct Shape
    {
        int childSide = 1; // -1: left, 1: right
        int parentSide = -1;
        double x1 = 0, y = 0, x2 = 0;
        double cost = 0;

        bool isSimple() const { return x1 == x2; }
        Route points(const Ends &ends) const;
        double baseCost(const Ends &ends) const;
        bool isLike(const Shape &other) const;
    };
    struct Found
    {
        Ends ends;
        Shape shape;
        double trouble = 0; // when it was taken
    };

    Shape chosen(const QUuid &edge, const Ends &ends) const;
    Shape sketched(const QUuid &edge, const Ends &ends) const;
    QList<Shape> shapes(const Ends &ends, const QList<QRectF> &near) const;
    const Shape *remembered(const QUuid &edge, const Ends &ends) const;
    void remember(const QUuid &edge, const Ends &ends, const Shape &shape);
    // How much it gets in the way of boxes and other edges; 0: it is free.
    double trouble(const Ends &ends, const Shape &shape) const;
    void take(const QUuid &edge, const Ends &ends, const Shape &shape);
    QList<QRectF> obstacles(const Ends &ends) const;
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
    QHash<QUuid, QList<Found>> m_found; // the ways that an edge had, the first ones first
    QHash<QUuid, Shape> m_last;         // of the latest, a preview too
    QSet<QUuid> m_displaced;
};

} // namespace ui
