// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands on a diagram beside the classes: a note (Markdown) or an area (a titled frame), one
// graphics item each. It takes no events: the view asks the scene what is where. Scene pixels.

#include "ui/canvas/boardpainter.h"

#include <QGraphicsItem>

#include <memory>

class QTextDocument;

namespace ui {

class BoardItem : public QGraphicsItem
{
public:
    explicit BoardItem(TextCache &text);
    ~BoardItem() override;

    const Board &board() const { return m_board; }
    void setBoard(const Board &board);
    void setRect(const QRectF &rect);
    const BoardLook &look() const { return m_look; }
    void setLook(const BoardLook &look);
    QRectF rect() const { return m_board.rect; }
    QRectF titleRect() const; // of an area: where it can be grabbed

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void arrange();

    TextCache &m_text;
    Board m_board;
    BoardLook m_look;
    std::unique_ptr<QTextDocument> m_document; // of a note, once it was painted
};

} // namespace ui
