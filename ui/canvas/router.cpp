// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/router.h"

#include "ui/theme.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ui {

namespace {

constexpr double laneStep = metrics::grid;
constexpr int lanesTried = 5;       // to either side
constexpr double clearance = 10;    // between an edge and a box that is not its own
constexpr double around = 16;       // between a box and an edge that goes around it
constexpr double bendCost = 40;     // a bend is worth a detour of so many pixels
constexpr double overlapCost = 400; // running into the end of another edge reads as that edge
constexpr double bendRoom = 6;      // between edges that follow each other on a line …
constexpr double endRoom = 20;      // … and where one of them ends at a box
constexpr double turnCost = 64;     // leaving by another side than before must be worth so much
constexpr qsizetype waysRemembered = 8;
constexpr double hitCost = 100'000; // no detour is too long to spare a box
constexpr qsizetype obstaclesTried = 14;
constexpr double neighbourhood = 72;
constexpr double unbounded = 1e9;

} // namespace

namespace {

size_t port(const QUuid &box, double y, int side)
{
    return qHashMulti(1, box, qRound(y), side);
}

} // namespace

size_t Router::Ends::childPort(int side) const
{
    return port(childId, childY, side);
}

size_t Router::Ends::parentPort(int side) const
{
    return port(parentId, parentY, side);
}

Route Router::Shape::points(const Ends &ends) const
{
    const QPointF start(ends.x(ends.child, childSide), ends.childY);
    const QPointF end(ends.x(ends.parent, parentSide), ends.parentY);
    if (isSimple())
        return {start, {x1, start.y()}, {x1, end.y()}, end};
    return {start, {x1, start.y()}, {x1, y}, {x2, y}, {x2, end.y()}, end};
}

double Router::Shape::baseCost(const Ends &ends) const
{
    const Route way = points(ends);
    double length = 0;
    int bends = 0;
    for (qsizetype i = 1; i < way.size(); ++i) {
        const double part = (way.at(i) - way.at(i - 1)).manhattanLength();
        length += part;
        bends += part > 0.5 ? 1 : 0;
    }
    return length + bendCost * bends;
}

bool Router::Shape::isLike(const Shape &other) const
{
    return childSide == other.childSide && parentSide == other.parentSide
           && isSimple() == other.isSimple();
}

void Router::clear()
{
    m_boxes.clear();
    m_vertical.clear();
    m_horizontal.clear();
    m_found.clear();
    m_last.clear();
    m_displaced.clear();
}

void Router::release(const QUuid &edge)
{
    m_vertical.release(edge);
    m_horizontal.release(edge);
}

void Router::forget(const QUuid &edge)
{
    release(edge);
    m_found.remove(edge);
    m_last.remove(edge);
    m_displaced.remove(edge);
}

void Router::take(const QUuid &edge, const Route &route)
{
    forget(edge);
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QPointF from = route.at(i - 1);
        const QPointF to = route.at(i);
        if (i % 2 == 1)
            m_horizontal.take(edge, from.y(), from.x(), to.x());
        else
            m_vertical.take(edge, from.x(), from.y(), to.y());
    }
}

Route Router::route(const QUuid &edge,
                    const RouteEnd &child,
                    const RouteEnd &parent,
                    Routing routing)
{
    release(edge);
    const QRectF childBox = m_boxes.rect(child.box);
    const QRectF parentBox = m_boxes.rect(parent.box);
    const Ends ends{child.box,
                    parent.box,
                    childBox,
                    parentBox,
                    childBox.top() + child.y,
                    parentBox.top() + parent.y};
    const Shape *before = remembered(edge, ends);
    const Shape shape = before                       ? *before
                        : routing == Routing::Sketch ? sketched(edge, ends)
                                                     : chosen(edge, ends);
    m_last.insert(edge, shape);
    if (routing == Routing::Lasting)
        remember(edge, ends, shape);
    take(edge, ends, shape);
    Route way;
    for (const QPointF &point : shape.points(ends)) {
        if (!way.isEmpty() && way.constLast() == point)
            continue;
        const qsizetype n = way.size();
        if (n > 1
            && ((way.at(n - 1).x() == point.x() && way.at(n - 2).x() == point.x())
                || (way.at(n - 1).y() == point.y() && way.at(n - 2).y() == point.y())))
            way.removeLast();
        way.append(point);
    }
    return way;
}

