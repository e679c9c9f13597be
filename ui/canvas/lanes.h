// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which stretches of the vertical (or horizontal) lines of a diagram are taken by edges, so that
// parallel edges keep apart. One object a direction. Scene pixels.

#include <QHash>
#include <QList>
#include <QUuid>

namespace ui {

class Lanes
{
public:
    void clear();
    // A stretch from `from` to `to` of the line at `position`.
    void take(const QUuid &edge, double position, double from, double to);
    void release(const QUuid &edge);
    bool isFree(double position, double from, double to) const;

private:
    struct Span
    {
        QUuid edge;
        double position, from, to;
    };

    QHash<int, QList<Span>> m_spans;
    QHash<QUuid, QList<int>> m_lanesOf;
};

} // namespace ui
