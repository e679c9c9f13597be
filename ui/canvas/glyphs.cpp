// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glyphs.h"

#include "ui/theme.h"

#include <QHash>
#include <QImage>
#include <QPainterPath>

#include <cmath>

namespace ui {

namespace {

constexpr double offsetDown = 2; // the light comes from above
constexpr int pictureScale = 2;  // for crisp screens
constexpr int core = 8;          // of the picture, stretched between its corners
constexpr int corner = metrics::radius + int(shadowReach);
constexpr int side = 2 * corner + core;

// Distance of a point outside a rounded rectangle to it; 0 inside.
double outside(const QPointF &point, const QRectF &rect, double radius)
{
    const QRectF inner = rect.adjusted(radius, radius, -radius, -radius);
    const double dx = qMax(qMax(inner.left() - point.x(), point.x() - inner.right()), 0.0);
    const double dy = qMax(qMax(inner.top() - point.y(), point.y() - inner.bottom()), 0.0);
    return qMax(0.0, std::hypot(dx, dy) - radius);
}

QImage shadowPicture(const QColor &colour)
{
    QImage image(side * pictureScale, side * pictureScale, QImage::Format_ARGB32_Premultiplied);
    const QRectF box(shadowReach, shadowReach, side - 2 * shadowReach, side - 2 * shadowReach);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QPointF point((x + 0.5) / pictureScale, (y + 0.5) / pictureScale);
            const double fall = 1 - qMin(1.0, outside(point, box, metrics::radius) / shadowReach);
            const int alpha = qRound(colour.alpha() * fall * fall * fall);
            image.setPixel(x,
                           y,
                           qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha)));
        }
    }
    return image;
}

const QImage &cachedShadow(const QColor &colour)
{
    thread_local QHash<QRgb, QImage> pictures; // one a theme
    const auto found = pictures.constFind(colour.rgba());
    return found != pictures.constEnd() ? *found
                                        : *pictures.insert(colour.rgba(), shadowPicture(colour));
}

} // namespace

void drawKey(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(-45);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(-3.6, 0), 2.9, 2.9);
    QPainterPath blade(QPointF(-0.6, 0));
    blade.lineTo(6.8, 0);
    blade.lineTo(6.8, 3);
    blade.moveTo(3.7, 0);
    blade.lineTo(3.7, 2.4);
    painter.drawPath(blade);
    painter.restore();
}

void drawLink(QPainter &painter, const QPointF &centre, const QColor &colour)
{
    painter.save();
    painter.translate(centre);
    painter.rotate(-45);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const double half = 2.6;
    for (const int direction : {-1, 1}) {
        QPainterPath ring(QPointF(direction * 1.6, -half));
        ring.lineTo(direction * 3.6, -half);
        ring.arcTo(QRectF(direction * 3.6 - half, -half, 2 * half, 2 * half), 90, -direction * 180);
        ring.lineTo(direction * 1.6, half);
        painter.drawPath(ring);
    }
    painter.drawLine(QPointF(-2.4, 0), QPointF(2.4, 0));
    painter.restore();
}

void drawShadow(QPainter &painter, const QRectF &box, const QColor &colour)
{
    const QImage &picture = cachedShadow(colour);
    const QRectF outer = box.adjusted(-shadowReach,
                                      offsetDown - shadowReach,
                                      shadowReach,
                                      offsetDown + shadowReach);
    const double edge = qMin(double(corner), qMin(outer.width(), outer.height()) / 2);
    const std::array<double, 4> x{outer.left(),
                                  outer.left() + edge,
                                  outer.right() - edge,
                                  outer.right()};
    const std::array<double, 4> y{outer.top(),
                                  outer.top() + edge,
                                  outer.bottom() - edge,
                                  outer.bottom()};
    constexpr std::array<double, 4> from{0,
                                         corner * pictureScale,
                                         (corner + core) * pictureScale,
                                         side * pictureScale};
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column) {
            if (row == 1 && column == 1)
                continue; // under the box
            painter.drawImage(QRectF(QPointF(x[column], y[row]), QPointF(x[column + 1], y[row + 1])),
                              picture,
                              QRectF(QPointF(from[column], from[row]),
                                     QPointF(from[column + 1], from[row + 1])));
        }
    }
}

} // namespace ui
