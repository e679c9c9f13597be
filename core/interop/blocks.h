// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Parts of core/interop/layout.h: boxes with links between them as one block, and a free place for a
// block among boxes that stand already. Scene pixels, on the grid, from (0, 0) on.

#include "core/interop/layout.h"

namespace core {

struct BlockRequest
{
    QList<QSizeF> sizes;
    ItemLinks links;
    double aspect = 1.6;
};

struct Block
{
    QList<QPointF> corners;
    QList<QSizeF> sizes;
    QSizeF size;
};

// Connected parts beside each other, large ones first; what is linked with nothing in rows below.
Result<Block> arrangedBlock(const BlockRequest &request, const Forces &forces);
// The members' connected parts, each in the members' order, in the order of their first members.
QList<QList<int>> connectedParts(const QList<int> &members, const ItemLinks &links);

class TakenPlaces
{
public:
    void insert(const QRectF &rect);
    QRectF bounds() const { return m_bounds; }
    // The nearest to `corner` where no box of the block comes near what stands there.
    QPointF freePlace(const Block &block, const QPointF &corner) const;

private:
    bool fits(const Block &block, const QPointF &corner) const;
    bool isFree(const QRectF &rect) const;

    QRectF m_bounds;
    QHash<QPoint, QList<QRectF>> m_cells;
};

} // namespace core
