// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Smart guides: where a moved box lines up with others by its edges or middle, or keeps the same gap
// from its neighbours as they do. Pure; scene pixels.

#include "ui/theme.h"

#include <QLineF>
#include <QList>
#include <QRectF>

namespace ui {

struct Snap
{
    QPointF offset;       // to add to the moved rectangle
    QList<QLineF> guides; // to draw
    QList<QLineF> gaps;   // equal ones, to draw with ends
};

// Per axis the nearest line of `others` within `reach`; else an equal gap; without one, the grid of
// that width.
Snap snapped(const QRectF &moved,
             const QList<QRectF> &others,
             double reach,
             double grid = metrics::grid);

} // namespace ui
