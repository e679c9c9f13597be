// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse does: which gesture a press begins, hover, wheel, menus.
#include "ui/canvas/diagramview.h"

#include "ui/canvas/boardeditor.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/gestures/areagesture.h"
#include "ui/canvas/gestures/bandgesture.h"
#include "ui/canvas/gestures/linkgesture.h"
#include "ui/canvas/gestures/movegesture.h"
#include "ui/canvas/gestures/pangesture.h"
#include "ui/canvas/gestures/resizegesture.h"
#include "ui/canvas/spotlight.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace ui {

namespace {

constexpr double hitTolerance = 12; // on screen
constexpr double wheelPan = 0.6;    // pixels per eighth of a degree
constexpr double wheelZoom = 1.0015;
constexpr double borderWidth = 28; // of the view, where a drag scrolls
constexpr double borderSpeed = 0.4;

} // namespace

Pointer DiagramView::pointerAt(const QPointF &viewPoint, Qt::KeyboardModifiers modifiers) const
{
    return {m_camera->toScene(viewPoint), viewPoint, modifiers};
}

Hit DiagramView::hitAt(const QPointF &viewPoint) const
{
    return m_scene->hit(m_camera->toScene(viewPoint), hitTolerance / zoom());
}

// What a click there selects. What a mixin gives belongs to the mixin: then it is the class.
core::ElementId DiagramView::elementOf(const Hit &hit) const
{
    if (!hit.owner.isNull())
        return hit.owner;
    if (const BoardItem *board = m_scene->boards().item(hit.board.id))
        return board->board().element();
    const Edge *edge = m_scene->edges().edge(hit.edge);
    if (!edge)
        return {};
    const auto *constraint = std::get_if<core::ConstraintId>(&edge->element);
    if (constraint && !ownerOf(m_document.model(), *constraint))
        return edge->child;
    return edge->element;
}

Canvas DiagramView::canvas()
{
    return {m_document, m_selection, *m_scene, *this};
}

bool DiagramView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::Leave && !m_gesture) {
        m_spotlight->clear();
        viewport()->update();
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *pinch = static_cast<QNativeGestureEvent *>(event);
        if (pinch->gestureType() == Qt::ZoomNativeGesture) {
            zoomAt(zoom() * (1 + pinch->value()), pinch->position());
            return true;
        }
    }
    return QGraphicsView::viewportEvent(event);
}

void DiagramView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    const QPointF angle = event->angleDelta();
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->modifiers().testFlag(Qt::ControlModifier) != (m_wheelZooms && !isSideways))
        return zoomAt(zoom() * std::pow(wheelZoom, angle.y()), event->position());
    QPointF pixels = event->pixelDelta().isNull() ? angle * wheelPan : event->pixelDelta();
    if (isSideways && pixels.x() == 0)
        pixels = {pixels.y(), 0};
    panBy(-pixels);
}

void DiagramView::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    m_pointer = event->position();
    if (m_gesture) // a second button changes nothing
        return;
    closeEditors();
    m_scene->finishGlide();
    setFocus(Qt::MouseFocusReason);
    if (auto gesture = gestureFor(*event)) {
        m_gestureButton = event->button();
        begin(std::move(gesture));
    }
}

std::unique_ptr<Gesture> DiagramView::gestureFor(const QMouseEvent &event)
{
    const Pointer pointer = pointerAt(event.position(), event.modifiers());
    const bool left = event.button() == Qt::LeftButton;
    const bool pans = event.button() == Qt::MiddleButton
                      || (left && (m_spaceHeld || m_tool == Tool::Hand));
    if (pans)
        return std::make_unique<PanGesture>(canvas(), pointer);
    if (!left)
        return nullptr;
    const Hit hit = hitAt(event.position());
    m_toolStays = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (m_tool) {
    case Tool::Hand:
        return nullptr; // pans, above
    case Tool::Class:
        placeClass(pointer);
        return nullptr;
    case Tool::Note:
        addNoteAt(pointer.scene);
        if (!m_toolStays)
            setTool(Tool::Select);
        return nullptr;
    case Tool::Area:
        return std::make_unique<AreaGesture>(canvas(), pointer, [this](const QRectF &rect) {
            addArea(rect);
        });
    case Tool::Association:
    case Tool::Relationship:
        if (hit.owner.isNull())
            return std::make_unique<BandGesture>(canvas(), pointer);
        return std::make_unique<LinkGesture>(canvas(),
                                             pointer,
                                             hit,
                                             m_tool == Tool::Association ? LinkKind::Association
                                                                         : LinkKind::ForeignKey);
    case Tool::Select:
        if (const Overlap *overlap = overlapAt(event.position())) {
            separate(Overlap(*overlap)); // the list changes meanwhile
            return nullptr;
        }
        if (openBadgeAt(event.position()))
            return nullptr;
        return selectGesture(pointer, hit);
    }
    return nullptr;
}

