// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/bendgesture.h"

#include "ui/canvas/diagramview.h"

#include <QApplication>

namespace ui {

namespace {

constexpr double cornerReach = 9; // on screen
constexpr double snapReach = 6;   // on screen

} // namespace

BendGesture::BendGesture(const Canvas &canvas, const Pointer &start, const QUuid &edge)
    : Gesture(canvas)
    , m_edge(edge)
    , m_start(start)
{
    if (const EdgeShape *shape = canvas.scene.edges().edgeShape(edge))
        m_before = shape->route;
    m_grip = gripAt(m_before, start.scene, cornerReach / canvas.view.zoom());
}

void BendGesture::move(const Pointer &pointer)
{
    const double away = (pointer.view - m_start.view).manhattanLength();
    m_dragging = m_dragging || away >= QApplication::startDragDistance();
    if (!m_dragging || m_grip.part == RouteGrip::Part::None)
        return;
    const double snap = pointer.modifiers.testFlag(Qt::AltModifier)
                            ? 0
                            : snapReach / m_canvas.view.zoom();
    m_canvas.scene.previewBends(m_edge, dragged(m_before, m_grip, pointer.scene, snap));
}

void BendGesture::finish(const Pointer &pointer)
{
    if (!m_dragging)
        return;
    move(pointer);
    const EdgeShape *shape = m_canvas.scene.edges().edgeShape(m_edge);
    const Bends bends = shape ? tidied(shape->route) : Bends();
    const core::Project &before = m_canvas.document.project();
    m_canvas.document.edit(DiagramView::tr("Bend edge"),
                           core::Result<core::Project>(
                               m_canvas.scene.withBends(before, {m_edge}, bends)));
    m_canvas.scene.dropPreview();
}

void BendGesture::cancel()
{
    m_canvas.scene.dropPreview();
}

} // namespace ui
