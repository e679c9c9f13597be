// SPDX-License-Identifier: GPL-3.0-or-later
// What the view draws around the scene: ground, gesture, hints, cursor.
#include "ui/canvas/diagramview.h"

#include "ui/canvas/camera.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/gestures/gesture.h"
#include "ui/canvas/placement.h"
#include "ui/canvas/spotlight.h"

#include <QPainter>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double dotDistance = 32;      // scene pixels, at 100 %
constexpr double leastDotDistance = 18; // on screen
constexpr QPointF tipOffset(16, 20);
constexpr double frameGap = 14;      // on screen
constexpr double overlapRadius = 10; // on screen
constexpr double badgeFrom = 0.25;   // zoom
constexpr QSizeF ghostSize(176, 72);

QString kbd(const QString &key, const Colours &colours)
{
    return u"<span style='background:%2; color:%3; font-weight:600'>&nbsp;%1&nbsp;</span>"_s
        .arg(key, colours.row.name(), colours.text.name());
}

} // namespace

void DiagramView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Colours &colours = coloursOf(palette());
    painter->fillRect(rect, colours.canvas);
    if (!m_showsGrid)
        return;
    double distance = dotDistance;
    while (distance * zoom() < leastDotDistance)
        distance *= 2;
    QList<QPointF> dots;
    for (double y = std::floor(rect.top() / distance) * distance; y <= rect.bottom();
         y += distance) {
        for (double x = std::floor(rect.left() / distance) * distance; x <= rect.right();
             x += distance)
            dots.append({x, y});
    }
    QPen pen(colours.grid, 2);
    pen.setCosmetic(true);
    pen.setCapStyle(Qt::SquareCap); // at two pixels nobody sees a circle, and it costs much
    painter->setPen(pen);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->drawPoints(dots.constData(), int(dots.size()));
}

void DiagramView::setShowsGrid(bool shows)
{
    m_showsGrid = shows;
    viewport()->update();
}

void DiagramView::drawForeground(QPainter *painter, const QRectF &)
{
    const Colours &colours = coloursOf(palette());
    painter->setRenderHint(QPainter::Antialiasing);
    paintOverlaps(*painter, colours);
    paintSelectionFrame(*painter, colours);
    if (m_gesture)
        m_gesture->paint(*painter, colours, zoom());
    if (m_tool != Tool::Class || m_gesture || !underMouse())
        return;
    // Where a click would put the class.
    const QPointF corner = onGrid(m_camera->toScene(m_pointer)
                                  - QPointF(ghostSize.width(), ghostSize.height()) / 2);
    QColor ground = colours.accent;
    ground.setAlpha(28);
    painter->setPen(QPen(colours.accent, 1.5 / zoom(), Qt::DashLine));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(corner, ghostSize), metrics::radius, metrics::radius);
}

// Around several selected things, with their number.
void DiagramView::paintSelectionFrame(QPainter &painter, const Colours &colours) const
{
    QSet<QUuid> ids;
    for (const core::ClassId id : m_selection.classes())
        ids.insert(id.uuid);
    for (const core::ElementId &element : m_selection.elements())
        ids.insert(boardIdOf(element));
    QRectF frame;
    int shown = 0;
    for (const QUuid &id : std::as_const(ids)) {
        const QRectF rect = m_scene->rectOf(id);
        frame |= rect;
        shown += rect.isEmpty() ? 0 : 1;
    }
    if (shown < 2)
        return;
    const double unit = 1 / zoom();
    frame.adjust(-frameGap * unit, -frameGap * unit, frameGap * unit, frameGap * unit);
    painter.setPen(QPen(colours.accent, unit, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 6 * unit, 6 * unit);
    QFont font = uiFont();
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    const QString count = QString::number(shown);
    const QSizeF size(QFontMetricsF(font).horizontalAdvance(count) + 14, 18);
    painter.save();
    painter.translate(frame.topRight());
    painter.scale(unit, unit);
    const QRectF badge(QPointF(-size.width() / 2, -size.height() / 2), size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.accent);
    painter.drawRoundedRect(badge, size.height() / 2, size.height() / 2);
    painter.setPen(colours.accentText);
    painter.setFont(font);
    painter.drawText(badge, Qt::AlignCenter, count);
    painter.restore();
}

// A quiet badge where boxes cover each other.
void DiagramView::paintOverlaps(QPainter &painter, const Colours &colours) const
{
    if (m_gesture || zoom() < badgeFrom)
        return;
    const QRectF visible = visibleSceneRect();
    for (const Overlap &overlap : m_overlaps) {
        if (!visible.contains(overlap.badge))
            continue;
        painter.save();
        painter.translate(overlap.badge);
        painter.scale(1 / zoom(), 1 / zoom());
        painter.setPen(QPen(colours.warning, 1.2));
        painter.setBrush(colours.warningSoft);
        painter.drawEllipse(QPointF(), overlapRadius, overlapRadius);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(-5, -5, 7, 7), 1.5, 1.5);
        painter.setBrush(colours.warningSoft);
        painter.drawRoundedRect(QRectF(-2, -2, 7, 7), 1.5, 1.5);
        painter.restore();
    }
}