std::unique_ptr<Gesture> DiagramView::selectGesture(const Pointer &pointer, const Hit &hit)
{
    if (hit.onHandle)
        return std::make_unique<LinkGesture>(canvas(), pointer, hit, LinkKind::ForeignKey);
    const core::ElementId element = elementOf(hit);
    if (element == core::ElementId())
        return std::make_unique<BandGesture>(canvas(), pointer);
    if (hit.board.grip != Grip::None) {
        m_selection.set(element);
        return std::make_unique<ResizeGesture>(canvas(), pointer, hit.board);
    }
    const bool rows = !hit.column.isNull() && ownerOf(m_document.model(), hit.column)
                      && !selectedColumns(m_selection).isEmpty()
                      && (pointer.modifiers == Qt::ControlModifier
                          || pointer.modifiers == Qt::ShiftModifier);
    if (rows) {
        selectRows(hit, pointer.modifiers);
        return nullptr;
    }
    const QList<core::ClassId> before = m_selection.classes();
    const bool wasAlone = before == QList<core::ClassId>{hit.owner};
    selectOnPress(element, pointer.modifiers);
    const bool plain = pointer.modifiers == Qt::NoModifier;
    if (!hit.board.id.isNull())
        return std::make_unique<MoveGesture>(canvas(),
                                             pointer,
                                             hit.board.id,
                                             m_scene->movedWith(m_selection.elements()),
                                             [this, element, plain] {
                                                 if (plain)
                                                     m_selection.set(element);
                                             });
    if (hit.owner.isNull())
        return edgeGesture(pointer, hit.edge);
    const bool own = !hit.column.isNull() && ownerOf(m_document.model(), hit.column);
    const auto clicked = [this, hit, plain, own, wasAlone] {
        if (plain)
            m_selection.set(wasAlone && own ? core::ElementId(hit.column)
                                            : core::ElementId(hit.owner));
    };
    return std::make_unique<MoveGesture>(canvas(),
                                         pointer,
                                         hit.owner.uuid,
                                         m_scene->movedWith(m_selection.elements()),
                                         clicked);
}

void DiagramView::selectOnPress(const core::ElementId &element, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::ControlModifier))
        return m_selection.toggle(element);
    if (modifiers.testFlag(Qt::ShiftModifier))
        return m_selection.add(element);
    const auto *id = std::get_if<core::ClassId>(&element);
    const bool isIn = id ? m_selection.classes().contains(*id) : m_selection.contains(element);
    if (!isIn)
        m_selection.set(element);
}

// Where columns are selected: Ctrl adds or takes the row, Shift adds all from the last one to it.
void DiagramView::selectRows(const Hit &hit, Qt::KeyboardModifiers modifiers)
{
    const core::Class *owner = findClass(m_document.model(), hit.owner);
    const core::ColumnId last = selectedColumns(m_selection).constLast();
    const int from = owner ? ownIndexOf(*owner, last) : -1;
    if (modifiers.testFlag(Qt::ControlModifier) || from < 0)
        return m_selection.toggle(hit.column);
    const int to = ownIndexOf(*owner, hit.column);
    QList<core::ElementId> all = m_selection.elements();
    for (int place = from; place != to; place += to > from ? 1 : -1) {
        const core::ElementId next = owner->columns.at(place + (to > from ? 1 : -1)).id;
        all.removeAll(next);
        all.append(next);
    }
    m_selection.set(all);
}

