// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Draws the rectangle of a new area; a click makes one of the usual size.

#include "ui/canvas/gestures/gesture.h"

#include <functional>

namespace ui {

class AreaGesture : public Gesture
{
public:
    AreaGesture(const Canvas &canvas,
                const Pointer &start,
                std::function<void(const QRectF &)> drawn);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const Colours &colours, double detail) const override;

private:
    QPointF m_start;
    QRectF m_rect;
    std::function<void(const QRectF &)> m_drawn;
};

} // namespace ui
