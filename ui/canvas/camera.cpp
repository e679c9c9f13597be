// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/camera.h"

#include <QScrollBar>

namespace ui {

namespace {

constexpr double farthest = 200'000; // scene pixels; the scroll bars count in whole pixels
constexpr double fitMargin = 36;     // on screen

} // namespace

Camera::Camera(QGraphicsView &view)
    : m_view(view)
{
    view.setSceneRect(-farthest, -farthest, 2 * farthest, 2 * farthest);
    view.setTransformationAnchor(QGraphicsView::NoAnchor);
    view.setResizeAnchor(QGraphicsView::NoAnchor);
    view.setAlignment(Qt::AlignLeft | Qt::AlignTop);
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    apply();
}

void Camera::zoomAt(double zoom, const QPointF &viewPoint)
{
    const QPointF fixed = toScene(viewPoint);
    m_zoom = qBound(smallest, zoom, largest);
    m_origin = fixed - viewPoint / m_zoom;
    apply();
}

void Camera::panBy(const QPointF &pixels)
{
    m_origin += pixels / m_zoom;
    apply();
}

void Camera::centreOn(const QPointF &scenePoint)
{
    const QSizeF size = m_view.viewport()->size();
    m_origin = scenePoint - QPointF(size.width(), size.height()) / 2 / m_zoom;
    apply();
}

void Camera::fit(const QRectF &rect, double limit)
{
    if (rect.isEmpty())
        return;
    const QSizeF size = m_view.viewport()->size();
    const double wide = (size.width() - 2 * fitMargin) / rect.width();
    const double high = (size.height() - 2 * fitMargin) / rect.height();
    m_zoom = qBound(smallest, qMin(limit, qMin(wide, high)), largest);
    centreOn(rect.center());
}

QRectF Camera::visible() const
{
    return {m_origin, QSizeF(m_view.viewport()->size()) / m_zoom};
}

void Camera::apply()
{
    if (m_view.transform().m11() != m_zoom)
        m_view.setTransform(QTransform::fromScale(m_zoom, m_zoom));
    m_view.horizontalScrollBar()->setValue(qRound(m_origin.x() * m_zoom));
    m_view.verticalScrollBar()->setValue(qRound(m_origin.y() * m_zoom));
}

} // namespace ui
