// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Resizes a note or an area by a corner, on the grid (not with Alt). The opposite corner stays.

#include "ui/canvas/gestures/gesture.h"

namespace ui {

class ResizeGesture : public Gesture
{
public:
    ResizeGesture(const Canvas &canvas, const Pointer &start, const BoardHit &hit);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;

private:
    QRectF resized(const Pointer &pointer) const;

    BoardHit m_hit;
    QRectF m_before;
    QPointF m_offset; // of the pointer from the corner
};

} // namespace ui
