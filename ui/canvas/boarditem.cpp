// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boarditem.h"

#include <QAbstractTextDocumentLayout>
#include <QGraphicsScene>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>
#include <QTextDocument>

#include <cmath>

namespace ui {

namespace {

constexpr double areaZ = -2;  // under the edges, which lie at 0
constexpr double noteZ = 0.5; // over them, under the classes
constexpr double raisedZ = 1.5;
constexpr double ringGap = 2;
constexpr double ringWidth = 2;
constexpr double margin = 24;    // beyond the rectangle: shadow, ring, grips, pulse
constexpr double textFrom = 0.3; // text is painted from this scale on
constexpr double largestArea = 1e12;
constexpr QRgb noteColour = 0xd9940f;
constexpr double smallestTitle = 11; // pixels on screen

class NoteDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return emptyResource(); }
};

std::unique_ptr<QTextDocument> makeDocument(const QString &markdown, double width)
{
    auto document = std::make_unique<NoteDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(boxFont());
    document->setDocumentMargin(0);
    document->setMarkdown(markdown,
                          QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                              | QTextDocument::MarkdownNoHTML);
    document->setTextWidth(qMax(1.0, width - 2 * boardPadding));
    return document;
}

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

QColor boardColour(const Board &board, const Colours &colours)
{
    const QColor own(board.colour);
    if (own.isValid())
        return own;
    return board.kind == BoardKind::Note ? QColor(noteColour) : colours.header;
}

double noteHeight(const QString &markdown, double width)
{
    return makeDocument(markdown, width)->size().height() + 2 * boardPadding;
}

QVariant emptyResource()
{
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

double heightOnGrid(const Board &note)
{
    return std::ceil(noteHeight(note.text, note.rect.width()) / metrics::grid) * metrics::grid;
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
    const Colours &colours = coloursOf(scene()->palette());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_board.kind == BoardKind::Note)
        paintNote(*painter, colours, detail);
    else
        paintArea(*painter, colours, detail);
    paintRing(*painter, colours, detail);
    painter->restore();
}

void BoardItem::paintNote(QPainter &painter, const Colours &colours, double detail)
{
    const QColor colour = boardColour(m_board, colours);
    const double r = metrics::radius / 2.0;
    painter.setPen(QPen(blended(colours.box, colour, 0.45), 1));
    painter.setBrush(blended(colours.box, colour, 0.16));
    painter.drawRoundedRect(m_board.rect.adjusted(0.5, 0.5, -0.5, -0.5), r, r);
    if (!m_look.edited && detail >= textFrom)
        paintText(painter, colours);
}

void BoardItem::paintText(QPainter &painter, const Colours &colours)
{
    if (!m_document)
        m_document = makeDocument(m_board.text, m_board.rect.width());
    const QRectF room = m_board.rect.adjusted(boardPadding,
                                              boardPadding,
                                              -boardPadding,
                                              -boardPadding);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, colours.text);
    context.palette.setColor(QPalette::Link, colours.accent);
    context.clip = QRectF(QPointF(), room.size());
    painter.save();
    painter.setClipRect(room, Qt::IntersectClip);
    painter.translate(room.topLeft());
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
    if (m_document->size().height() <= room.height() + 1)
        return;
    painter.setPen(colours.mutedText); // there is more than fits
    m_text.drawRight(painter,
                     TextRole::Type,
                     QStringLiteral("…"),
                     QRectF(room.left(), m_board.rect.bottom() - 14, room.width(), 12));
}

void BoardItem::paintArea(QPainter &painter, const Colours &colours, double detail)
{
    QColor ground = boardColour(m_board, colours);
    const QColor line = blended(colours.canvas, ground, 0.55);
    ground.setAlphaF(isDark(scene()->palette()) ? 0.13f : 0.08f);
    painter.setPen(QPen(line, qMax(1.0, 1 / detail)));
    painter.setBrush(ground);
    const double r = metrics::radius;
    painter.drawRoundedRect(m_board.rect.adjusted(0.5, 0.5, -0.5, -0.5), r, r);
    if (m_look.edited)
        return;
    // The title grows against the zoom so that it can always be read.
    const double scale = qMax(1.0,
                              smallestTitle / (m_text.font(TextRole::Title).pixelSize() * detail));
    const double height = areaTitleHeight * scale;
    if (height > m_board.rect.height())
        return;
    painter.save();
    painter.translate(m_board.rect.topLeft() + QPointF(boardPadding, 0));
    painter.scale(scale, scale);
    painter.setPen(colours.text);
    m_text.draw(painter,
                TextRole::Title,
                m_board.text,
                QRectF(0, 0, (m_board.rect.width() - 2 * boardPadding) / scale, areaTitleHeight));
    painter.restore();
}

void BoardItem::paintRing(QPainter &painter, const Colours &colours, double detail)
{
    const double unit = qMax(1.0, 1 / detail);
    const auto ring = [&](double gap, double width, double opacity) {
        const double out = gap + width / 2;
        const double r = metrics::radius / 2.0 + out;
        painter.setOpacity(opacity);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.accent, width));
        painter.drawRoundedRect(m_board.rect.adjusted(-out, -out, out, out), r, r);
        painter.setOpacity(1);
    };
    if (m_look.pulse > 0)
        ring(ringGap + 10 * (1 - m_look.pulse), 3 * unit, m_look.pulse);
    if (!m_look.selected)
        return;
    ring(ringGap * unit, ringWidth * unit, 1);
    const QSizeF size = QSizeF(gripSize, gripSize) / detail;
    painter.setPen(QPen(colours.accent, 1.5 / detail));
    painter.setBrush(colours.box);
    for (const QPointF &corner : {m_board.rect.topLeft(),
                                  m_board.rect.topRight(),
                                  m_board.rect.bottomLeft(),
                                  m_board.rect.bottomRight()})
        painter.drawRect(QRectF(corner - QPointF(size.width(), size.height()) / 2, size));
}

} // namespace ui
