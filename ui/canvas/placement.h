// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Places for boxes that have none: beside what they are related to, else next to the others; a whole
// diagram without places is laid out in columns. Deterministic, and it moves nothing that has a
// place. Scene pixels, on the grid.

#include "ui/canvas/boxindex.h"

namespace ui {

struct Unplaced
{
    QUuid id;
    QSizeF size;
    QList<QUuid> related;
};

QHash<QUuid, QPointF> freePlaces(const BoxIndex &taken, const QList<Unplaced> &boxes);
// The nearest place to `wish` where a box of this size keeps its distance from all others.
QPointF freePlaceNear(const BoxIndex &taken, const QPointF &wish, const QSizeF &size);
QPointF onGrid(const QPointF &point);

} // namespace ui
