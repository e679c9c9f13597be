// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys do while the canvas has the focus, and the events of the widget itself.
#include "ui/canvas/diagramview.h"

#include "core/model/edit.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/gestures/gesture.h"
#include "ui/canvas/spotlight.h"

#include <QKeyEvent>

namespace ui {

namespace {

constexpr double largeNudge = 10; // grid steps, with Shift

QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

std::optional<Tool> toolOf(int key)
{
    switch (key) {
    case Qt::Key_V:
        return Tool::Select;
    case Qt::Key_T:
        return Tool::Class;
    case Qt::Key_A:
        return Tool::Association;
    case Qt::Key_R:
    case Qt::Key_F:
        return Tool::Relationship;
    case Qt::Key_N:
        return Tool::Note;
    case Qt::Key_L:
        return Tool::Area;
    case Qt::Key_H:
        return Tool::Hand;
    default:
        return {};
    }
}

} // namespace

void DiagramView::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->key() == Qt::Key_Escape)
        return cancel();
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            showCursor();
        }
        return;
    }
    if (m_gesture || handleToolKey(*event) || handleEditKey(*event) || handleArrow(*event))
        return;
    event->ignore(); // for shortcuts of the window; the base class would scroll
}

void DiagramView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || event->isAutoRepeat())
        return QGraphicsView::keyReleaseEvent(event);
    m_spaceHeld = false;
    showCursor();
}

void DiagramView::focusOutEvent(QFocusEvent *event)
{
    m_spaceHeld = false;
    QGraphicsView::focusOutEvent(event);
}

bool DiagramView::handleToolKey(const QKeyEvent &event)
{
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (const auto tool = toolOf(event.key()); tool && plain) {
        setTool(*tool);
        return true;
    }
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        switch (event.key()) {
        case Qt::Key_0:
            fitAll();
            return true;
        case Qt::Key_1:
            resetZoom();
            return true;
        case Qt::Key_Equal:
        case Qt::Key_Plus:
            zoomIn();
            return true;
        case Qt::Key_Minus:
            zoomOut();
            return true;
        case Qt::Key_A:
            selectAll();
            return true;
        default:
            return false;
        }
    }
    return false;
}

bool DiagramView::handleEditKey(const QKeyEvent &event)
{
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        event.modifiers().testFlag(Qt::ControlModifier) ? hideSelected() : removeSelected();
        return true;
    case Qt::Key_F2:
        renameSelected();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        alt ? addColumnToSelected() : editSelected();
        return true;
    case Qt::Key_K:
        if (alt)
            togglePrimaryKeyOfSelected();
        return alt;
    default:
        return false;
    }
}

bool DiagramView::handleArrow(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    if (direction.isNull() || event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    if (m_selection.isEmpty()) { // a way in without a mouse
        const QPointF centre = visibleSceneRect().center();
        core::ElementId nearest;
        double best = std::numeric_limits<double>::infinity();
        for (auto it = m_scene->items().cbegin(); it != m_scene->items().cend(); ++it) {
            const double away = (it.value()->rect().center() - centre).manhattanLength();
            if (away < best) {
                best = away;
                nearest = it.key();
            }
        }
        if (nearest != core::ElementId())
            m_selection.set(nearest);
        return true;
    }
    const core::ElementId single = m_selection.single();
    const auto *column = std::get_if<core::ColumnId>(&single);
    const core::Class *owner = column ? ownerOf(m_document.model(), *column) : nullptr;
    if (!owner) {
        const bool large = event.modifiers().testFlag(Qt::ShiftModifier);
        nudgeSelected(direction * (large ? largeNudge : 1.0));
        return true;
    }
    qsizetype at = 0;
    while (owner->columns.at(at).id != *column)
        ++at;
    const qsizetype next = at + qsizetype(direction.y());
    if (event.modifiers().testFlag(Qt::AltModifier) && direction.y() != 0)
        m_document.edit(tr("Move column"),
                        core::moveColumn(m_document.model(),
                                         *column,
                                         int(qBound(qsizetype(0), next, owner->columns.size() - 1))));
    else if (next < 0 || direction.y() == 0)
        m_selection.set(owner->id);
    else if (next < owner->columns.size())
        m_selection.set(owner->columns.at(next).id);
    return true;
}

void DiagramView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showTheme();
}

void DiagramView::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (m_fitPending)
        fitAll();
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    showHint();
    moved();
}

} // namespace ui
