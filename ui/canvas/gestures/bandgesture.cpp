// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/bandgesture.h"

#include "ui/canvas/diagramview.h"

namespace ui {

BandGesture::BandGesture(const Canvas &canvas, const Pointer &start)
    : Gesture(canvas)
    , m_start(start)
    , m_before(canvas.selection.elements())
{}

void BandGesture::move(const Pointer &pointer)
{
    m_band = QRectF(m_start.scene, pointer.scene).normalized();
    const bool adds = m_start.modifiers.testFlag(Qt::ShiftModifier);
    const bool toggles = m_start.modifiers.testFlag(Qt::ControlModifier);
    QList<core::ElementId> selected = adds || toggles ? m_before : QList<core::ElementId>();
    QList<core::ElementId> met;
    for (const QUuid &id : m_canvas.scene.boxes().find(m_band))
        met.append(core::ClassId{id});
    for (const QUuid &id : m_canvas.scene.boards().in(m_band))
        met.append(m_canvas.scene.boards().item(id)->board().element());
    for (const core::ElementId &element : std::as_const(met)) {
        if (!selected.contains(element))
            selected.append(element);
        else if (toggles)
            selected.removeOne(element);
    }
    m_canvas.selection.set(selected);
    m_canvas.view.viewport()->update(); // the band is the view's own drawing
}

void BandGesture::finish(const Pointer &pointer)
{
    move(pointer);
    // A click inside an area is one on the area.
    const bool clicked = m_band.width() * m_canvas.view.zoom() < 3
                         && m_band.height() * m_canvas.view.zoom() < 3;
    const QUuid area = clicked ? m_canvas.scene.boards().areaAround(pointer.scene) : QUuid();
    if (!area.isNull() && m_canvas.selection.isEmpty())
        m_canvas.selection.set(core::AreaId{area});
}

void BandGesture::cancel()
{
    m_canvas.selection.set(m_before);
}

void BandGesture::paint(QPainter &painter, const Colours &colours, double detail) const
{
    QColor ground = colours.accent;
    ground.setAlpha(26);
    painter.setPen(QPen(colours.accent, 1 / detail));
    painter.setBrush(ground);
    painter.drawRect(m_band);
}

} // namespace ui