Router::Shape Router::chosen(const QUuid &edge, const Ends &ends) const
{
    const QList<Shape> candidates = shapes(ends, obstacles(ends));
    const auto last = m_last.constFind(edge);
    const Shape *best = nullptr;
    double bestCost = 0;
    for (const Shape &shape : candidates) {
        if (best && shape.cost >= bestCost)
            break;
        const bool turns = last != m_last.constEnd() && !shape.isLike(*last);
        const double cost = shape.cost + hitCost * hits(ends, shape)
                            + overlapCost * overlaps(ends, shape) + (turns ? turnCost : 0);
        if (!best || cost < bestCost) {
            best = &shape;
            bestCost = cost;
        }
    }
    return spread(ends, *best);
}

// Of the shapes the shortest, on the sides that it had if that is not much longer.
Router::Shape Router::sketched(const QUuid &edge, const Ends &ends) const
{
    const QList<Shape> candidates = shapes(ends, {});
    const auto last = m_last.constFind(edge);
    for (const Shape &shape : candidates) {
        if (last == m_last.constEnd()
            || (shape.isLike(*last) && shape.cost <= candidates.constFirst().cost + turnCost))
            return shape;
    }
    return candidates.constFirst();
}

// The first way that the edge had between the same places and that is as free as it was.
const Router::Shape *Router::remembered(const QUuid &edge, const Ends &ends) const
{
    const auto ways = m_found.constFind(edge);
    if (ways == m_found.constEnd())
        return nullptr;
    for (const Found &found : *ways) {
        if (found.ends == ends && trouble(ends, found.shape) <= found.trouble)
            return &found.shape;
    }
    return nullptr;
}

void Router::remember(const QUuid &edge, const Ends &ends, const Shape &shape)
{
    QList<Found> &ways = m_found[edge];
    qsizetype place = -1;
    bool isFirst = true;
    for (qsizetype i = 0; i < ways.size() && place < 0; ++i) {
        if (!(ways.at(i).ends == ends))
            continue;
        const Shape &there = ways.at(i).shape;
        const bool same = there.isLike(shape) && there.x1 == shape.x1 && there.x2 == shape.x2
                          && there.y == shape.y;
        place = same ? i : -1;
        isFirst = isFirst && same;
    }
    if (isFirst)
        m_displaced.remove(edge);
    else
        m_displaced.insert(edge);
    if (place >= 0)
        return;
    ways.append({ends, shape, trouble(ends, shape)});
    if (ways.size() > waysRemembered)
        ways.removeFirst();
}

QSet<QUuid> Router::displacedFrom(const QList<QRectF> &areas) const
{
    const auto ledThrough = [&areas](const Found &found) {
        const Route way = found.shape.points(found.ends);
        QRectF bounds;
        for (qsizetype i = 1; i < way.size(); ++i)
            bounds |= QRectF(way.at(i - 1), way.at(i)).normalized().adjusted(-1, -1, 1, 1);
        return std::any_of(areas.cbegin(), areas.cend(), [&](const QRectF &area) {
            return area.intersects(bounds);
        });
    };
    QSet<QUuid> edges;
    for (const QUuid &edge : m_displaced) {
        const QList<Found> &ways = *m_found.constFind(edge);
        if (std::any_of(ways.cbegin(), ways.cend(), ledThrough))
            edges.insert(edge);
    }
    return edges;
}

double Router::trouble(const Ends &ends, const Shape &shape) const
{
    const double middle = shape.isSimple() ? ends.parentY : shape.y;
    const bool apart = m_vertical.isFree(shape.x1, ends.childY, middle, bendRoom)
                       && (shape.isSimple()
                           || (m_horizontal.isFree(shape.y, shape.x1, shape.x2, bendRoom)
                               && m_vertical.isFree(shape.x2, middle, ends.parentY, bendRoom)));
    return (apart ? 0 : 1) + overlapCost * overlaps(ends, shape) + hitCost * hits(ends, shape);
}

