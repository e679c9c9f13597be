// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bends an edge by hand: a stretch or a corner is dragged, and joins other stretches of the edge that
// are near. A click alone changes nothing.

#include "ui/canvas/gestures/gesture.h"

namespace ui {

class BendGesture : public Gesture
{
public:
    BendGesture(const Canvas &canvas, const Pointer &start, const QUuid &edge);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    bool scrollsAtBorder() const override { return m_dragging; }

private:
    QUuid m_edge;
    Pointer m_start;
    Route m_before;
    RouteGrip m_grip;
    bool m_dragging = false;
};

} // namespace ui
