// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A cloud of points, as forces leave it, becomes columns of boxes: left edges line up, edges find free
// channels between the columns, and nothing overlaps. What the cloud put near each other stays near;
// exchanges that shorten the links follow. The same input gives the same output. Scene pixels.

#include <QList>
#include <QPair>
#include <QPointF>
#include <QSizeF>

namespace core {

inline constexpr double layoutGrid = 8;
inline constexpr double columnGap = 112; // room for bends and for the symbols at the ends of edges
inline constexpr double rowGap = 40;

struct ColumnItem
{
    QSizeF size;
    QPointF wish; // of its centre; only its relation to the others matters
};

using ItemLinks = QList<QPair<int, int>>; // child, parent; positions in the list of items

double onLayoutGrid(double value); // rounded up
// Top left corners, from (0, 0) on and on the grid; about `aspect` times as wide as high.
QList<QPointF> inColumns(const QList<ColumnItem> &items, const ItemLinks &links, double aspect);

} // namespace core
