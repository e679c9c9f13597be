// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boarditem.h"

#include <QGraphicsScene>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>
#include <QTextDocument>

namespace ui {

namespace {

constexpr double areaZ = -2;  // under the edges, which lie at 0
constexpr double noteZ = 0.5; // over them, under the classes
constexpr double raisedZ = 1.5;
constexpr double margin = 24; // beyond the rectangle: shadow, ring, grips, pulse
constexpr double largestArea = 1e12;

} // namespace

Board boardOf(const core::Note &note)
{
    return {note.id.uuid, BoardKind::Note, note.rectangle, note.text, note.colour};
}

Board boardOf(const core::Area &area)
{
    return {area.id.uuid, BoardKind::Area, area.rectangle, area.title, area.colour};
}

QUuid boardIdOf(const core::ElementId &element)
{
    if (const auto *note = std::get_if<core::NoteId>(&element))
        return note->uuid;
    const auto *area = std::get_if<core::AreaId>(&element);
    return area ? area->uuid : QUuid();
}

BoardItem::BoardItem(TextCache &text)
    : m_text(text)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption);
}

BoardItem::~BoardItem() = default;

void BoardItem::setBoard(const Board &board)
{
    if (board == m_board)
        return;
    const bool sameText = board.text == m_board.text && board.rect.width() == m_board.rect.width();
    if (board.rect != m_board.rect)
        prepareGeometryChange();
    m_board = board;
    if (!sameText)
        m_document.reset();
    arrange();
    update();
}

void BoardItem::setRect(const QRectF &rect)
{
    Board board = m_board;
    board.rect = rect;
    setBoard(board);
}

void BoardItem::setLook(const BoardLook &look)
{
    if (look == m_look)
        return;
    m_look = look;
    arrange();
    update();
}

// A smaller area lies over a larger one.
void BoardItem::arrange()
{
    if (m_board.kind == BoardKind::Note)
        return setZValue(m_look.selected || m_look.edited ? raisedZ : noteZ);
    const double size = m_board.rect.width() * m_board.rect.height();
    setZValue(areaZ - qMin(1.0, size / largestArea));
}

QRectF BoardItem::titleRect() const
{
    const QRectF rect = m_board.rect;
    return {rect.topLeft(), QSizeF(rect.width(), qMin(areaTitleHeight, rect.height()))};
}

QRectF BoardItem::boundingRect() const
{
    return m_board.rect.adjusted(-margin, -margin, margin, margin);
}

QPainterPath BoardItem::shape() const
{
    QPainterPath path;
    path.addRect(m_board.rect);
    return path;
}

void BoardItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    if (!m_document && m_board.kind == BoardKind::Note && showsText(m_look, detail))
        m_document = noteDocument(m_board.text, m_board.rect.width());
    paintBoard(*painter,
               m_board,
               m_look,
               {coloursOf(scene()->palette()), m_text, m_document.get(), detail});
}

} // namespace ui
