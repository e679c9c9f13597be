// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/alignment.h"

#include <QList>

#include <algorithm>
#include <cmath>

namespace ui {

QHash<QUuid, QPointF> aligned(const Rects &rects, Alignment alignment)
{
    QRectF all;
    for (const QRectF &rect : rects)
        all |= rect;
    QHash<QUuid, QPointF> places;
    for (auto it = rects.cbegin(); it != rects.cend(); ++it) {
        QRectF rect = it.value();
        switch (alignment) {
        case Alignment::Left:
            rect.moveLeft(all.left());
            break;
        case Alignment::Centre:
            rect.moveLeft(std::round(all.center().x() - rect.width() / 2));
            break;
        case Alignment::Right:
            rect.moveRight(all.right());
            break;
        case Alignment::Top:
            rect.moveTop(all.top());
            break;
        case Alignment::Middle:
            rect.moveTop(std::round(all.center().y() - rect.height() / 2));
            break;
        case Alignment::Bottom:
            rect.moveBottom(all.bottom());
            break;
        }
        places.insert(it.key(), rect.topLeft());
    }
    return places;
}

QHash<QUuid, QPointF> distributed(const Rects &rects, Qt::Orientation along)
{
    const bool across = along == Qt::Horizontal;
    const auto start = [across](const QRectF &rect) { return across ? rect.left() : rect.top(); };
    const auto length = [across](const QRectF &rect) {
        return across ? rect.width() : rect.height();
    };
    QList<QUuid> order = rects.keys();
    if (order.size() < 3)
        return {};
    std::sort(order.begin(), order.end(), [&](const QUuid &a, const QUuid &b) {
        const double first = start(rects.value(a)) + length(rects.value(a)) / 2;
        const double second = start(rects.value(b)) + length(rects.value(b)) / 2;
        return first == second ? a < b : first < second;
    });
    double taken = 0;
    for (const QRectF &rect : rects)
        taken += length(rect);
    const QRectF last = rects.value(order.constLast());
    const double room = start(last) + length(last) - start(rects.value(order.constFirst()));
    const double gap = (room - taken) / double(order.size() - 1);
    QHash<QUuid, QPointF> places;
    double next = start(rects.value(order.constFirst()));
    for (const QUuid &id : std::as_const(order)) {
        const QRectF rect = rects.value(id);
        const double at = id == order.constLast() ? start(last) : std::round(next);
        places.insert(id, across ? QPointF(at, rect.top()) : QPointF(rect.left(), at));
        next += length(rect) + gap;
    }
    return places;
}

} // namespace ui
