// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Rectangles by id in a grid of cells, so that asking for a place costs what stands there and not what
// stands in the diagram. Scene pixels.

#include <QHash>
#include <QList>
#include <QRectF>
#include <QUuid>

namespace ui {

class BoxIndex
{
public:
    void clear();
    void insert(const QUuid &id, const QRectF &rect); // replaces
    void remove(const QUuid &id);
    QRectF rect(const QUuid &id) const { return m_rects.value(id); }
    const QHash<QUuid, QRectF> &rects() const { return m_rects; }
    // Each id once, in the order of ids.
    QList<QUuid> find(const QRectF &area) const;
    bool isFree(const QRectF &area) const;

    // Calls visit(id, rect) for what touches `area`, perhaps more than once; stops when it gives false.
    template<typename Visit>
    void visit(const QRectF &area, Visit visit) const
    {
        const QRect cells = cellsOf(area);
        for (int y = cells.top(); y <= cells.bottom(); ++y) {
            for (int x = cells.left(); x <= cells.right(); ++x) {
                const auto cell = m_cells.constFind({x, y});
                if (cell == m_cells.constEnd())
                    continue;
                for (const Entry &entry : *cell) {
                    if (entry.rect.intersects(area) && !visit(entry.id, entry.rect))
                        return;
                }
            }
        }
    }

private:
    struct Entry
    {
        QUuid id;
        QRectF rect;
    };

    static QRect cellsOf(const QRectF &area);

    QHash<QUuid, QRectF> m_rects;
    QHash<QPoint, QList<Entry>> m_cells;
};

} // namespace ui
