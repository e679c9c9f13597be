// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boxpainter.h"

#include "ui/canvas/farnames.h"
#include "ui/canvas/glyphs.h"

#include <QPaintEngine>
#include <QPainterPath>

#include <cmath>

namespace ui {

namespace {

using namespace metrics;

constexpr double textFrom = 0.36; // text fades in between these scales …
constexpr double textFull = 0.40;
constexpr double barsFrom = 0.20; // … bars between these …
constexpr double barsFull = 0.26;
constexpr double cardFull = 0.14;     // … and what is left is a card in the colour of its header
constexpr double cardStrength = 0.34; // of that colour
constexpr double shadowFrom = 0.22;
constexpr double shadowFull = 0.34;
constexpr double ringGap = 2; // between the box and the ring of the selection
constexpr double ringWidth = 2;
constexpr double stripHeight = 3;
constexpr double largestName = 11; // pixels on screen, of what has grown …
constexpr double smallestName = 9; // … and of what is cut rather than smaller

double ramp(double value, double from, double to)
{
    return qBound(0.0, (value - from) / (to - from), 1.0);
}

// The upper part of a rectangle with round corners.
QPainterPath topOf(const QRectF &rect, double height)
{
    const double angle = qRadiansToDegrees(std::acos(qMax(0.0, radius - height) / radius));
    const QRectF left(rect.topLeft(), QSizeF(2 * radius, 2 * radius));
    const QRectF right = left.translated(rect.width() - 2 * radius, 0);
    const double inset = radius * (1 - std::sin(qDegreesToRadians(angle)));
    QPainterPath path;
    path.moveTo(rect.left() + inset, rect.top() + height);
    path.arcTo(left, 90 + angle, -angle);
    path.arcTo(right, 90, -angle);
    path.lineTo(rect.right() - inset, rect.top() + height);
    path.closeSubpath();
    return path;
}

constexpr double smoothBarsFrom = 0.25; // smaller ones come in thousands, and are a pixel or two

struct BoxPainter
{
    QPainter &painter;
    const Box &box;
    const BoxLook &look;
    const Colours &colours;
    TextCache &text;
    double detail;
    QRectF exposed;

    QColor headerColour() const { return box.colour.isValid() ? box.colour : colours.header; }

    void paint()
    {
        painter.setRenderHint(QPainter::Antialiasing);
        const double opacity = painter.opacity() * look.opacity;
        if (look.opacity < 1)
            paintCover();
        painter.setOpacity(opacity);
        if (look.opacity >= 1)
            paintShadow();
        paintGround();
        const double texts = ramp(detail, textFrom, textFull);
        if (texts < 1)
            paintBars(ramp(detail, barsFrom, barsFull) * (1 - texts));
        if (texts > 0)
            paintTexts(texts);
        if (detail >= farNamesBelow)
            paintName();
        paintFrame();
    }

    // What fades lets the ground through, but not what lies under it.
    void paintCover()
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.canvas);
        painter.drawRoundedRect(box.rect(), radius, radius);
    }

    void paintShadow()
    {
        const double strength = ramp(detail, shadowFrom, shadowFull);
        if (strength <= 0)
            return;
        const double before = painter.opacity();
        if (painter.paintEngine()->type() != QPaintEngine::Raster)
            return paintPlainShadow();
        painter.setOpacity(before * strength);
        drawShadow(painter, box.rect(), colours.shadow);
        painter.setOpacity(before);
    }

    // Without pixels, for what is scaled later: SVG, PDF, paper.
    void paintPlainShadow()
    {
        QColor colour = colours.shadow;
        colour.setAlphaF(colour.alphaF() * 0.35f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const double out : {1.0, 2.0, 3.0})
            painter.drawRoundedRect(box.rect().translated(0, 1.5).adjusted(-out, -out, out, out),
                                    radius + out,
                                    radius + out);
    }

    QColor cardColour() const
    {
        return blended(colours.box,
                       headerColour(),
                       cardStrength * (1 - ramp(detail, cardFull, barsFull)));
    }

