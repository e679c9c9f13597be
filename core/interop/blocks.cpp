// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/blocks.h"

#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr double partGap = 96;   // between parts that have nothing to do with each other
constexpr double cellSize = 512; // of the index of taken places
constexpr double searchStep = 48;
constexpr int searchRings = 80;

Block blockOf(QList<QPointF> corners, const QList<QSizeF> &sizes)
{
    QRectF all;
    for (qsizetype i = 0; i < corners.size(); ++i)
        all |= QRectF(corners.at(i), sizes.at(i));
    return {std::move(corners), sizes, {onLayoutGrid(all.right()), onLayoutGrid(all.bottom())}};
}

// Rows from left to right, the next one below the highest of the last.
QList<QPointF> inRows(const QList<QSizeF> &sizes, double width, double gapX, double gapY)
{
    QList<QPointF> corners;
    QPointF next;
    double bottom = 0;
    for (const QSizeF &size : sizes) {
        if (next.x() > 0 && next.x() + size.width() > width)
            next = {0, bottom + gapY};
        corners << next;
        bottom = std::max(bottom, next.y() + onLayoutGrid(size.height()));
        next.rx() += onLayoutGrid(size.width()) + gapX;
    }
    return corners;
}

double areaOf(const QList<QSizeF> &sizes, double gapX, double gapY)
{
    double area = 0;
    for (const QSizeF &size : sizes)
        area += (size.width() + gapX) * (size.height() + gapY);
    return area;
}

double widest(const QList<QSizeF> &sizes)
{
    double width = 0;
    for (const QSizeF &size : sizes)
        width = std::max(width, size.width());
    return width;
}

// The parts of a block: first those with links, then the boxes that have none, as one.
struct Parts
{
    QList<QList<int>> linked;
    QList<int> alone;
};

Parts partsOf(const BlockRequest &request)
{
    QList<int> everything(request.sizes.size());
    std::iota(everything.begin(), everything.end(), 0);
    Parts parts;
    for (const QList<int> &part : connectedParts(everything, request.links)) {
        if (part.size() == 1)
            parts.alone << part.first();
        else
            parts.linked << part;
    }
    // What is about as high stands in one row.
    std::stable_sort(parts.alone.begin(), parts.alone.end(), [&](int a, int b) {
        return request.sizes.at(a).height() > request.sizes.at(b).height();
    });
    return parts;
}

ForceGraph graphOf(const QList<int> &part, const ItemLinks &links)
{
    QHash<int, int> inner;
    for (const int member : part)
        inner.insert(member, int(inner.size()));
    ForceGraph graph{int(part.size()), {}};
    for (const auto &[child, parent] : links) {
        if (child != parent && inner.contains(child) && inner.contains(parent))
            graph.links.append({inner.value(child), inner.value(parent)});
    }
    return graph;
}

} // namespace

QList<QList<int>> connectedParts(const QList<int> &members, const ItemLinks &links)
{
    QHash<int, QList<int>> neighbours;
    for (const int member : members)
        neighbours.insert(member, {});
    for (const auto &[child, parent] : links) {
        if (neighbours.contains(child) && neighbours.contains(parent)) {
            neighbours[child] << parent;
            neighbours[parent] << child;
        }
    }
    QHash<int, int> partOf;
    QList<QList<int>> parts;
    for (const int start : members) {
        if (partOf.contains(start))
            continue;
        QList<int> open{start};
        partOf.insert(start, int(parts.size()));
        while (!open.isEmpty()) {
            for (const int other : std::as_const(neighbours[open.takeLast()])) {
                if (partOf.contains(other))
                    continue;
                partOf.insert(other, int(parts.size()));
                open << other;
            }
        }
        parts.append(QList<int>());
    }
    for (const int member : members)
        parts[partOf.value(member)] << member;
    return parts;
}