void Router::take(const QUuid &edge, const Ends &ends, const Shape &shape)
{
    m_horizontal.take(edge,
                      ends.childY,
                      ends.x(ends.child, shape.childSide),
                      shape.x1,
                      ends.childPort(shape.childSide));
    m_horizontal.take(edge,
                      ends.parentY,
                      ends.x(ends.parent, shape.parentSide),
                      shape.x2,
                      ends.parentPort(shape.parentSide));
    m_vertical.take(edge, shape.x1, ends.childY, shape.isSimple() ? ends.parentY : shape.y);
    if (!shape.isSimple()) {
        m_horizontal.take(edge, shape.y, shape.x1, shape.x2);
        m_vertical.take(edge, shape.x2, shape.y, ends.parentY);
    }
}

// The boxes that a way may have to go around: neighbours of both ends, and what stands between.
QList<QRectF> Router::obstacles(const Ends &ends) const
{
    QList<QRectF> found;
    // In the order of ids, so that the way does not depend on what was moved before.
    const auto collect = [&](const QRectF &area) {
        for (const QUuid &id : m_boxes.find(area)) {
            const QRectF rect = m_boxes.rect(id);
            const bool own = id == ends.childId || id == ends.parentId;
            if (!own && found.size() < obstaclesTried && !found.contains(rect))
                found.append(rect);
        }
    };
    const double middle = (ends.child.center().x() + ends.parent.center().x()) / 2;
    const auto strip = [](const QPointF &a, const QPointF &b) {
        return QRectF(a, b).normalized().adjusted(-clearance, -clearance, clearance, clearance);
    };
    collect(strip({ends.child.center().x(), ends.childY}, {middle, ends.childY}));
    collect(strip({middle, ends.childY}, {middle, ends.parentY}));
    collect(strip({middle, ends.parentY}, {ends.parent.center().x(), ends.parentY}));
    const QMarginsF margins(neighbourhood, neighbourhood, neighbourhood, neighbourhood);
    collect(ends.child + margins);
    collect(ends.parent + margins);
    return found;
}

QList<Router::Shape> Router::shapes(const Ends &ends, const QList<QRectF> &near) const
{
    QList<Shape> found;
    for (const int childSide : {1, -1}) {
        for (const int parentSide : {-1, 1}) {
            if (ends.childId == ends.parentId && childSide != parentSide)
                continue;
            addShapes(ends, childSide, parentSide, near, found);
        }
    }
    for (Shape &shape : found)
        shape.cost = shape.baseCost(ends);
    std::stable_sort(found.begin(), found.end(), [](const Shape &a, const Shape &b) {
        return a.cost < b.cost;
    });
    return found;
}

void Router::addShapes(const Ends &ends,
                       int childSide,
                       int parentSide,
                       const QList<QRectF> &near,
                       QList<Shape> &found) const
{
    const double childX = ends.x(ends.child, childSide) + childSide * stubLength;
    const double parentX = ends.x(ends.parent, parentSide) + parentSide * stubLength;
    // One vertical line: it must lie outside of both stubs.
    double low = -unbounded;
    double high = unbounded;
    (childSide > 0 ? low : high) = childX;
    if (parentSide > 0)
        low = qMax(low, parentX);
    else
        high = qMin(high, parentX);
    if (low <= high) {
        QList<double> lines;
        if (low > -unbounded && high < unbounded)
            lines.append(std::round((low + high) / 2));
        if (low > -unbounded)
            lines.append(low);
        if (high < unbounded)
            lines.append(high);
        for (const QRectF &box : near)
            lines << box.left() - around << box.right() + around;
        for (const double x : std::as_const(lines)) {
            if (x >= low && x <= high)
                found.append({childSide, parentSide, x, ends.parentY, x, 0});
        }
    }
    // Two vertical lines and a horizontal one between boxes.
    QList<double> streets{ends.child.top() - around,
                          ends.child.bottom() + around,
                          ends.parent.top() - around,
                          ends.parent.bottom() + around};
    for (const QRectF &box : near)
        streets << box.top() - around << box.bottom() + around;
    for (const double y : std::as_const(streets))
        found.append({childSide, parentSide, childX, y, parentX, 0});
}

