// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/placement.h"

#include "ui/theme.h"

#include <QSet>

#include <cmath>

namespace ui {

namespace {

constexpr double columnGap = 112; // room for edges and their symbols
constexpr double rowGap = 64;
constexpr double distance = 40; // between a box and one that is put near it
constexpr double searchStep = 48;
constexpr int searchRings = 60;
constexpr qsizetype layoutFrom = 8; // so many boxes are laid out together
constexpr double widthToHeight = 1.5;

QRectF boundsOf(const BoxIndex &taken)
{
    QRectF all;
    for (const QRectF &rect : taken.rects())
        all |= rect;
    return all;
}

// Related boxes one after the other.
QList<qsizetype> byRelation(const QList<Unplaced> &boxes)
{
    QHash<QUuid, qsizetype> indexes;
    for (qsizetype i = 0; i < boxes.size(); ++i)
        indexes.insert(boxes.at(i).id, i);
    QList<qsizetype> order;
    QSet<qsizetype> seen;
    for (qsizetype root = 0; root < boxes.size(); ++root) {
        if (seen.contains(root))
            continue;
        seen.insert(root);
        qsizetype next = order.size();
        order.append(root);
        for (; next < order.size(); ++next) {
            for (const QUuid &id : boxes.at(order.at(next)).related) {
                const qsizetype other = indexes.value(id, -1);
                if (other < 0 || seen.contains(other))
                    continue;
                seen.insert(other);
                order.append(other);
            }
        }
    }
    return order;
}

// Columns of about equal height, filled one after the other.
QHash<QUuid, QPointF> inColumns(const QList<Unplaced> &boxes, const QPointF &origin)
{
    double area = 0;
    for (const Unplaced &box : boxes)
        area += (box.size.width() + columnGap) * (box.size.height() + rowGap);
    const double wanted = std::sqrt(area / widthToHeight);
    QHash<QUuid, QPointF> places;
    QPointF next = origin;
    double columnWidth = 0;
    for (const qsizetype i : byRelation(boxes)) {
        const Unplaced &box = boxes.at(i);
        const bool isFull = next.y() > origin.y()
                            && next.y() + box.size.height() / 2 > origin.y() + wanted;
        if (isFull) {
            next = {next.x() + columnWidth + columnGap, origin.y()};
            columnWidth = 0;
        }
        places.insert(box.id, onGrid(next));
        columnWidth = qMax(columnWidth, box.size.width());
        next.ry() += box.size.height() + rowGap;
    }
    return places;
}

} // namespace

QPointF onGrid(const QPointF &point)
{
    const auto snap = [](double value) { return std::round(value / metrics::grid) * metrics::grid; };
    return {snap(point.x()), snap(point.y())};
}

QPointF freePlaceNear(const BoxIndex &taken, const QPointF &wish, const QSizeF &size)
{
    const QPointF start = onGrid(wish);
    const auto fits = [&](const QPointF &place) {
        return taken.isFree(QRectF(place, size).adjusted(-distance, -distance, distance, distance));
    };
    if (fits(start))
        return start;
    for (int ring = 1; ring <= searchRings; ++ring) {
        const double radius = ring * searchStep;
        const int steps = 8 * ring;
        for (int i = 0; i < steps; ++i) {
            const double angle = 2 * M_PI * i / steps;
            const QPointF place = onGrid(start + QPointF(std::cos(angle), std::sin(angle)) * radius);
            if (fits(place))
                return place;
        }
    }
    const QRectF all = boundsOf(taken);
    return onGrid({all.right() + columnGap, all.top()});
}

QHash<QUuid, QPointF> freePlaces(const BoxIndex &taken, const QList<Unplaced> &boxes)
{
    const QRectF all = boundsOf(taken);
    if (taken.rects().isEmpty() || boxes.size() >= layoutFrom)
        return inColumns(boxes,
                         taken.rects().isEmpty() ? QPointF()
                                                 : QPointF(all.left(), all.bottom() + rowGap));
    BoxIndex index = taken;
    QHash<QUuid, QPointF> places;
    for (const Unplaced &box : boxes) {
        QPointF wish(all.right() + columnGap, all.top());
        for (const QUuid &id : box.related) {
            if (!index.rects().contains(id))
                continue;
            wish = index.rect(id).topRight() + QPointF(columnGap, 0);
            break;
        }
        const QPointF place = freePlaceNear(index, wish, box.size);
        places.insert(box.id, place);
        index.insert(box.id, QRectF(place, box.size));
    }
    return places;
}

} // namespace ui
