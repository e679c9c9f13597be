// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The small drawings of the canvas, as paths so that they are crisp at every scale, and the soft shadow
// of boxes, one cached picture stretched as a nine-patch.

#include <QPainter>

namespace ui {

// Centred at `centre`, about 14 scene pixels wide.
void drawKey(QPainter &painter, const QPointF &centre, const QColor &colour);
void drawLink(QPainter &painter, const QPointF &centre, const QColor &colour);

// Under a rounded box of at least 48 x 40 pixels.
void drawShadow(QPainter &painter, const QRectF &box, const QColor &colour);
inline constexpr double shadowReach = 14; // how far it goes beyond the box

} // namespace ui
