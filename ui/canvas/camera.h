// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Zoom and place of a graphics view, kept precisely: the scroll bars only round it, so that no number
// of zoom steps moves the point under the cursor.

#include <QGraphicsView>

namespace ui {

class Camera
{
public:
    static constexpr double smallest = 0.1;
    static constexpr double largest = 4.0;

    explicit Camera(QGraphicsView &view);

    double zoom() const { return m_zoom; }
    // Keeps the scene point at `viewPoint` (pixels of the viewport) where it is.
    void zoomAt(double zoom, const QPointF &viewPoint);
    void panBy(const QPointF &pixels);
    void centreOn(const QPointF &scenePoint);
    // All of `rect` with a margin, never enlarged beyond `limit`.
    void fit(const QRectF &rect, double limit = 1.0);
    QPointF toScene(const QPointF &viewPoint) const { return m_origin + viewPoint / m_zoom; }
    QPointF toView(const QPointF &scenePoint) const { return (scenePoint - m_origin) * m_zoom; }
    QRectF visible() const;

private:
    void apply();

    QGraphicsView &m_view;
    double m_zoom = 1;
    QPointF m_origin; // the scene point at the viewport's top left corner
};

} // namespace ui
