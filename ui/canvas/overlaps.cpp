// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/overlaps.h"

#include <QSet>

#include <algorithm>

namespace ui {

QList<Overlap> overlaps(const BoxIndex &boxes)
{
    QList<QUuid> ids = boxes.rects().keys();
    std::sort(ids.begin(), ids.end());
    const auto size = [&](const QUuid &id) {
        const QRectF rect = boxes.rect(id);
        return rect.width() * rect.height();
    };
    QList<Overlap> found;
    QSet<QUuid> moved;
    for (const QUuid &id : std::as_const(ids)) {
        const QRectF rect = boxes.rect(id);
        for (const QUuid &other : boxes.find(rect)) {
            if (!(id < other) || !rect.intersects(boxes.rect(other)))
                continue;
            const bool otherMoves = size(other) <= size(id);
            const QUuid smaller = otherMoves ? other : id;
            if (moved.contains(smaller))
                continue;
            moved.insert(smaller);
            const QRectF shared = rect & boxes.rect(other);
            found.append({otherMoves ? id : other, smaller, shared.topRight()});
        }
    }
    return found;
}

} // namespace ui
