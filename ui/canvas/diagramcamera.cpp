// SPDX-License-Identifier: GPL-3.0-or-later
// What part of the diagram is in view: zoom, pan, ways to what is looked for.
#include "ui/canvas/diagramview.h"

#include "ui/canvas/boardeditor.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/spotlight.h"

#include <QElapsedTimer>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr std::array zoomSteps{
    0.1, 0.15, 0.2, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
constexpr qsizetype flashedTogether = 40;
constexpr double slowPaint = 12; // milliseconds

} // namespace

double DiagramView::zoom() const
{
    return m_camera->zoom();
}

void DiagramView::setZoom(double zoom)
{
    zoomAt(zoom, QPointF(viewport()->width(), viewport()->height()) / 2);
}

void DiagramView::zoomIn()
{
    const auto next = std::find_if(zoomSteps.begin(), zoomSteps.end(), [this](double step) {
        return step > zoom() * 1.01;
    });
    setZoom(next == zoomSteps.end() ? Camera::largest : *next);
}

void DiagramView::zoomOut()
{
    const auto next = std::find_if(zoomSteps.rbegin(), zoomSteps.rend(), [this](double step) {
        return step < zoom() * 0.99;
    });
    setZoom(next == zoomSteps.rend() ? Camera::smallest : *next);
}

void DiagramView::resetZoom()
{
    setZoom(1);
}

void DiagramView::zoomAt(double zoom, const QPointF &viewPoint)
{
    keepFrame();
    m_isZooming = true;
    m_camera->zoomAt(zoom, viewPoint);
    moved();
    m_isZooming = false;
    Q_EMIT zoomChanged(this->zoom());
}

// Where painting takes longer than a frame may.
void DiagramView::keepFrame()
{
    const bool isFar = m_frame && (zoom() > 2 * m_frame->zoom || zoom() < 0.6 * m_frame->zoom);
    if (isFar)
        m_frame.reset();
    if (!m_frame && m_paintTime > slowPaint && !m_gesture) {
        QPixmap pixmap(viewport()->size() * devicePixelRatioF());
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        viewport()->render(&pixmap, {}, {}, QWidget::RenderFlags());
        m_frame = Frame{pixmap, visibleSceneRect(), zoom()};
    }
    if (m_frame)
        m_frameTimer.start();
}

void DiagramView::dropFrame()
{
    m_frameTimer.stop();
    if (!m_frame)
        return;
    m_frame.reset();
    viewport()->update();
}

// What the kept frame does not reach is painted as ever.
void DiagramView::paintEvent(QPaintEvent *event)
{
    if (m_frame) {
        const QRect place = QRectF(m_camera->toView(m_frame->area.topLeft()),
                                   m_camera->toView(m_frame->area.bottomRight()))
                                .toAlignedRect();
        const QRegion rest = event->region() - place;
        if (!rest.isEmpty()) {
            QPaintEvent bands(rest);
            QGraphicsView::paintEvent(&bands);
        }
        QPainter painter(viewport());
        return painter.drawPixmap(place, m_frame->pixmap);
    }
    const QRect area = event->rect();
    QElapsedTimer timer;
    timer.start();
    QGraphicsView::paintEvent(event);
    if (area.width() * area.height() > viewport()->width() * viewport()->height() / 2)
        m_paintTime = double(timer.nsecsElapsed()) / 1e6;
}

void DiagramView::fitAll()
{
    m_pendingPlace.reset();
    m_fitPending = !isVisible();
    if (m_fitPending)
        return;
    if (m_scene->isEmpty())
        m_camera->zoomAt(1, {});
    else
        m_camera->fit(m_scene->contentBounds());
    moved();
    Q_EMIT zoomChanged(zoom());
}

void DiagramView::fitSelection()
{
    QRectF all;
    for (const core::ElementId &element : m_selection.elements())
        all |= m_scene->boundsOf(element);
    if (all.isEmpty())
        return fitAll();
    m_camera->fit(all);
    moved();
    Q_EMIT zoomChanged(zoom());
}

void DiagramView::panBy(const QPointF &pixels)
{
    m_camera->panBy(pixels);
    moved();
}

DiagramView::Place DiagramView::place() const
{
    return m_pendingPlace.value_or(Place{zoom(), visibleSceneRect().center()});
}

void DiagramView::setPlace(const Place &place)
{
    m_fitPending = false;
    m_pendingPlace.reset();
    if (!isVisible()) {
        m_pendingPlace = place;
        return;
    }
    m_camera->zoomAt(place.zoom, {});
    m_camera->centreOn(place.centre);
    moved();
    Q_EMIT zoomChanged(zoom());
}

QRectF DiagramView::visibleSceneRect() const
{
    return m_camera->visible();
}

QPointF DiagramView::viewPoint(const QPointF &scenePoint) const
{
    return m_camera->toView(scenePoint);
}

void DiagramView::moved()
{
    if (!m_isZooming)
        dropFrame();
    m_editor->follow();
    m_boardEditor->follow();
    m_wayBack->hide();
    m_wayBackTimer.start();
    Q_EMIT placeChanged();
}

void DiagramView::lookAt(const QPointF &scenePoint)
{
    m_camera->centreOn(scenePoint);
    moved();
}

// Brings what an undo was about into view and flashes it.
void DiagramView::showStep(const QSet<QUuid> &touched)
{
    if (touched.isEmpty() || touched.size() > flashedTogether)
        return;
    QRectF all;
    for (const QUuid &id : touched)
        all |= m_scene->rectOf(id);
    const QRectF visible = visibleSceneRect();
    const bool fits = all.width() <= visible.width() && all.height() <= visible.height();
    if (fits ? !visible.contains(all) : !visible.intersects(all))
        lookAt(all.center());
    m_spotlight->pulse(touched);
}

void DiagramView::bringNear(const QRectF &sceneRect, double least)
{
    if (sceneRect.isEmpty())
        return;
    if (zoom() < least) {
        m_camera->zoomAt(1, m_camera->toView(sceneRect.center()));
        Q_EMIT zoomChanged(zoom());
    }
    const QRectF visible = visibleSceneRect().adjusted(16, 16, -16, -16);
    if (!visible.contains(sceneRect))
        m_camera->centreOn(sceneRect.center());
    moved();
}

void DiagramView::reveal(const core::ElementId &element)
{
    const QRectF rect = m_scene->boundsOf(element);
    if (rect.isEmpty())
        return;
    m_camera->centreOn(rect.center());
    moved();
    const Hit hit = m_scene->hit(rect.center(), 0);
    QSet<QUuid> ids = m_scene->movedWith({element});
    if (ids.isEmpty() && !hit.owner.isNull())
        ids.insert(hit.owner.uuid);
    m_spotlight->pulse(ids);
}

} // namespace ui
