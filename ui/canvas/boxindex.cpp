// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boxindex.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double cellSize = 256;
constexpr double farthest = 1e6; // what lies beyond is kept in the outermost cells

} // namespace

QRect BoxIndex::cellsOf(const QRectF &area)
{
    const auto cell = [](double value) {
        return int(std::floor(std::clamp(value, -farthest, farthest) / cellSize));
    };
    return QRect(QPoint(cell(area.left()), cell(area.top())),
                 QPoint(cell(area.right()), cell(area.bottom())));
}

void BoxIndex::clear()
{
    m_rects.clear();
    m_cells.clear();
}

void BoxIndex::insert(const QUuid &id, const QRectF &rect)
{
    remove(id);
    m_rects.insert(id, rect);
    const QRect cells = cellsOf(rect);
    for (int y = cells.top(); y <= cells.bottom(); ++y) {
        for (int x = cells.left(); x <= cells.right(); ++x)
            m_cells[{x, y}].append({id, rect});
    }
}

void BoxIndex::remove(const QUuid &id)
{
    const auto found = m_rects.constFind(id);
    if (found == m_rects.constEnd())
        return;
    const QRect cells = cellsOf(*found);
    for (int y = cells.top(); y <= cells.bottom(); ++y) {
        for (int x = cells.left(); x <= cells.right(); ++x) {
            const auto cell = m_cells.find({x, y});
            if (cell == m_cells.end())
                continue;
            cell->removeIf([&](const Entry &entry) { return entry.id == id; });
            if (cell->isEmpty())
                m_cells.erase(cell);
        }
    }
    m_rects.erase(found);
}

QList<QUuid> BoxIndex::find(const QRectF &area) const
{
    QList<QUuid> ids;
    visit(area, [&](const QUuid &id, const QRectF &) {
        ids.append(id);
        return true;
    });
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

bool BoxIndex::isFree(const QRectF &area) const
{
    bool free = true;
    visit(area, [&](const QUuid &, const QRectF &) { return free = false; });
    return free;
}

} // namespace ui
