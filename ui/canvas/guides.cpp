// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/guides.h"

#include "ui/theme.h"

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

double toGrid(double value)
{
    return std::round(value / metrics::grid) * metrics::grid - value;
}

} // namespace

Snap snapped(const QRectF &moved, const QList<QRectF> &others, double reach)
{
    const Axis x = nearest(moved, others, Qt::Horizontal, reach);
    const Axis y = nearest(moved, others, Qt::Vertical, reach);
    Snap snap;
    snap.offset = {x.shift.value_or(toGrid(moved.left())), y.shift.value_or(toGrid(moved.top()))};
    if (x.shift)
        snap.guides.append(QLineF(x.line, x.from, x.line, x.to));
    if (y.shift)
        snap.guides.append(QLineF(y.from, y.line, y.to, y.line));
    return snap;
}

} // namespace ui