int Router::hits(const Ends &ends, const QPointF &from, const QPointF &to) const
{
    const QRectF line = QRectF(from, to).normalized().adjusted(-1, -1, 1, 1);
    const QRectF area = line.adjusted(-clearance, -clearance, clearance, clearance);
    int count = 0;
    m_boxes.visit(area, [&](const QUuid &id, const QRectF &rect) {
        const bool own = id == ends.childId || id == ends.parentId;
        // An edge begins on its own box's border, which is not a hit.
        if (!own || rect.adjusted(2, 2, -2, -2).intersects(line))
            ++count;
        return true;
    });
    return count;
}

int Router::hits(const Ends &ends, const Shape &shape) const
{
    const Route way = shape.points(ends);
    int count = 0;
    for (qsizetype i = 1; i < way.size(); ++i) {
        if (way.at(i) != way.at(i - 1))
            count += hits(ends, way.at(i - 1), way.at(i));
    }
    return count;
}

// How many of both ends run along another edge that does not end there.
int Router::overlaps(const Ends &ends, const Shape &shape) const
{
    const bool child = m_horizontal.isFree(ends.childY,
                                           ends.x(ends.child, shape.childSide),
                                           shape.x1,
                                           endRoom,
                                           ends.childPort(shape.childSide));
    const bool parent = m_horizontal.isFree(ends.parentY,
                                            ends.x(ends.parent, shape.parentSide),
                                            shape.x2,
                                            endRoom,
                                            ends.parentPort(shape.parentSide));
    return (child ? 0 : 1) + (parent ? 0 : 1);
}

// Moves the lines of a shape to free lanes nearby.
Router::Shape Router::spread(const Ends &ends, const Shape &shape) const
{
    Shape result = shape;
    const double x1 = freeLane(m_vertical, ends, result, 0);
    if (shape.isSimple()) {
        result.x1 = result.x2 = x1;
        return result;
    }
    result.x1 = x1;
    result.y = freeLane(m_horizontal, ends, result, 1);
    result.x2 = freeLane(m_vertical, ends, result, 2);
    return result;
}

double Router::freeLane(const Lanes &lanes, const Ends &ends, const Shape &shape, int bend) const
{
    const double wanted = bend == 0 ? shape.x1 : bend == 1 ? shape.y : shape.x2;
    const bool simple = shape.isSimple();
    const double stubOfChild = ends.x(ends.child, shape.childSide) + shape.childSide * stubLength;
    const double stubOfParent = ends.x(ends.parent, shape.parentSide)
                                + shape.parentSide * stubLength;
    const int before = hits(ends, shape);
    const int overlapsBefore = overlaps(ends, shape);
    // The nearest free lane, better one that also frees an end of the edge from others.
    std::optional<double> free;
    // Of two edges that turn down, the lower one turns first: so they do not cross.
    const int first = ends.parentY > ends.childY ? -shape.childSide : shape.childSide;
    for (int step = 0; step <= 2 * lanesTried; ++step) {
        const int lane = step <= lanesTried ? first * step : -first * (step - lanesTried);
        const double position = wanted + laneStep * lane;
        Shape moved = shape;
        (bend == 0 ? moved.x1 : bend == 1 ? moved.y : moved.x2) = position;
        if (simple)
            moved.x2 = position;
        if (bend != 1) {
            const bool outside = (bend != 0 || (position - stubOfChild) * shape.childSide >= 0)
                                 && ((bend != 2 && !simple)
                                     || (position - stubOfParent) * shape.parentSide >= 0);
            if (!outside)
                continue;
        }
        const double from = bend == 0 ? ends.childY : bend == 1 ? moved.x1 : moved.y;
        const double to = bend == 0   ? (simple ? ends.parentY : moved.y)
                          : bend == 1 ? moved.x2
                                      : ends.parentY;
        if (!lanes.isFree(position, from, to, bendRoom) || hits(ends, moved) > before)
            continue;
        const int overlapping = overlaps(ends, moved);
        if (overlapping == 0)
            return position;
        if (!free && overlapping <= overlapsBefore)
            free = position;
    }
    return free.value_or(wanted);
}

} // namespace ui
