// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edgeshape.h"

#include <cmath>
#include <utility>

namespace ui {

namespace {

// Along the line, from the box's border.
constexpr double footLength = 13;
constexpr double footSpread = 6.5;
constexpr double innerBar = 7;
constexpr double outerBar = 12;
constexpr double barSpread = 5.5;
constexpr double circleRadius = 4;
constexpr double cornerRadius = 9;
constexpr double clearWorth = 1e6; // of a place for a label, above any length
constexpr double margin = 12;      // of the bounds, for symbols and the width of lines

double lengthOf(const QPointF &vector)
{
    return std::hypot(vector.x(), vector.y());
}

void addBar(QPainterPath &path, const QPointF &end, double direction, double offset)
{
    const double x = end.x() + direction * offset;
    path.moveTo(x, end.y() - barSpread);
    path.lineTo(x, end.y() + barSpread);
}

void addCircle(QPainterPath &path, const QPointF &end, double direction, double offset)
{
    path.addEllipse(QPointF(end.x() + direction * offset, end.y()), circleRadius, circleRadius);
}

// `next`: the route's point after `end`, which tells where outside is.
void addSymbol(EdgeShape &shape, EdgeEnd kind, const QPointF &end, const QPointF &next)
{
    const double direction = next.x() >= end.x() ? 1 : -1;
    // Under the symbol the line is never dashed.
    shape.strokes.moveTo(end);
    shape.strokes.lineTo(end.x() + direction * footLength, end.y());
    switch (kind) {
    case EdgeEnd::ExactlyOne:
        addBar(shape.strokes, end, direction, innerBar);
        addBar(shape.strokes, end, direction, outerBar);
        return;
    case EdgeEnd::ZeroOrOne:
        addBar(shape.strokes, end, direction, innerBar);
        addCircle(shape.circles, end, direction, outerBar + circleRadius);
        return;
    case EdgeEnd::ZeroOrMany:
        for (const double side : {-1.0, 1.0}) {
            shape.strokes.moveTo(end.x() + direction * footLength, end.y());
            shape.strokes.lineTo(end.x(), end.y() + side * footSpread);
        }
        addCircle(shape.circles, end, direction, footLength + circleRadius);
        return;
    }
}

QRectF around(const QPointF &centre, const QSizeF &size)
{
    return {centre.x() - size.width() / 2,
            centre.y() - size.height() / 2,
            size.width(),
            size.height()};
}

// The longest stretch whose middle keeps the label clear of both ends, else the longest.
QPointF placeOfLabel(const Route &route, const QSizeF &label)
{
    const QSizeF symbol(2 * stubLength, 4 * footSpread);
    QPointF place = route.constFirst();
    double best = -1;
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QPointF middle = (route.at(i) + route.at(i - 1)) / 2;
        const QRectF pill = around(middle, label);
        const bool clear = !pill.intersects(around(route.constFirst(), symbol))
                           && !pill.intersects(around(route.constLast(), symbol));
        const double worth = lengthOf(route.at(i) - route.at(i - 1)) + (clear ? clearWorth : 0);
        if (worth > best) {
            best = worth;
            place = middle;
        }
    }
    return place;
}

} // namespace

QPainterPath roundedLine(const Route &route)
{
    QPainterPath path(route.constFirst());
    for (qsizetype i = 1; i + 1 < route.size(); ++i) {
        const QPointF corner = route.at(i);
        const QPointF in = corner - route.at(i - 1);
        const QPointF out = route.at(i + 1) - corner;
        const double radius = qMin(cornerRadius, qMin(lengthOf(in), lengthOf(out)) / 2);
        if (radius < 0.5) {
            path.lineTo(corner);
            continue;
        }
        path.lineTo(corner - in * (radius / lengthOf(in)));
        path.quadTo(corner, corner + out * (radius / lengthOf(out)));
    }
    path.lineTo(route.constLast());
    return path;
}

QList<RoutePiece> piecesWithin(const Route &route, const QRectF &area, double step)
{
    QList<RoutePiece> pieces;
    RoutePiece piece;
    const QRectF wide = area.adjusted(-cornerRadius, -cornerRadius, cornerRadius, cornerRadius);
    double along = 0;
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QPointF from = route.at(i - 1);
        const QPointF way = route.at(i) - from;
        const double length = lengthOf(way);
        const QRectF line = QRectF(from, route.at(i)).normalized().adjusted(-1, -1, 1, 1);
        const QRectF seen = line.intersected(wide);
        if (seen.isEmpty()) {
            if (!piece.route.isEmpty())
                pieces.append(std::exchange(piece, {}));
        } else {
            // Along the stretch, where it comes in and goes out.
            const bool level = std::abs(way.x()) > std::abs(way.y());
            const double ahead = (level ? way.x() : way.y()) >= 0 ? 1 : -1;
            const double start = level ? from.x() : from.y();
            const double low = ahead
                               * ((level ? (ahead > 0 ? seen.left() : seen.right())
                                         : (ahead > 0 ? seen.top() : seen.bottom()))
                                  - start);
            const double high = ahead
                                * ((level ? (ahead > 0 ? seen.right() : seen.left())
                                          : (ahead > 0 ? seen.bottom() : seen.top()))
                                   - start);
            if (piece.route.isEmpty()) {
                const double begin = qMax(0.0, std::floor((along + low) / step) * step - along);
                piece.begin = along + begin;
                piece.route.append(length > 0 ? from + way * (begin / length) : from);
            }
            const bool leaves = high < length - 1;
            piece.route.append(leaves ? from + way * (qMin(length, high + step) / length)
                                      : route.at(i));
            if (leaves)
                pieces.append(std::exchange(piece, {}));
        }
        along += length;
    }
    if (!piece.route.isEmpty())
        pieces.append(piece);
    return pieces;
}

EdgeShape edgeShape(const Edge &edge, const Route &route, const QSizeF &label)
{
    EdgeShape shape;
    shape.route = route;
    if (route.size() < 2)
        return shape;
    shape.line = roundedLine(route);
    addSymbol(shape, edge.childEnd, route.constFirst(), route.at(1));
    addSymbol(shape, edge.parentEnd, route.constLast(), route.at(route.size() - 2));
    shape.labelCentre = placeOfLabel(route, label);
    shape.bounds = shape.line.controlPointRect().adjusted(-margin, -margin, margin, margin);
    return shape;
}

double distanceTo(const Route &route, const QPointF &point)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QPointF a = route.at(i - 1);
        const QPointF along = route.at(i) - a;
        const double square = QPointF::dotProduct(along, along);
        const double t = square > 0 ? QPointF::dotProduct(point - a, along) / square : 0;
        nearest = qMin(nearest, lengthOf(point - a - along * qBound(0.0, t, 1.0)));
    }
    return nearest;
}

} // namespace ui
