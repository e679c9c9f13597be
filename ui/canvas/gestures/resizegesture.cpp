// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/resizegesture.h"

#include "ui/canvas/diagramview.h"
#include "ui/canvas/placement.h"

namespace ui {

namespace {

QPointF cornerOf(const QRectF &rect, Grip grip)
{
    switch (grip) {
    case Grip::TopLeft:
        return rect.topLeft();
    case Grip::TopRight:
        return rect.topRight();
    case Grip::BottomLeft:
        return rect.bottomLeft();
    case Grip::BottomRight:
    case Grip::None:
        return rect.bottomRight();
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace

ResizeGesture::ResizeGesture(const Canvas &canvas, const Pointer &start, const BoardHit &hit)
    : Gesture(canvas)
    , m_hit(hit)
    , m_before(canvas.scene.rectOf(hit.id))
    , m_offset(start.scene - cornerOf(m_before, hit.grip))
{}

QRectF ResizeGesture::resized(const Pointer &pointer) const
{
    const QPointF wish = pointer.scene - m_offset;
    const QPointF corner = pointer.modifiers.testFlag(Qt::AltModifier) ? wish : onGrid(wish);
    const bool left = m_hit.grip == Grip::TopLeft || m_hit.grip == Grip::BottomLeft;
    const bool top = m_hit.grip == Grip::TopLeft || m_hit.grip == Grip::TopRight;
    QRectF rect = m_before;
    if (left)
        rect.setLeft(qMin(corner.x(), rect.right() - smallestBoard.width()));
    else
        rect.setRight(qMax(corner.x(), rect.left() + smallestBoard.width()));
    if (top)
        rect.setTop(qMin(corner.y(), rect.bottom() - smallestBoard.height()));
    else
        rect.setBottom(qMax(corner.y(), rect.top() + smallestBoard.height()));
    return rect;
}

void ResizeGesture::move(const Pointer &pointer)
{
    m_canvas.scene.previewRect(m_hit.id, resized(pointer));
}

void ResizeGesture::finish(const Pointer &pointer)
{
    const QRectF rect = resized(pointer);
    const core::Project project = m_canvas.scene.withRect(m_canvas.document.project(),
                                                          m_hit.id,
                                                          rect);
    m_canvas.document.edit(DiagramView::tr("Resize"), core::Result<core::Project>(project));
    m_canvas.scene.dropPreview();
}

void ResizeGesture::cancel()
{
    m_canvas.scene.dropPreview();
}

} // namespace ui
