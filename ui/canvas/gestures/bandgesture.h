// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rubber band: selects the classes and notes that it touches and the areas that lie in it. Shift adds to the selection, Ctrl toggles.

#include "ui/canvas/gestures/gesture.h"

namespace ui {

class BandGesture : public Gesture
{
public:
    BandGesture(const Canvas &canvas, const Pointer &start);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const Colours &colours, double detail) const override;

private:
    Pointer m_start;
    QList<core::ElementId> m_before;
    QRectF m_band;
};

} // namespace ui
