// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/classitem.h"

#include <QGraphicsScene>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace ui {

namespace {

constexpr double plainZ = 1; // edges lie at 0
constexpr double selectedZ = 2;
constexpr double rowsFrom = 0.36; // scale

} // namespace

ClassItem::ClassItem(TextCache &text)
    : m_text(text)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setZValue(plainZ);
}

void ClassItem::setBox(const Box &box)
{
    if (box == m_box)
        return;
    if (box.size() != m_box.size())
        prepareGeometryChange();
    m_box = box;
    update();
}

void ClassItem::setLook(const BoxLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    const bool raised = look.selected || !look.selectedRows.isEmpty() || look.editedRow > -2;
    setZValue(raised ? selectedZ : plainZ);
    update();
}

QRectF ClassItem::boundingRect() const
{
    return m_box.rect().adjusted(-boxMargin, -boxMargin, boxMargin, boxMargin);
}

QPainterPath ClassItem::shape() const
{
    QPainterPath path;
    path.addRect(m_box.rect());
    return path;
}

// The exposed part is asked for where rows are painted: for thousands of small boxes it would be dear.
void ClassItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    const Colours &colours = coloursOf(scene()->palette());
    const bool isCut = detail >= rowsFrom && painter->hasClipping();
    const QRectF exposed = isCut ? painter->clipBoundingRect() : boundingRect();
    paintBox(*painter, m_box, m_look, colours, m_text, detail, exposed);
}

} // namespace ui
