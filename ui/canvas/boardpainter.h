// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Notes and areas as values, and their painting: from values alone, so on any thread that has its own
// TextCache and document.

#include "core/project/diagram.h"
#include "ui/canvas/textcache.h"
#include "ui/theme.h"

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

// What a board is painted with; `document` is that of a note, where its text is shown.
struct BoardGround
{
    const Colours &colours;
    TextCache &text;
    QTextDocument *document;
    double detail;
};

void paintBoard(QPainter &painter,
                const Board &board,
                const BoardLook &look,
                const BoardGround &ground);
bool showsText(const BoardLook &look, double detail);
std::unique_ptr<QTextDocument> noteDocument(const QString &markdown, double width);

// The colour that stands for the board: its own, or that of its kind.
QColor boardColour(const Board &board, const Colours &colours);
// How high a note of this width must be to show all of its text.
double noteHeight(const QString &markdown, double width);
// In the place of whatever a note's Markdown, which comes with the project's file, names: nothing is
// loaded on its behalf. Not an empty value, for which Qt itself would open the file.
QVariant emptyResource();
double heightOnGrid(const Board &note); // that its text needs

} // namespace ui