    // Two plain rectangles: nobody sees a round corner of one or two pixels, and there are thousands.
    void paintCard()
    {
        const double before = painter.opacity();
        const QRectF rect = box.rect();
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (look.opacity < 1) {
            painter.fillRect(rect, colours.canvas); // as paintCover does
            painter.setOpacity(before * look.opacity);
        }
        const double line = 1 / detail;
        painter.fillRect(rect, blended(cardColour(), headerColour(), 0.5));
        painter.fillRect(rect.adjusted(line, line, -line, -line), cardColour());
        if (look != BoxLook()) {
            painter.setRenderHint(QPainter::Antialiasing);
            paintTargets();
            paintRing();
        }
        painter.setOpacity(before);
    }

    void paintGround()
    {
        const QRectF rect = box.rect();
        painter.setPen(Qt::NoPen);
        painter.setBrush(cardColour());
        painter.drawRoundedRect(rect, radius, radius);
        // Paths and no clips: SVG has none.
        const double header = ramp(detail, barsFrom, barsFull);
        painter.setBrush(blended(cardColour(), headerColour(), 0.14 * header));
        painter.drawPath(topOf(rect, headerHeight));
        painter.setBrush(blended(cardColour(), headerColour(), header));
        painter.drawPath(topOf(rect, stripHeight));
        paintRowGrounds();
    }

    void paintRowGrounds()
    {
        painter.setPen(Qt::NoPen);
        const auto fill = [this](int row, const QColor &colour) {
            if (row < 0 || row >= box.rows.size())
                return;
            painter.setBrush(colour);
            painter.drawRoundedRect(box.rowRect(row).adjusted(4, 1, -4, -1), 4, 4);
        };
        fill(look.hoveredRow, colours.rowHover);
        for (const int row : look.linkedRows | look.activeRows)
            fill(row, colours.accentSoft);
        for (const int row : look.selectedRows)
            fill(row, colours.accentSoft);
        for (const int row : look.offeredRows)
            fill(row, colours.successSoft);
        if (look.target == TargetState::Valid)
            fill(look.targetRow, colours.successSoft);
        if (look.target == TargetState::Invalid)
            fill(look.targetRow, colours.errorSoft);
    }

