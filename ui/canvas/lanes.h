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
    // A stretch from `from` to `to` of the line at `position`. Edges that end at the same `port` may
    // share it; 0: shared with none.
    void take(const QUuid &edge, double position, double from, double to, size_t port = 0);
    void release(const QUuid &edge);
    // `room`: how far apart edges that follow each other on a line keep.
    bool isFree(double position, double from, double to, double room, size_t port = 0) const;

private:
    struct Span
    {
        QUuid edge;
        double position, from, to;
        size_t port;
    };

    QHash<int, QList<Span>> m_spans;
    QHash<QUuid, QList<int>> m_lanesOf;
};

} // namespace ui