const Overlap *DiagramView::overlapAt(const QPointF &viewPoint) const
{
    if (zoom() < badgeFrom)
        return nullptr;
    for (const Overlap &overlap : m_overlaps) {
        const QPointF away = m_camera->toView(overlap.badge) - viewPoint;
        if (std::hypot(away.x(), away.y()) <= overlapRadius + 1)
            return &overlap;
    }
    return nullptr;
}

// A way back where nothing of the diagram is in view.
void DiagramView::showWayBack()
{
    const bool lost = !m_scene->isEmpty()
                      && !m_scene->contentBounds().intersects(visibleSceneRect());
    m_wayBack->setVisible(lost);
    m_wayBack->adjustSize();
    m_wayBack->move((width() - m_wayBack->width()) / 2, height() - m_wayBack->height() - 24);
}

void DiagramView::showTheme()
{
    const Colours &colours = coloursOf(palette());
    m_scene->setPalette(palette());
    m_hint->setText(u"<div align='center' style='color:%1'>"
                    "<p style='font-size:17px; color:%2; font-weight:600'>%3</p><p>%4</p></div>"_s
                        .arg(colours.mutedText.name(),
                             colours.text.name(),
                             tr("Nothing is drawn yet"),
                             tr("Press %1 and click to place a class, then type its name.")
                                     .arg(kbd(u"T"_s, colours))
                                 + u"<br>"_s + tr("Or drop a file here: SQLite, SQL or DBML.")));
    m_editor->follow();
    showHint();
    viewport()->update();
}

void DiagramView::showHint()
{
    m_hint->setVisible(m_scene->isEmpty());
    m_hint->adjustSize();
    m_hint->move((width() - m_hint->width()) / 2, (height() - m_hint->height()) / 2);
}

void DiagramView::showTip(const QString &text, TipKind kind)
{
    if (text.isEmpty())
        return m_tip->hide();
    const Colours &colours = coloursOf(palette());
    const QColor ink = kind == TipKind::Bad    ? colours.error
                       : kind == TipKind::Good ? colours.success
                                               : colours.text;
    m_tip->setStyleSheet(
        u"QLabel { background: %1; color: %2; border: 1px solid %2;"
        " border-radius: 5px; padding: 4px 8px; }"_s.arg(colours.box.name(), ink.name()));
    m_tip->setText(text);
    m_tip->adjustSize();
    const InPlaceEditor &line = m_editor->line();
    QPointF place = line.isVisible() ? QPointF(line.geometry().bottomLeft()) + QPointF(0, 6)
                                     : m_pointer + tipOffset;
    place.setX(qBound(4.0, place.x(), qMax(4.0, double(width() - m_tip->width() - 4))));
    place.setY(qBound(4.0, place.y(), qMax(4.0, double(height() - m_tip->height() - 4))));
    m_tip->move(place.toPoint());
    m_tip->show();
    m_tip->raise();
    if (!m_gesture && !m_editor->isOpen())
        m_tipTimer.start();
    else
        m_tipTimer.stop();
}

void DiagramView::dimNothing()
{
    m_spotlight->clear();
}

void DiagramView::showCursor()
{
    if (m_spaceHeld || m_tool == Tool::Hand)
        return viewport()->setCursor(m_gesture ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    if (m_tool != Tool::Select)
        return viewport()->setCursor(Qt::CrossCursor);
    const Hit &hit = m_spotlight->hit();
    if (overlapAt(m_pointer) || (hit.onBadge && zoom() >= badgeFrom))
        return viewport()->setCursor(Qt::PointingHandCursor);
    const Grip grip = hit.board.grip;
    if (grip != Grip::None)
        return viewport()->setCursor(grip == Grip::TopLeft || grip == Grip::BottomRight
                                         ? Qt::SizeFDiagCursor
                                         : Qt::SizeBDiagCursor);
    viewport()->setCursor(hit.onHandle         ? Qt::CrossCursor
                          : !hit.edge.isNull() ? Qt::PointingHandCursor
                                               : Qt::ArrowCursor);
}

} // namespace ui
