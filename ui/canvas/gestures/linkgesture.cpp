// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/gestures/linkgesture.h"

#include "ui/canvas/diagramview.h"

#include <QApplication>
#include <QPainterPath>

namespace ui {

namespace {

constexpr double bow = 0.4;        // of the curve's control points, as part of its width
constexpr double endRadius = 4;    // on screen
constexpr double lineWidth = 2;    // on screen
constexpr double hitTolerance = 6; // on screen

} // namespace

LinkGesture::LinkGesture(const Canvas &canvas, const Pointer &start, const Hit &from, LinkKind kind)
    : Gesture(canvas)
    , m_kind(kind)
    , m_from{from.owner, kind == LinkKind::ForeignKey ? from.column : core::ColumnId()}
    , m_startView(start.view)
    , m_end(start.scene)
{
    const ClassItem *item = canvas.scene.item(from.owner);
    const bool fromRow = !m_from.column.isNull();
    const QRectF rect = fromRow ? item->rowRect(from.row)
                                : item->box().headerRect().translated(item->pos());
    const bool left = start.scene.x() < rect.center().x();
    m_startPoint = {left ? rect.left() : rect.right(), rect.center().y()};
}

LinkGesture::LinkGesture(const Canvas &canvas, const Pointer &start, const Edge &edge, LinkSide side)
    : Gesture(canvas)
    , m_kind(edge.isAssociation ? LinkKind::Association : LinkKind::ForeignKey)
    , m_moved(edge.element)
    , m_side(side)
    , m_startView(start.view)
    , m_end(start.scene)
{
    const bool movesParent = side == LinkSide::Parent;
    m_from.owner = movesParent ? edge.child : edge.parent;
    m_from.column = (movesParent ? edge.childColumns : edge.parentColumns).value(0);
    if (const EdgeShape *shape = canvas.scene.edges().edgeShape(edge.id))
        m_startPoint = movesParent ? shape->route.constFirst() : shape->route.constLast();
}

Link LinkGesture::linkTo(const LinkEnd &end) const
{
    const core::Model &model = m_canvas.document.model();
    if (m_moved != core::ElementId())
        return movedEnd(model, m_moved, m_side, end);
    return m_kind == LinkKind::ForeignKey ? foreignKeyLink(model, m_from, end)
                                          : associationLink(model, m_from.owner, end.owner);
}

void LinkGesture::move(const Pointer &pointer)
{
    m_end = pointer.scene;
    const double away = (pointer.view - m_startView).manhattanLength();
    if (!m_left && away < QApplication::startDragDistance())
        return;
    if (!std::exchange(m_left, true))
        markOffers();
    showTarget(m_canvas.scene.hit(pointer.scene, hitTolerance / m_canvas.view.zoom()));
    m_canvas.view.viewport()->update(); // the line is the view's own drawing
}

void LinkGesture::showTarget(const Hit &hit)
{
    Hit target = hit;
    target.edge = {};
    target.onType = target.onHandle = false;
    if (m_kind == LinkKind::Association) {
        target.row = -1;
        target.column = {};
    }
    const LinkEnd end{target.owner, target.column};
    if (end == m_from && m_kind == LinkKind::ForeignKey && !m_from.column.isNull())
        target = {}; // still on the column where it began
    if (m_link && target == m_target)
        return;
    clearTarget();
    m_target = target;
    if (target.owner.isNull())
        return m_canvas.view.showTip({}, TipKind::Plain);
    m_link = linkTo(end);
    BoxLook look = m_canvas.scene.look(target.owner);
    look.target = m_link->isValid() ? TargetState::Valid : TargetState::Invalid;
    look.targetRow = target.row;
    m_canvas.scene.setLook(target.owner, look);
    m_canvas.view.showTip(m_link->tip, m_link->isValid() ? TipKind::Good : TipKind::Bad);
}

LinkOffers LinkGesture::offers() const
{
    const core::Model &model = m_canvas.document.model();
    if (m_moved != core::ElementId())
        return movedEndOffers(model, m_moved, m_side);
    return m_kind == LinkKind::ForeignKey ? foreignKeyOffers(model, m_from)
                                          : associationOffers(model);
}

void LinkGesture::markOffers()
{
    m_offers = offers();
    for (auto it = m_offers.cbegin(); it != m_offers.cend(); ++it) {
        const ClassItem *item = m_canvas.scene.item(it.key());
        if (!item)
            continue;
        BoxLook look = item->look();
        look.offered = true;
        const QSet<core::ColumnId> rows = it->everyColumn ? QSet<core::ColumnId>() : it->columns;
        for (const core::ColumnId column : rows)
            look.offeredRows.insert(item->box().rowOf(column));
        m_canvas.scene.setLook(it.key(), look);
    }
}

void LinkGesture::clearOffers()
{
    for (auto it = m_offers.cbegin(); it != m_offers.cend(); ++it) {
        BoxLook look = m_canvas.scene.look(it.key());
        look.offered = false;
        look.offeredRows.clear();
        m_canvas.scene.setLook(it.key(), look);
    }
    m_offers.clear();
}

void LinkGesture::clearTarget()
{
    m_link.reset();
    if (m_target.owner.isNull())
        return;
    BoxLook look = m_canvas.scene.look(m_target.owner);
    look.target = TargetState::None;
    look.targetRow = -2;
    m_canvas.scene.setLook(m_target.owner, look);
    m_target = {};
}

void LinkGesture::finish(const Pointer &pointer)
{
    move(pointer);
    const std::optional<Link> link = m_link;
    cancel();
    if (!link || !link->isValid())
        return;
    const core::Model before = m_canvas.document.model();
    if (!m_canvas.document.edit(link->editText, link->model))
        return;
    // What was made is selected, so that the inspector shows it.
    for (const core::Association &association : link->model->associations) {
        if (!findAssociation(before, association.id))
            m_canvas.selection.set(association.id);
    }
    for (const core::Class &value : link->model->classes) {
        for (const core::ForeignKey &key : value.foreignKeys) {
            if (!ownerOf(before, key.id))
                m_canvas.selection.set(key.id);
        }
    }
}

void LinkGesture::cancel()
{
    clearTarget();
    clearOffers();
    m_canvas.view.showTip({}, TipKind::Plain);
}

void LinkGesture::paint(QPainter &painter, const Colours &colours, double detail) const
{
    if (!m_left)
        return;
    const bool bad = m_link && !m_link->isValid();
    const QColor colour = bad      ? colours.invalidTarget
                          : m_link ? colours.validTarget
                                   : colours.accent;
    const double out = qMax(40.0, std::abs(m_end.x() - m_startPoint.x()) * bow);
    const ClassItem *item = m_canvas.scene.item(m_from.owner);
    const double side = item && m_startPoint.x() > item->rect().center().x() ? 1 : -1;
    const double back = m_end.x() >= m_startPoint.x() ? -1 : 1;
    QPainterPath path(m_startPoint);
    path.cubicTo(m_startPoint + QPointF(side * out, 0), m_end + QPointF(back * out, 0), m_end);
    painter.setPen(QPen(colour, lineWidth / detail, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setBrush(colour);
    painter.drawEllipse(m_startPoint, endRadius / detail, endRadius / detail);
    painter.drawEllipse(m_end, endRadius / detail, endRadius / detail);
}

} // namespace ui
