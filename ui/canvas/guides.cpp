// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/guides.h"

#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ui {

namespace {

constexpr double overhang = 12; // of a guide beyond the boxes that it joins

struct Axis
{
    std::optional<double> shift;
    double line = 0;
    double from = 0, to = 0; // across
};

// Low, middle and high of a rectangle along an axis.
std::array<double, 3> linesOf(const QRectF &rect, Qt::Orientation axis)
{
    if (axis == Qt::Horizontal)
        return {rect.left(), rect.center().x(), rect.right()};
    return {rect.top(), rect.center().y(), rect.bottom()};
}

Axis nearest(const QRectF &moved, const QList<QRectF> &others, Qt::Orientation axis, double reach)
{
    const auto across = [axis](const QRectF &rect) {
        return axis == Qt::Horizontal ? std::pair(rect.top(), rect.bottom())
                                      : std::pair(rect.left(), rect.right());
    };
    Axis best;
    double bestAway = reach;
    double bestDistance = 0; // of two that fit alike, the nearer box
    for (const QRectF &other : others) {
        for (const double mine : linesOf(moved, axis)) {
            for (const double theirs : linesOf(other, axis)) {
                const double away = std::abs(theirs - mine);
                const double distance = (other.center() - moved.center()).manhattanLength();
                if (away > bestAway || (best.shift && away == bestAway && distance >= bestDistance))
                    continue;
                const auto [low, high] = across(other);
                const auto [myLow, myHigh] = across(moved);
                best = {theirs - mine,
                        theirs,
                        qMin(low, myLow) - overhang,
                        qMax(high, myHigh) + overhang};
                bestAway = away;
                bestDistance = distance;
            }
        }
    }
    return best;
}

struct Span
{
    double low = 0, high = 0;
};

Span along(const QRectF &rect, Qt::Orientation axis)
{
    return axis == Qt::Horizontal ? Span{rect.left(), rect.right()}
                                  : Span{rect.top(), rect.bottom()};
}

Span across(const QRectF &rect, Qt::Orientation axis)
{
    return along(rect, axis == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal);
}

struct Gap
{
    std::optional<double> shift;
    QList<Span> spans; // the equal ones, along the axis
};

// Those that stand in one row (or column) with the moved box, in their order.
QList<Span> inRow(const QRectF &moved, const QList<QRectF> &others, Qt::Orientation axis)
{
    const Span mine = across(moved, axis);
    QList<Span> row;
    for (const QRectF &other : others) {
        const Span theirs = across(other, axis);
        if (theirs.low < mine.high && mine.low < theirs.high)
            row.append(along(other, axis));
    }
    std::sort(row.begin(), row.end(), [](const Span &a, const Span &b) {
        return a.low == b.low ? a.high < b.high : a.low < b.low;
    });
    return row;
}

// Between two neighbours with the same gap to both, or beyond one with the gap that two have.
Gap equalGap(const QRectF &moved, const QList<QRectF> &others, Qt::Orientation axis, double reach)
{
    const QList<Span> row = inRow(moved, others, axis);
    const Span mine = along(moved, axis);
    const double length = mine.high - mine.low;
    Gap best;
    double bestAway = reach;
    const auto offer = [&](double low, const QList<Span> &spans) {
        const double away = std::abs(low - mine.low);
        if (away > bestAway || (best.shift && away == bestAway))
            return;
        best = {low - mine.low, spans};
        bestAway = away;
    };
    for (qsizetype i = 0; i + 1 < row.size(); ++i) {
        const Span first = row.at(i);
        const Span second = row.at(i + 1);
        const double gap = second.low - first.high;
        if (gap <= 0)
            continue;
        const double between = (first.high + second.low - length) / 2;
        if (gap > length)
            offer(between, {{first.high, between}, {between + length, second.low}});
        offer(second.high + gap, {{first.high, second.low}, {second.high, second.high + gap}});
        offer(first.low - gap - length, {{first.low - gap, first.low}, {first.high, second.low}});
    }
    return best;
}

double toGrid(double value, double grid)
{
    return std::round(value / grid) * grid - value;
}

} // namespace

Snap snapped(const QRectF &moved, const QList<QRectF> &others, double reach, double grid)
{
    const Axis x = nearest(moved, others, Qt::Horizontal, reach);
    const Axis y = nearest(moved, others, Qt::Vertical, reach);
    const Gap gapX = x.shift ? Gap() : equalGap(moved, others, Qt::Horizontal, reach);
    const Gap gapY = y.shift ? Gap() : equalGap(moved, others, Qt::Vertical, reach);
    Snap snap;
    snap.offset = {x.shift.value_or(gapX.shift.value_or(toGrid(moved.left(), grid))),
                   y.shift.value_or(gapY.shift.value_or(toGrid(moved.top(), grid)))};
    const QPointF middle = moved.center() + snap.offset;
    for (const Span &span : gapX.spans)
        snap.gaps.append(QLineF(span.low, middle.y(), span.high, middle.y()));
    for (const Span &span : gapY.spans)
        snap.gaps.append(QLineF(middle.x(), span.low, middle.x(), span.high));
    if (x.shift)
        snap.guides.append(QLineF(x.line, x.from, x.line, x.to));
    if (y.shift)
        snap.guides.append(QLineF(y.from, y.line, y.to, y.line));
    return snap;
}

} // namespace ui
