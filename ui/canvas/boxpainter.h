// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints a class's box by level of detail: text above a scale of about 0.4; bars below; below 0.26 a
// card in the colour of its header, each fading into the next. Names below 0.36 are not painted here
// (farnames.h): one may reach beyond its box. Painter coordinates are the box's
// own; rows outside of `exposed` are left out.

#include "ui/canvas/box.h"
#include "ui/theme.h"

#include <QSet>

namespace ui {

enum class TargetState { None, Valid, Invalid };
enum class ProblemMark { None, Warning, Error };

// What a box looks like at the moment, besides its content.
struct BoxLook
{
    bool selected = false;
    QSet<int> selectedRows;
    QSet<int> activeRows; // the ends of the hovered edge
    QSet<int> linkedRows; // the ends of what is selected
    int hoveredRow = -1;
    bool handles = false; // on the hovered row
    int editedRow = -2;   // -1: the header; its text is hidden under the editor
    enum class Cell { Name, Type, Whole } editedCell = Cell::Whole;
    TargetState target = TargetState::None;
    int targetRow = -2;                   // -1: the header
    bool offered = false;                 // a link that is being drawn may end here …
    QSet<int> offeredRows;                // … or at these rows alone
    ProblemMark mark = ProblemMark::None; // a badge at the corner
    double opacity = 1;
    double pulse = 0; // 1: just begun

    bool operator==(const BoxLook &) const = default;
};

inline constexpr double handleRadius = 4.5;
// Beyond the box: shadow, ring, handles and pulse.
inline constexpr double boxMargin = 24;

void paintBox(QPainter &painter,
              const Box &box,
              const BoxLook &look,
              const Colours &colours,
              TextCache &text,
              double levelOfDetail,
              const QRectF &exposed);

} // namespace ui
