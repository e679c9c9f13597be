// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A drag from press to release. It previews in the scene, commits at most one edit in finish(), and
// leaves no trace in cancel(). The view owns the one that runs.

#include "ui/canvas/diagramscene.h"

#include <QPainter>

namespace ui {

class DiagramView;

struct Pointer
{
    QPointF scene;
    QPointF view;
    Qt::KeyboardModifiers modifiers;
};

// What gestures work on.
struct Canvas
{
    Document &document;
    Selection &selection;
    DiagramScene &scene;
    DiagramView &view;
};

class Gesture
{
public:
    explicit Gesture(const Canvas &canvas)
        : m_canvas(canvas)
    {}
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;
    virtual ~Gesture() = default;

    virtual void move(const Pointer &pointer) = 0;
    virtual void finish(const Pointer &pointer) = 0;
    virtual void cancel() = 0;
    // Over the boxes, in scene coordinates.
    virtual void paint(QPainter &, const Colours &, double /*detail*/) const {}
    virtual bool scrollsAtBorder() const { return true; }

protected:
    Canvas m_canvas;
};

} // namespace ui
