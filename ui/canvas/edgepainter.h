// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Paints one edge by level of detail: dashes, symbols and label only where they can be seen. From
// values alone, so on any thread that has its own TextCache.

#include "ui/canvas/edgeshape.h"
#include "ui/canvas/textcache.h"
#include "ui/theme.h"

namespace ui {

inline constexpr double edgeSymbolsFrom = 0.3; // scales below which they are no longer drawn
inline constexpr double edgeLabelFrom = 0.4;

struct EdgeStyle
{
    bool strong = false;
    bool active = false;
    double opacity = 1;
};

struct EdgeGround
{
    const Colours &colours;
    QRectF exposed; // long edges are drawn where this is, and not along their whole way
    double detail;
};

// Of an edge seen from afar.
QPen hairline(const QColor &colour, double detail);
void paintEdge(QPainter &painter,
               const Edge &edge,
               const EdgeShape &shape,
               const EdgeStyle &style,
               const EdgeGround &ground);

QSizeF edgeLabelSize(const Edge &edge, TextCache &text);
QRectF edgeLabelRect(const Edge &edge, const EdgeShape &shape, TextCache &text); // empty: no label
void paintEdgeLabel(QPainter &painter,
                    const Edge &edge,
                    const QRectF &pill,
                    const EdgeStyle &style,
                    const Colours &colours,
                    TextCache &text);

} // namespace ui
