// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/bends.h"

#include "ui/canvas/edgeshape.h"
#include "ui/theme.h"

#include <cmath>

namespace ui {

namespace {

constexpr double farthest = 100'000; // a file may say anything
constexpr qsizetype mostBends = 64;

double withinReach(double value)
{
    return std::isfinite(value) ? qBound(-farthest, value, farthest) : 0;
}

double onGrid(double value)
{
    return std::round(value / metrics::grid) * metrics::grid;
}

// Of the inner stretches, in turn x of an upright and y of a level one, upright first and last.
QList<double> linesOf(const Bends &bends)
{
    QList<double> lines;
    const qsizetype size = qMin(bends.size(), mostBends);
    const qsizetype count = size % 2 == 0 ? size - 1 : size;
    for (qsizetype i = 0; i < count; ++i)
        lines.append(withinReach(i % 2 == 0 ? bends.at(i).x() : bends.at(i).y()));
    return lines;
}

// Outside of the box by the room that a symbol takes; the side is where it lies anyway.
double besides(const QRectF &box, double x)
{
    return x >= box.center().x() ? qMax(x, box.right() + stubLength)
                                 : qMin(x, box.left() - stubLength);
}

double borderTowards(const QRectF &box, double x)
{
    return x >= box.center().x() ? box.right() : box.left();
}

Route cornersOf(const QList<double> &lines, double childY, double parentY)
{
    Route corners;
    double y = childY;
    for (qsizetype i = 0; i < lines.size(); i += 2) {
        corners.append({lines.at(i), y});
        y = i + 1 < lines.size() ? lines.at(i + 1) : parentY;
        corners.append({lines.at(i), y});
    }
    return corners;
}

bool isLevel(qsizetype segment)
{
    return segment % 2 == 0; // ways begin level and turn at every corner
}

double snapped(double value, const QList<double> &others, double reach)
{
    const double *best = nullptr;
    for (const double &other : others) {
        if (std::abs(other - value) <= reach
            && (!best || std::abs(other - value) < std::abs(*best - value)))
            best = &other;
    }
    return best ? *best : onGrid(value);
}

QList<double> linesBut(const Route &route, qsizetype segment)
{
    QList<double> others;
    for (qsizetype i = isLevel(segment) ? 0 : 1; i + 1 < route.size(); i += 2) {
        if (i != segment)
            others.append(isLevel(segment) ? route.at(i).y() : route.at(i).x());
    }
    return others;
}

// The stretches at the ends stay where their columns are: they get corners of their own.
Route withOwnCorners(Route route, qsizetype &segment)
{
    const auto towards = [](const QPointF &end, const QPointF &next) {
        const double direction = next.x() >= end.x() ? 1 : -1;
        return QPointF(end.x() + direction * stubLength, end.y());
    };
    const bool isLast = segment == route.size() - 2;
    if (isLast) {
        const QPointF corner = towards(route.constLast(), route.at(route.size() - 2));
        route.insert(route.size() - 1, 2, corner);
    }
    if (segment == 0) {
        const QPointF corner = towards(route.constFirst(), route.at(1));
        route.insert(1, 2, corner);
        segment = 2;
    }
    return route;
}

void moveSegment(Route &route, qsizetype segment, double to)
{
    for (const qsizetype point : {segment, segment + 1}) {
        if (isLevel(segment))
            route[point].setY(to);
        else
            route[point].setX(to);
    }
}

} // namespace

Route bentRoute(const BentEnds &ends, const Bends &bends)
{
    QList<double> lines = linesOf(bends);
    if (lines.isEmpty())
        return {};
    lines.first() = besides(ends.child, lines.constFirst());
    if (lines.size() == 1 && besides(ends.parent, lines.constFirst()) != lines.constFirst()) {
        // One upright stretch cannot be outside of both boxes any more.
        lines.append((ends.childY + ends.parentY) / 2);
        lines.append(lines.constFirst());
    }
    lines.last() = besides(ends.parent, lines.constLast());
    Route route = cornersOf(lines, ends.childY, ends.parentY);
    route.prepend({borderTowards(ends.child, lines.constFirst()), ends.childY});
    route.append({borderTowards(ends.parent, lines.constLast()), ends.parentY});
    return route;
}

Bends bendsOf(const Route &route)
{
    return route.size() < 4 ? Bends() : route.mid(1, route.size() - 2);
}

RouteGrip gripAt(const Route &route, const QPointF &point, double cornerReach)
{
    for (qsizetype i = 1; i + 1 < route.size(); ++i) {
        const QPointF away = route.at(i) - point;
        if (std::hypot(away.x(), away.y()) <= cornerReach)
            return {RouteGrip::Part::Corner, i};
    }
    RouteGrip grip;
    double best = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i + 1 < route.size(); ++i) {
        const double away = distanceTo({route.at(i), route.at(i + 1)}, point);
        if (away < best) {
            best = away;
            grip = {RouteGrip::Part::Segment, i};
        }
    }
    return grip;
}

bool isUpright(const RouteGrip &grip)
{
    return grip.part == RouteGrip::Part::Segment && !isLevel(grip.at);
}

Bends dragged(const Route &before, const RouteGrip &grip, const QPointF &to, double snap)
{
    Route route = before;
    qsizetype segment = grip.at;
    if (grip.part == RouteGrip::Part::Segment) {
        if (isLevel(segment) && (segment == 0 || segment == route.size() - 2))
            route = withOwnCorners(route, segment);
        const double wanted = isLevel(segment) ? to.y() : to.x();
        moveSegment(route, segment, snapped(wanted, linesBut(before, grip.at), snap));
        return bendsOf(route);
    }
    for (const qsizetype side : {grip.at - 1, grip.at}) {
        if (side == 0 || side == route.size() - 2)
            continue; // level with its column
        const double wanted = isLevel(side) ? to.y() : to.x();
        moveSegment(route, side, snapped(wanted, linesBut(before, side), snap));
    }
    return bendsOf(route);
}

Bends tidied(const Route &route)
{
    QList<double> lines = linesOf(bendsOf(route));
    const double childY = route.isEmpty() ? 0 : route.constFirst().y();
    const double parentY = route.isEmpty() ? 0 : route.constLast().y();
    const auto level = [&](qsizetype i) { // before and after the upright stretch i
        return i < 0 ? childY : i < lines.size() ? lines.at(i) : parentY;
    };
    for (qsizetype i = 0; i < lines.size() && lines.size() > 1;) {
        const bool flat = level(i - 1) == level(i + 1);
        const bool same = i + 2 < lines.size() && lines.at(i) == lines.at(i + 2);
        if (!flat && !same) {
            i += 2;
            continue;
        }
        // A stretch of no length goes with its neighbour.
        lines.remove(flat && i > 0 ? i - 1 : same && !flat ? i + 1 : i, 2);
        i = 0;
    }
    return lines.size() == 1 && childY == parentY ? Bends() : cornersOf(lines, childY, parentY);
}

Bends withoutCorner(const Route &route, qsizetype corner)
{
    QList<double> lines = linesOf(bendsOf(route));
    if (lines.size() < 3)
        return {};
    // The stretches before and after the corner; those at the ends cannot go.
    const qsizetype first = qBound(qsizetype(0), corner - 2, lines.size() - 2);
    lines.remove(first, 2);
    return cornersOf(lines, route.constFirst().y(), route.constLast().y());
}

} // namespace ui
