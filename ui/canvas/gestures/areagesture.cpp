// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/areagesture.h"

#include "ui/canvas/diagramview.h"
#include "ui/canvas/placement.h"

namespace ui {

namespace {

constexpr QSizeF usualSize(480, 320);

} // namespace

AreaGesture::AreaGesture(const Canvas &canvas,
                         const Pointer &start,
                         std::function<void(const QRectF &)> drawn)
    : Gesture(canvas)
    , m_start(onGrid(start.scene))
    , m_drawn(std::move(drawn))
{}

void AreaGesture::move(const Pointer &pointer)
{
    m_rect = QRectF(m_start, onGrid(pointer.scene)).normalized();
    m_canvas.view.viewport()->update(); // the rectangle is the view's own drawing
}

void AreaGesture::finish(const Pointer &pointer)
{
    move(pointer);
    const bool clicked = m_rect.width() < smallestBoard.width()
                         || m_rect.height() < smallestBoard.height();
    m_drawn(clicked ? QRectF(m_start, usualSize) : m_rect);
}

void AreaGesture::cancel()
{
    m_rect = {};
}

void AreaGesture::paint(QPainter &painter, const Colours &colours, double detail) const
{
    QColor ground = colours.accent;
    ground.setAlpha(20);
    painter.setPen(QPen(colours.accent, 1.5 / detail, Qt::DashLine));
    painter.setBrush(ground);
    painter.drawRoundedRect(m_rect, metrics::radius, metrics::radius);
}

} // namespace ui