Result<Block> arrangedBlock(const BlockRequest &request, const Forces &forces)
{
    const Parts parts = partsOf(request);
    QList<ForceGraph> graphs;
    for (const QList<int> &part : parts.linked)
        graphs << graphOf(part, request.links);
    const Result<ForcePoints> points = graphs.isEmpty() ? ForcePoints() : forces(graphs);
    if (!points)
        return Failure(points.error());
    QList<Block> blocks;
    for (qsizetype i = 0; i < graphs.size(); ++i) {
        QList<ColumnItem> items;
        QList<QSizeF> sizes;
        for (qsizetype k = 0; k < parts.linked.at(i).size(); ++k) {
            sizes << request.sizes.at(parts.linked.at(i).at(k));
            items.append({sizes.last(), points->at(i).at(k)});
        }
        blocks << blockOf(inColumns(items, graphs.at(i).links, request.aspect), sizes);
    }
    QList<int> order(blocks.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return blocks.at(a).size.height() > blocks.at(b).size.height();
    });
    QList<QSizeF> sizes;
    for (const int i : std::as_const(order))
        sizes << blocks.at(i).size;
    QList<QSizeF> alone;
    for (const int member : parts.alone)
        alone << request.sizes.at(member);
    const double area = areaOf(sizes, partGap, partGap) + areaOf(alone, columnGap, rowGap);
    const double width = std::max({widest(sizes), widest(alone), std::sqrt(area * request.aspect)});
    QList<QPointF> corners(request.sizes.size());
    double bottom = 0;
    const QList<QPointF> places = inRows(sizes, width, partGap, partGap);
    for (qsizetype i = 0; i < order.size(); ++i) {
        const int block = order.at(i);
        for (qsizetype k = 0; k < blocks.at(block).corners.size(); ++k)
            corners[parts.linked.at(block).at(k)] = places.at(i) + blocks.at(block).corners.at(k);
        bottom = std::max(bottom, places.at(i).y() + sizes.at(i).height() + partGap);
    }
    const QList<QPointF> rows = inRows(alone, width, columnGap / 2, rowGap);
    for (qsizetype i = 0; i < parts.alone.size(); ++i)
        corners[parts.alone.at(i)] = rows.at(i) + QPointF(0, bottom);
    return blockOf(corners, request.sizes);
}

void TakenPlaces::insert(const QRectF &rect)
{
    m_bounds |= rect;
    for (int y = int(std::floor(rect.top() / cellSize)); y <= rect.bottom() / cellSize; ++y) {
        for (int x = int(std::floor(rect.left() / cellSize)); x <= rect.right() / cellSize; ++x)
            m_cells[{x, y}] << rect;
    }
}

bool TakenPlaces::isFree(const QRectF &rect) const
{
    for (int y = int(std::floor(rect.top() / cellSize)); y <= rect.bottom() / cellSize; ++y) {
        for (int x = int(std::floor(rect.left() / cellSize)); x <= rect.right() / cellSize; ++x) {
            const QList<QRectF> cell = m_cells.value({x, y});
            if (std::any_of(cell.begin(), cell.end(), [&](const QRectF &taken) {
                    return taken.intersects(rect);
                }))
                return false;
        }
    }
    return true;
}

bool TakenPlaces::fits(const Block &block, const QPointF &corner) const
{
    for (qsizetype i = 0; i < block.corners.size(); ++i) {
        const QRectF rect(corner + block.corners.at(i), block.sizes.at(i));
        if (!isFree(rect.adjusted(-rowGap, -rowGap, rowGap, rowGap)))
            return false;
    }
    return true;
}

QPointF TakenPlaces::freePlace(const Block &block, const QPointF &wish) const
{
    const auto onGrid = [](const QPointF &point) {
        return QPointF(std::round(point.x() / layoutGrid), std::round(point.y() / layoutGrid))
               * layoutGrid;
    };
    const QPointF start = onGrid(wish);
    if (fits(block, start))
        return start;
    for (int ring = 1; ring <= searchRings; ++ring) {
        const int steps = 8 * ring;
        for (int i = 0; i < steps; ++i) {
            const double angle = 2 * M_PI * i / steps;
            const QPointF away(std::cos(angle), std::sin(angle));
            const QPointF place = onGrid(start + away * ring * searchStep);
            if (fits(block, place))
                return place;
        }
    }
    return onGrid({m_bounds.left(), m_bounds.bottom() + partGap});
}

} // namespace core
