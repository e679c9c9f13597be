// SPDX-License-Identifier: GPL-3.0-or-later
// What the keys do while the canvas has the focus, and the events of the widget itself.
#include "ui/canvas/diagramview.h"

#include "core/model/edit.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/gestures/gesture.h"
#include "ui/canvas/spotlight.h"
#include "ui/canvas/viewcontrols.h"

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

// Back over the last one: the selection grows smaller again.
void extendColumns(Selection &selection, core::ColumnId next)
{
    const QList<core::ElementId> elements = selection.elements();
    if (elements.size() > 1 && elements.at(elements.size() - 2) == core::ElementId(next))
        return selection.set(elements.first(elements.size() - 1));
    QList<core::ElementId> more = elements;
    more.removeAll(core::ElementId(next));
    selection.set(more << next);
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
        if (m_tool == Tool::Class) { // a class without a mouse
            setTool(Tool::Select);
            addClassInView();
        } else {
            alt ? addColumnToSelected() : editSelected();
        }
        return true;
    case Qt::Key_K:
        if (alt)
            togglePrimaryKeyOfSelected();
        return alt;
    case Qt::Key_N:
        if (alt)
            m_document.edit(tr("Change nullability"),
                            toggleNullable(m_document.model(), selectedColumns(m_selection)));
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
    if (selectedColumns(m_selection).isEmpty()) {
        const bool large = event.modifiers().testFlag(Qt::ShiftModifier);
        nudgeSelected(direction * (large ? largeNudge : 1.0));
        return true;
    }
    stepColumns(direction, event.modifiers());
    return true;
}

// Up and down: to the next column; with Shift both are selected, with Alt the selected ones move.
void DiagramView::stepColumns(const QPointF &direction, Qt::KeyboardModifiers modifiers)
{
    const QList<core::ColumnId> columns = selectedColumns(m_selection);
    const core::Class *owner = ownerOf(m_document.model(), columns.constLast());
    if (!owner)
        return;
    const int step = int(direction.y());
    const int next = ownIndexOf(*owner, columns.constLast()) + step;
    const bool isThere = next >= 0 && next < owner->columns.size();
    if (modifiers.testFlag(Qt::AltModifier) && step != 0)
        m_document.edit(tr("Move %n column(s)", nullptr, int(columns.size())),
                        moveColumns(m_document.model(), columns, step));
    else if (modifiers.testFlag(Qt::ShiftModifier) && step != 0 && isThere)
        extendColumns(m_selection, owner->columns.at(next).id);
    else if (next < 0 || step == 0)
        m_selection.set(owner->id);
    else if (isThere)
        m_selection.set(owner->columns.at(next).id);
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
    if (m_pendingPlace)
        setPlace(*m_pendingPlace);
}

void DiagramView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    showHint();
    m_controls->place();
    moved();
}

} // namespace ui