    // Rows as bars.
    void paintBars(double opacity)
    {
        painter.save();
        painter.setOpacity(painter.opacity() * opacity);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.row);
        painter.setRenderHint(QPainter::Antialiasing, detail > smoothBarsFrom);
        const double nameBottom = detail < farNamesBelow ? farHeaderHeight(detail) : headerHeight;
        for (int row = 0; row < box.rows.size(); ++row) {
            const QRectF whole = box.rowRect(row);
            if (whole.top() + 6 < nameBottom)
                continue;
            const double length = qMin(box.rows.at(row).nameWidth, box.width * 0.5);
            painter.drawRect(QRectF(iconGutter, whole.top() + 8, length, 9));
            const QRectF type = box.typeRect(row);
            painter.drawRect(
                QRectF(type.right() - qMin(type.width(), 48.0), whole.top() + 8, 48, 9));
        }
        painter.restore();
    }

    // The name grows against the zoom as far as there is room: it is what is looked for.
    double nameScale(double room) const
    {
        const double size = text.font(TextRole::Title).pixelSize() * detail;
        const double largest = qMax(1.0, largestName / size);
        const double least = qMax(1.0, smallestName / size);
        return qBound(least, room / qMax(1.0, text.width(TextRole::Title, box.name)), largest);
    }

    void paintName()
    {
        if (look.editedRow == -1)
            return;
        const double room = box.width - 2 * padding;
        const double scale = nameScale(room);
        painter.save();
        painter.translate(padding, stripHeight + (headerHeight - stripHeight) / 2.0);
        painter.scale(scale, scale);
        painter.setPen(colours.text);
        const QString name = text.shortened(TextRole::Title, box.name, room / scale);
        text.draw(painter, TextRole::Title, name, QRectF(0, -10, room / scale + 1, 20));
        painter.restore();
    }

    void paintTexts(double opacity)
    {
        painter.save();
        painter.setOpacity(painter.opacity() * opacity);
        for (int row = 0; row < box.rows.size(); ++row) {
            if (box.rowRect(row).intersects(exposed))
                paintRow(row);
        }
        painter.restore();
    }

    void paintRow(int index)
    {
        const BoxRow &row = box.rows.at(index);
        const QRectF whole = box.rowRect(index);
        const QPointF icon(iconGutter / 2.0 + 1, whole.center().y());
        if (row.primaryKey)
            drawKey(painter, icon, colours.primaryKey);
        else if (row.foreignKey)
            drawLink(painter, icon, colours.foreignKey);
        const bool edited = index == look.editedRow;
        const bool own = row.inheritedFrom.isEmpty();
        if (!edited || look.editedCell == BoxLook::Cell::Type) {
            painter.setPen(own ? colours.text : colours.mutedText);
            const TextRole role = row.primaryKey ? TextRole::KeyColumn
                                  : own          ? TextRole::Column
                                                 : TextRole::InheritedColumn;
            text.draw(painter, role, row.name, box.nameRect(index));
        }
        if (!edited || look.editedCell == BoxLook::Cell::Name) {
            painter.setPen(colours.mutedText);
            text.drawRight(painter, TextRole::Type, row.type, box.typeRect(index));
            if (row.nullable) {
                const QRectF mark(box.typeRect(index).right() + 4, whole.top(), 10, whole.height());
                text.draw(painter, TextRole::Type, QStringLiteral("?"), mark);
            }
        }
    }

    void paintFrame()
    {
        painter.setBrush(Qt::NoBrush);
        // From afar still a line: without one, boxes and ground are one white.
        painter.setPen(QPen(colours.boxBorder, qMax(1.0, 1 / detail)));
        painter.drawRoundedRect(box.rect().adjusted(0.5, 0.5, -0.5, -0.5),
                                radius - 0.5,
                                radius - 0.5);
        paintTargets();
        paintRing();
        if (look.mark != ProblemMark::None)
            paintMark();
        if (look.handles && look.hoveredRow >= 0)
            paintHandles();
    }

    void paintRing()
    {
        const double unit = qMax(1.0, 1 / detail); // never thinner than on screen at 100 %
        if (look.pulse > 0)
            ring(QColor(colours.accent), ringGap + 10 * (1 - look.pulse), 3 * unit, look.pulse);
        if (look.selected)
            ring(colours.accent, ringGap * unit, ringWidth * unit, 1);
    }

    void paintTargets()
    {
        if (look.offered && look.target == TargetState::None)
            ring(colours.validTarget, 1, 4, 0.3);
        if (look.target != TargetState::None)
            paintTarget();
    }

    void paintTarget()
    {
        const QColor colour = look.target == TargetState::Valid ? colours.validTarget
                                                                : colours.invalidTarget;
        ring(colour, 1, 5, 0.25);
        ring(colour, 1, 1.5, 1);
    }

    void ring(const QColor &colour, double gap, double width, double opacity)
    {
        painter.save();
        painter.setOpacity(painter.opacity() * opacity);
        const double out = gap + width / 2;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width));
        painter.drawRoundedRect(box.rect().adjusted(-out, -out, out, out),
                                radius + out,
                                radius + out);
        painter.restore();
    }

    // A round badge for an error, a triangle for a warning: the shape says it, too.
    void paintMark()
    {
        const bool isError = look.mark == ProblemMark::Error;
        const QPointF centre = box.badgeCentre();
        const double size = badgeRadius;
        painter.setPen(QPen(colours.canvas, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(isError ? colours.error : colours.warning);
        if (isError)
            painter.drawEllipse(centre, size - 1, size - 1);
        else
            painter.drawPolygon(QPolygonF{centre + QPointF(0, -size),
                                          centre + QPointF(size, size * 0.8),
                                          centre + QPointF(-size, size * 0.8)});
        if (detail < textFrom)
            return;
        painter.setPen(QPen(colours.box, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(0, -3.5), centre + QPointF(0, 1));
        painter.drawPoint(centre + QPointF(0, 4));
    }

    void paintHandles()
    {
        const QRectF row = box.rowRect(look.hoveredRow);
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(colours.box);
        for (const double x : {row.left(), row.right()})
            painter.drawEllipse(QPointF(x, row.center().y()), handleRadius, handleRadius);
    }
};

} // namespace

void paintBox(QPainter &painter,
              const Box &box,
              const BoxLook &look,
              const Colours &colours,
              TextCache &text,
              double levelOfDetail,
              const QRectF &exposed)
{
    BoxPainter boxPainter{painter, box, look, colours, text, levelOfDetail, exposed};
    if (levelOfDetail <= barsFrom)
        return boxPainter.paintCard();
    painter.save();
    boxPainter.paint();
    painter.restore();
}

} // namespace ui
