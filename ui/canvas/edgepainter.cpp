// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edgepainter.h"

namespace ui {

namespace {

constexpr double lineWidth = 1.4;
constexpr double activeWidth = 2.2;
constexpr double dashesFrom = 0.35;
constexpr double thinnest = 0.9; // on screen
constexpr double dash = 5.5;
constexpr double dashGap = 4;
constexpr double labelHeight = 18;

void paintLine(
    QPainter &painter, const EdgeShape &shape, const EdgeGround &ground, QPen pen, bool isDashed)
{
    if (isDashed)
        pen.setDashPattern({dash / pen.widthF(), dashGap / pen.widthF()});
    if (ground.exposed.contains(shape.bounds)) {
        painter.setPen(pen);
        painter.drawPath(shape.line);
        return;
    }
    for (const RoutePiece &piece : piecesWithin(shape.route, ground.exposed, dash + dashGap)) {
        if (isDashed)
            pen.setDashOffset(piece.begin / pen.widthF());
        painter.setPen(pen);
        painter.drawPath(roundedLine(piece.route));
    }
}

} // namespace

QPen hairline(const QColor &colour, double detail)
{
    return QPen(colour, qMax(lineWidth, thinnest / detail), Qt::SolidLine, Qt::FlatCap);
}

void paintEdge(QPainter &painter,
               const Edge &edge,
               const EdgeShape &shape,
               const EdgeStyle &style,
               const EdgeGround &ground)
{
    if (shape.route.size() < 2)
        return;
    const double detail = ground.detail;
    painter.setOpacity(style.opacity);
    const QColor colour = style.active ? ground.colours.edgeActive : ground.colours.edge;
    const double width = qMax(style.strong ? activeWidth : lineWidth, thinnest / detail);
    const QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    painter.setBrush(Qt::NoBrush);
    if (detail <= edgeSymbolsFrom) { // level and upright hairlines need no smoothing
        painter.setPen(pen);
        for (const RoutePiece &piece : piecesWithin(shape.route, ground.exposed, 1))
            painter.drawPolyline(piece.route.constData(), int(piece.route.size()));
        return;
    }
    paintLine(painter, shape, ground, pen, !edge.identifying && detail > dashesFrom);
    const QRectF symbols = ground.exposed.adjusted(-stubLength, -stubLength, stubLength, stubLength);
    if (!symbols.contains(shape.route.constFirst()) && !symbols.contains(shape.route.constLast()))
        return;
    painter.setPen(QPen(colour, qMax(1.5, width), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape.strokes);
    painter.setBrush(ground.colours.canvas);
    painter.drawPath(shape.circles);
}

QSizeF edgeLabelSize(const Edge &edge, TextCache &text)
{
    if (edge.label.isEmpty())
        return {};
    return {text.width(TextRole::Label, edge.label) + labelHeight, labelHeight};
}

QRectF edgeLabelRect(const Edge &edge, const EdgeShape &shape, TextCache &text)
{
    if (edge.label.isEmpty() || shape.route.isEmpty())
        return {};
    QRectF rect(QPointF(), edgeLabelSize(edge, text));
    rect.moveCenter(shape.labelCentre);
    return rect;
}

void paintEdgeLabel(QPainter &painter,
                    const Edge &edge,
                    const QRectF &pill,
                    const EdgeStyle &style,
                    const Colours &colours,
                    TextCache &text)
{
    if (pill.isEmpty())
        return;
    painter.setOpacity(style.opacity);
    painter.setPen(QPen(style.active ? colours.edgeActive : colours.edge, 1));
    painter.setBrush(colours.box);
    painter.drawRoundedRect(pill, labelHeight / 2, labelHeight / 2);
    painter.setPen(colours.text);
    text.draw(painter, TextRole::Label, edge.label, pill.adjusted(9, 0, -9, 0));
}

} // namespace ui