void DiagramView::placeClass(const Pointer &pointer)
{
    const bool stays = m_toolStays;
    addClassAt(pointer.scene);
    if (!stays)
        setTool(Tool::Select);
}

void DiagramView::begin(std::unique_ptr<Gesture> gesture)
{
    m_spotlight->clear();
    m_gesture = std::move(gesture);
    if (m_gesture->scrollsAtBorder() || m_tool == Tool::Select)
        m_borderTimer.start();
    showCursor();
}

void DiagramView::dropGesture()
{
    if (!m_gesture)
        return;
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    m_borderTimer.stop();
    gesture->cancel();
    showCursor();
    viewport()->update();
}

void DiagramView::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    m_pointer = event->position();
    if (m_gesture)
        return m_gesture->move(pointerAt(m_pointer, event->modifiers()));
    followPointer(m_pointer);
}

void DiagramView::followPointer(const QPointF &viewPoint)
{
    if (m_tool == Tool::Class)
        viewport()->update(); // the ghost of the class
    if (m_tool == Tool::Class || m_tool == Tool::Hand || m_spaceHeld || isEditing())
        m_spotlight->clear();
    else
        m_spotlight->point(hitAt(viewPoint));
    showCursor();
}

void DiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
    if (!m_gesture || event->button() != m_gestureButton)
        return;
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    m_borderTimer.stop();
    gesture->finish(pointerAt(event->position(), event->modifiers()));
    const bool linked = m_tool == Tool::Association || m_tool == Tool::Relationship
                        || m_tool == Tool::Area;
    if (linked && !m_toolStays && event->button() == Qt::LeftButton)
        setTool(Tool::Select);
    showCursor();
    viewport()->update();
}

void DiagramView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    if (event->button() != Qt::LeftButton || m_tool != Tool::Select)
        return mousePressEvent(event);
    const Hit hit = hitAt(event->position());
    const core::ElementId element = elementOf(hit);
    if (!hit.board.id.isNull())
        return m_boardEditor->open(hit.board.id);
    if (hit.owner.isNull()) {
        if (element != core::ElementId()
            && !removeBendAt(hit.edge, m_camera->toScene(event->position())))
            Q_EMIT editRequested(element);
        return;
    }
    if (hit.row < 0)
        return m_editor->open({hit.owner, Cell::Part::Title, {}, 0});
    m_editor->open({hit.owner, hit.onType ? Cell::Part::Type : Cell::Part::Name, hit.column, 0});
}

void DiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const core::ElementId element = m_selection.single();
        const QPointF at = m_camera->toView(m_scene->boundsOf(element).center());
        Q_EMIT contextMenuRequested(element, viewport()->mapToGlobal(at.toPoint()));
        return;
    }
    const Hit hit = hitAt(event->pos());
    core::ElementId element = elementOf(hit);
    if (element == core::ElementId()) {
        const QUuid area = m_scene->boards().areaAround(m_camera->toScene(event->pos()));
        if (!area.isNull())
            element = core::AreaId{area};
    }
    const bool own = !hit.column.isNull() && ownerOf(m_document.model(), hit.column);
    if (own)
        element = hit.column;
    const bool isRow = own && !selectedColumns(m_selection).isEmpty();
    const bool inSelection = m_selection.elements().size() > 1
                             && (m_selection.contains(element)
                                 || (!isRow && !hit.owner.isNull()
                                     && m_selection.classes().contains(hit.owner)));
    if (element == core::ElementId())
        m_selection.clear();
    else if (!inSelection)
        m_selection.set(element);
    Q_EMIT contextMenuRequested(element, event->globalPos());
}

void DiagramView::scrollAtBorder()
{
    if (!m_gesture || !m_gesture->scrollsAtBorder())
        return;
    const auto push = [](double at, double size) {
        if (at < borderWidth)
            return (at - borderWidth) * borderSpeed;
        return at > size - borderWidth ? (at - size + borderWidth) * borderSpeed : 0.0;
    };
    const QPointF by(push(m_pointer.x(), viewport()->width()),
                     push(m_pointer.y(), viewport()->height()));
    if (by.isNull())
        return;
    panBy(by);
    m_gesture->move(pointerAt(m_pointer, QGuiApplication::queryKeyboardModifiers()));
}

} // namespace ui
