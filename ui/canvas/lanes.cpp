// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/lanes.h"

#include "ui/theme.h"

#include <cmath>

namespace ui {

namespace {

constexpr double laneWidth = metrics::grid;
constexpr double nearest = laneWidth - 1; // closer than this, two edges read as one

int laneAt(double position)
{
    return int(std::floor(position / laneWidth));
}

} // namespace

void Lanes::clear()
{
    m_spans.clear();
    m_lanesOf.clear();
}

void Lanes::take(const QUuid &edge, double position, double from, double to, size_t port)
{
    const int lane = laneAt(position);
    m_spans[lane].append({edge, position, qMin(from, to), qMax(from, to), port});
    m_lanesOf[edge].append(lane);
}

void Lanes::release(const QUuid &edge)
{
    const QList<int> lanes = m_lanesOf.take(edge);
    for (const int lane : lanes)
        m_spans[lane].removeIf([&](const Span &span) { return span.edge == edge; });
}

bool Lanes::isFree(double position, double from, double to, double room, size_t port) const
{
    const double low = qMin(from, to) - room;
    const double high = qMax(from, to) + room;
    for (int lane = laneAt(position) - 1; lane <= laneAt(position) + 1; ++lane) {
        const auto spans = m_spans.constFind(lane);
        if (spans == m_spans.constEnd())
            continue;
        for (const Span &span : *spans) {
            if (port != 0 && span.port == port)
                continue;
            if (std::abs(span.position - position) < nearest && span.from < high && span.to > low)
                return false;
        }
    }
    return true;
}

} // namespace ui
