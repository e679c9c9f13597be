// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boardpainter.h"

#include <QAbstractTextDocumentLayout>
#include <QTextDocument>

#include <cmath>

namespace ui {

namespace {

constexpr double ringGap = 2;
constexpr double ringWidth = 2;
constexpr double textFrom = 0.3; // text is painted from this scale on
constexpr QRgb noteColour = 0xd9940f;
constexpr double smallestTitle = 11; // pixels on screen

class NoteDocument : public QTextDocument
{
protected:
    QVariant loadResource(int, const QUrl &) override { return emptyResource(); }
};

struct BoardPainter
{
    QPainter &painter;
    const Board &board;
    const BoardLook &look;
    const BoardGround &ground;

    void paintNote()
    {
        const QColor colour = boardColour(board, ground.colours);
        const double r = metrics::radius / 2.0;
        painter.setPen(QPen(blended(ground.colours.box, colour, 0.45), 1));
        painter.setBrush(blended(ground.colours.box, colour, 0.16));
        painter.drawRoundedRect(board.rect.adjusted(0.5, 0.5, -0.5, -0.5), r, r);
        if (ground.document && showsText(look, ground.detail))
            paintText();
    }

    void paintText()
    {
        const QRectF room = board.rect.adjusted(boardPadding,
                                                boardPadding,
                                                -boardPadding,
                                                -boardPadding);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, ground.colours.text);
        context.palette.setColor(QPalette::Link, ground.colours.accent);
        context.clip = QRectF(QPointF(), room.size());
        painter.save();
        painter.setClipRect(room, Qt::IntersectClip);
        painter.translate(room.topLeft());
        ground.document->documentLayout()->draw(&painter, context);
        painter.restore();
        if (ground.document->size().height() <= room.height() + 1)
            return;
        painter.setPen(ground.colours.mutedText); // there is more than fits
        ground.text.drawRight(painter,
                              TextRole::Type,
                              QStringLiteral("…"),
                              QRectF(room.left(), board.rect.bottom() - 14, room.width(), 12));
    }

    void paintArea()
    {
        QColor fill = boardColour(board, ground.colours);
        const QColor line = blended(ground.colours.canvas, fill, 0.55);
        fill.setAlphaF(ground.colours.canvas.lightness() < 128 ? 0.13f : 0.08f);
        painter.setPen(QPen(line, qMax(1.0, 1 / ground.detail)));
        painter.setBrush(fill);
        const double r = metrics::radius;
        painter.drawRoundedRect(board.rect.adjusted(0.5, 0.5, -0.5, -0.5), r, r);
        if (look.edited)
            return;
        // The title grows against the zoom so that it can always be read.
        const double scale = qMax(1.0,
                                  smallestTitle
                                      / (ground.text.font(TextRole::Title).pixelSize()
                                         * ground.detail));
        const double height = areaTitleHeight * scale;
        if (height > board.rect.height())
            return;
        painter.save();
        painter.translate(board.rect.topLeft() + QPointF(boardPadding, 0));
        painter.scale(scale, scale);
        painter.setPen(ground.colours.text);
        ground.text
            .draw(painter,
                  TextRole::Title,
                  board.text,
                  QRectF(0, 0, (board.rect.width() - 2 * boardPadding) / scale, areaTitleHeight));
        painter.restore();
    }

    void paintRing()
    {
        const double unit = qMax(1.0, 1 / ground.detail);
        const auto ring = [&](double gap, double width, double opacity) {
            const double out = gap + width / 2;
            const double r = metrics::radius / 2.0 + out;
            painter.setOpacity(opacity);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(ground.colours.accent, width));
            painter.drawRoundedRect(board.rect.adjusted(-out, -out, out, out), r, r);
            painter.setOpacity(1);
        };
        if (look.pulse > 0)
            ring(ringGap + 10 * (1 - look.pulse), 3 * unit, look.pulse);
        if (!look.selected)
            return;
        ring(ringGap * unit, ringWidth * unit, 1);
        const QSizeF size = QSizeF(gripSize, gripSize) / ground.detail;
        painter.setPen(QPen(ground.colours.accent, 1.5 / ground.detail));
        painter.setBrush(ground.colours.box);
        for (const QPointF &corner : {board.rect.topLeft(),
                                      board.rect.topRight(),
                                      board.rect.bottomLeft(),
                                      board.rect.bottomRight()})
            painter.drawRect(QRectF(corner - QPointF(size.width(), size.height()) / 2, size));
    }
};

} // namespace

std::unique_ptr<QTextDocument> noteDocument(const QString &markdown, double width)
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

QColor boardColour(const Board &board, const Colours &colours)
{
    const QColor own(board.colour);
    if (own.isValid())
        return own;
    return board.kind == BoardKind::Note ? QColor(noteColour) : colours.header;
}

double noteHeight(const QString &markdown, double width)
{
    return noteDocument(markdown, width)->size().height() + 2 * boardPadding;
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

bool showsText(const BoardLook &look, double detail)
{
    return !look.edited && detail >= textFrom;
}

void paintBoard(QPainter &painter,
                const Board &board,
                const BoardLook &look,
                const BoardGround &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    BoardPainter parts{painter, board, look, ground};
    if (board.kind == BoardKind::Note)
        parts.paintNote();
    else
        parts.paintArea();
    parts.paintRing();
    painter.restore();
}

} // namespace ui
