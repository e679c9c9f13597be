// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/pangesture.h"

#include "ui/canvas/diagramview.h"

namespace ui {

PanGesture::PanGesture(const Canvas &canvas, const Pointer &start)
    : Gesture(canvas)
    , m_last(start.view)
{}

void PanGesture::move(const Pointer &pointer)
{
    m_canvas.view.panBy(m_last - pointer.view);
    m_last = pointer.view;
}

} // namespace ui
