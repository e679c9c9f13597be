// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Drags the whole diagram under the pointer.

#include "ui/canvas/gestures/gesture.h"

namespace ui {

class PanGesture : public Gesture
{
public:
    PanGesture(const Canvas &canvas, const Pointer &start);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override { move(pointer); }
    void cancel() override {}
    bool scrollsAtBorder() const override { return false; }

private:
    QPointF m_last; // in the view
};

} // namespace ui
