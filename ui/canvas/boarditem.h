// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands on a diagram beside the classes: a note (Markdown) or an area (a titled frame), one
// graphics item each. It takes no events: the view asks the scene what is where. Scene pixels.

#include "core/project/diagram.h"
#include "ui/canvas/textcache.h"
#include "ui/theme.h"

#include <QGraphicsItem>

#include <memory>

class QTextDocument;

namespace ui {

enum class BoardKind { Note, Area };

struct Board
{
    QUuid id;
    BoardKind kind = BoardKind::Note;
    QRectF rect;
    QString text; // Markdown of a note, title of an area
    QString colour;

    core::ElementId element() const
    {
        return kind == BoardKind::Note ? core::ElementId(core::NoteId{id})
                                       : core::ElementId(core::AreaId{id});
    }
    bool operator==(const Board &) const = default;
};

Board boardOf(const core::Note &note);
Board boardOf(const core::Area &area);

// Of a note or an area; else null.
QUuid boardIdOf(const core::ElementId &element);

struct BoardLook
{
    bool selected = false;
    bool edited = false; // its text is hidden under the editor
    double pulse = 0;    // 1: just begun

    bool operator==(const BoardLook &) const = default;
};

inline constexpr double boardPadding = 12;
inline constexpr double areaTitleHeight = 32;
inline constexpr QSizeF smallestBoard{96, 48};
inline constexpr double gripSize = 8; // of the corner to resize with, on screen

// The colour that stands for the board: its own, or that of its kind.
QColor boardColour(const Board &board, const Colours &colours);
// How high a note of this width must be to show all of its text.
double noteHeight(const QString &markdown, double width);
// In the place of whatever a note's Markdown, which comes with the project's file, names: nothing is
// loaded on its behalf. Not an empty value, for which Qt itself would open the file.
QVariant emptyResource();
double heightOnGrid(const Board &note); // that its text needs

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
    void paintNote(QPainter &painter, const Colours &colours, double detail);
    void paintArea(QPainter &painter, const Colours &colours, double detail);
    void paintText(QPainter &painter, const Colours &colours);
    void paintRing(QPainter &painter, const Colours &colours, double detail);
    void arrange();

    TextCache &m_text;
    Board m_board;
    BoardLook m_look;
    std::unique_ptr<QTextDocument> m_document; // of a note, once it was painted
};

} // namespace ui
