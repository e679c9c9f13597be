// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/movegesture.h"

#include "ui/canvas/diagramview.h"
#include "ui/canvas/guides.h"

#include <QApplication>

namespace ui {

namespace {

constexpr double snapReach = 6; // on screen
constexpr double gapEnd = 8;    // on screen
constexpr double copyOpacity = 0.7;
constexpr qsizetype guideNeighbours = 60; // more than these cost and confuse

} // namespace

MoveGesture::MoveGesture(const Canvas &canvas,
                         const Pointer &start,
                         const QUuid &grabbed,
                         const QSet<QUuid> &moved,
                         std::function<void()> clicked)
    : Gesture(canvas)
    , m_start(start)
    , m_grabbed(grabbed)
    , m_clicked(std::move(clicked))
    , m_copies(start.modifiers.testFlag(Qt::AltModifier))
{
    for (const QUuid &id : moved)
        m_before.insert(id, canvas.scene.rectOf(id).topLeft());
}

Positions MoveGesture::moved(const QPointF &offset) const
{
    Positions positions;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        positions.insert(it.key(), it.value() + offset);
    return positions;
}

// What is in view and stands still.
QList<QRectF> MoveGesture::others() const
{
    QList<QRectF> rects;
    const QRectF visible = m_canvas.view.visibleSceneRect();
    for (const QUuid &id : m_canvas.scene.boxes().find(visible)) {
        if (m_copies || !m_before.contains(id))
            rects.append(m_canvas.scene.boxes().rect(id));
    }
    for (const BoardItem *board : m_canvas.scene.boards().items()) {
        if (!m_before.contains(board->board().id) && board->rect().intersects(visible))
            rects.append(board->rect());
    }
    return rects.size() > guideNeighbours ? QList<QRectF>() : rects;
}

void MoveGesture::move(const Pointer &pointer)
{
    const QPointF away = pointer.view - m_start.view;
    if (!m_dragging && away.manhattanLength() < QApplication::startDragDistance())
        return;
    const QSizeF size = m_canvas.scene.rectOf(m_grabbed).size();
    if (size.isEmpty())
        return;
    m_dragging = true;
    QPointF offset = pointer.scene - m_start.scene;
    const QRectF wanted(m_before.value(m_grabbed) + offset, size);
    const bool guided = !pointer.modifiers.testFlag(Qt::AltModifier);
    const Snap snap = snapped(wanted,
                              guided ? others() : QList<QRectF>(),
                              snapReach / m_canvas.view.zoom(),
                              m_canvas.view.showsGrid() ? metrics::grid : 1);
    m_guides = snap.guides;
    m_gaps = snap.gaps;
    m_offset = offset + snap.offset;
    if (!m_copies)
        m_canvas.scene.previewPositions(moved(m_offset));
    m_canvas.view.viewport()->update(); // guides are the view's own drawing
}

void MoveGesture::finish(const Pointer &pointer)
{
    if (!m_dragging)
        return m_clicked ? m_clicked() : void();
    move(pointer);
    if (m_copies) {
        m_canvas.view.duplicateSelected(m_offset);
        return;
    }
    Positions positions;
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it)
        positions.insert(it.key(), m_canvas.scene.rectOf(it.key()).topLeft());
    const core::Project project = m_canvas.scene.withPositions(m_canvas.document.project(),
                                                               positions);
    m_canvas.document.edit(DiagramView::tr("Move %n element(s)", nullptr, int(positions.size())),
                           core::Result<core::Project>(project));
    m_canvas.scene.dropPreview();
}

void MoveGesture::cancel()
{
    m_canvas.scene.dropPreview();
}

void MoveGesture::paint(QPainter &painter, const Colours &colours, double detail) const
{
    painter.setPen(QPen(colours.guide, 1 / detail));
    painter.drawLines(m_guides);
    painter.drawLines(m_gaps);
    for (const QLineF &gap : m_gaps) {
        QLineF end = gap.normalVector();
        end.setLength(gapEnd / detail);
        for (const QPointF &point : {gap.p1(), gap.p2()}) {
            const QPointF half = (end.p2() - end.p1()) / 2;
            painter.drawLine(point - half, point + half);
        }
    }
    if (m_copies && m_dragging)
        paintCopies(painter, colours, detail);
}

void MoveGesture::paintCopies(QPainter &painter, const Colours &colours, double detail) const
{
    painter.save();
    painter.setOpacity(copyOpacity);
    for (auto it = m_before.cbegin(); it != m_before.cend(); ++it) {
        const ClassItem *item = m_canvas.scene.item({it.key()});
        const QRectF rect(it.value() + m_offset, m_canvas.scene.rectOf(it.key()).size());
        if (item) {
            painter.save();
            painter.translate(rect.topLeft());
            paintBox(painter,
                     item->box(),
                     {},
                     colours,
                     m_canvas.scene.text(),
                     detail,
                     item->box().rect());
            painter.restore();
        } else {
            painter.setPen(QPen(colours.accent, 1 / detail));
            painter.setBrush(colours.accentSoft);
            painter.drawRoundedRect(rect, metrics::radius, metrics::radius);
        }
    }
    painter.restore();
}

} // namespace ui
