// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The whole diagram in a corner of its view, with the part that is seen as a frame to drag. Painted
// once per change of the diagram; a pan or zoom only moves the frame.

#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace ui {

class DiagramView;

class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(DiagramView &view);

    static constexpr QSize usualSize{208, 136};
    // How often the picture was painted anew; tests ask.
    int paintings() const { return m_paintings; }
    QRectF frame() const; // what is in view, in the widget
    QPointF toScene(const QPointF &point) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintDiagram();
    QTransform fromScene() const;

    DiagramView &m_view;
    QRectF m_bounds; // of the diagram, as it was painted
    QPixmap m_picture;
    QTimer m_timer; // several changes are one painting
    QPointF m_grab; // of the frame's middle from the pointer, in the scene
    int m_paintings = 0;
};

} // namespace ui
