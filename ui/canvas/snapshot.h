// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a diagram shows as plain values, without selection, hover or zoom, and its painting: the very
// strokes of the canvas, on any thread and any paint device.

#include "ui/canvas/boardpainter.h"
#include "ui/canvas/boxpainter.h"
#include "ui/canvas/edgepainter.h"

#include <functional>

namespace ui {

struct Snapshot
{
    struct PlacedBox
    {
        Box box;
        QPointF position;

        QRectF rect() const { return box.rect().translated(position); }
    };
    struct PlacedEdge
    {
        Edge edge;
        EdgeShape shape;
    };

    QList<Board> boards; // each list in the order in which it is painted
    QList<PlacedEdge> edges;
    QList<PlacedBox> boxes;

    bool isEmpty() const { return boxes.isEmpty() && boards.isEmpty(); }
    QRectF bounds() const; // scene pixels
};

// What is painted so far of all that there is; false: stop.
using SnapshotProgress = std::function<bool(int done, int all)>;

// Scales `source` of the scene into `target`. False: it was stopped.
bool paintSnapshot(QPainter &painter,
                   const Snapshot &snapshot,
                   const Colours &colours,
                   const QRectF &target,
                   const QRectF &source,
                   const SnapshotProgress &progress);

} // namespace ui
