// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/minimap.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

namespace ui {

namespace {

constexpr int paintDelay = 60; // milliseconds
constexpr double margin = 8;

} // namespace

Minimap::Minimap(DiagramView &view)
    : QWidget(&view)
    , m_view(view)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Overview of the diagram"));
    setToolTip(tr("Overview: drag the frame (F10)"));
    setFixedSize(usualSize);
    setCursor(Qt::ArrowCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_timer.setSingleShot(true);
    m_timer.setInterval(paintDelay);
    connect(&m_timer, &QTimer::timeout, this, &Minimap::paintDiagram);
    connect(&view.diagramScene(), &DiagramScene::contentChanged, this, [this] {
        if (isVisible())
            m_timer.start();
    });
    connect(&view, &DiagramView::placeChanged, this, qOverload<>(&QWidget::update));
}

QTransform Minimap::fromScene() const
{
    if (m_bounds.isEmpty())
        return {};
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    const double scale = qMin(room.width() / m_bounds.width(), room.height() / m_bounds.height());
    QTransform transform;
    transform.translate(room.center().x(), room.center().y());
    transform.scale(scale, scale);
    transform.translate(-m_bounds.center().x(), -m_bounds.center().y());
    return transform;
}

QPointF Minimap::toScene(const QPointF &point) const
{
    return fromScene().inverted().map(point);
}

QRectF Minimap::frame() const
{
    return fromScene().mapRect(m_view.visibleSceneRect());
}

void Minimap::paintDiagram()
{
    ++m_paintings;
    DiagramScene &scene = m_view.diagramScene();
    const Colours &colours = coloursOf(palette());
    m_bounds = scene.contentBounds();
    m_picture = QPixmap(size() * devicePixelRatioF());
    m_picture.setDevicePixelRatio(devicePixelRatioF());
    m_picture.fill(colours.base);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QTransform transform = fromScene();
    const auto fill = [&](const QRectF &rect, const QColor &colour) {
        QRectF mapped = transform.mapRect(rect);
        mapped.setWidth(qMax(2.0, mapped.width()));
        mapped.setHeight(qMax(2.0, mapped.height()));
        painter.setBrush(colour);
        painter.drawRect(mapped);
    };
    for (const BoardItem *board : scene.boards().items()) {
        const double strength = board->board().kind == BoardKind::Area ? 0.16 : 0.35;
        fill(board->rect(), blended(colours.base, boardColour(board->board(), colours), strength));
    }
    for (const ClassItem *item : scene.items()) {
        const QColor own = item->box().colour;
        fill(item->rect(), blended(colours.base, own.isValid() ? own : colours.header, 0.7));
    }
    update();
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = coloursOf(palette());
    if (m_picture.isNull())
        painter.fillRect(rect(), colours.base);
    else
        painter.drawPixmap(0, 0, m_picture);
    if (!m_bounds.isEmpty()) {
        QColor ground = colours.accent;
        ground.setAlpha(28);
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(ground);
        painter.drawRect(frame() & QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    painter.setPen(colours.border);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

// A press in the frame drags it; one beside it brings it there first.
void Minimap::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (m_bounds.isEmpty())
        return;
    m_grab = {};
    if (frame().contains(event->position()))
        m_grab = m_view.visibleSceneRect().center() - toScene(event->position());
    mouseMoveEvent(event);
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (event->buttons().testFlag(Qt::LeftButton) && !m_bounds.isEmpty())
        m_view.lookAt(toScene(event->position()) + m_grab);
}

void Minimap::wheelEvent(QWheelEvent *event)
{
    event->accept();
    event->angleDelta().y() > 0 ? m_view.zoomIn() : m_view.zoomOut();
}

void Minimap::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    paintDiagram();
}

void Minimap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        m_timer.start();
}

} // namespace ui
