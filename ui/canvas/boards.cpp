// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boards.h"

#include <QGraphicsScene>

#include <cmath>

namespace ui {

namespace {

constexpr double gripReach = 8; // scene pixels at most
constexpr double borderReach = 5;

double sizeOf(const QRectF &rect)
{
    return rect.width() * rect.height();
}

Grip gripAt(const QRectF &rect, const QPointF &point, double reach)
{
    const auto near = [&](const QPointF &corner) {
        return std::abs(corner.x() - point.x()) <= reach
               && std::abs(corner.y() - point.y()) <= reach;
    };
    if (near(rect.bottomRight()))
        return Grip::BottomRight;
    if (near(rect.bottomLeft()))
        return Grip::BottomLeft;
    if (near(rect.topRight()))
        return Grip::TopRight;
    return near(rect.topLeft()) ? Grip::TopLeft : Grip::None;
}

} // namespace

Boards::Boards(QGraphicsScene &scene, TextCache &text)
    : m_scene(scene)
    , m_text(text)
{}

QSet<QUuid> Boards::show(const core::Diagram *diagram)
{
    QList<Board> wanted;
    if (diagram) {
        for (const core::Note &note : diagram->notes)
            wanted.append(boardOf(note));
        for (const core::Area &area : diagram->areas)
            wanted.append(boardOf(area));
    }
    QSet<QUuid> changed;
    QHash<QUuid, BoardItem *> gone = m_items;
    for (const Board &board : std::as_const(wanted)) {
        gone.remove(board.id);
        BoardItem *&item = m_items[board.id];
        if (!item) {
            item = new BoardItem(m_text); // the scene owns it
            m_scene.addItem(item);
        }
        if (item->board() == board)
            continue;
        item->setBoard(board);
        changed.insert(board.id);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_items.remove(it.key());
        m_scene.removeItem(it.value());
        std::unique_ptr<BoardItem> owned(it.value()); // removeItem gave it to us
    }
    return changed;
}

QRectF Boards::bounds() const
{
    QRectF all;
    for (const BoardItem *item : m_items)
        all |= item->rect();
    return all;
}

BoardHit Boards::noteAt(const QPointF &point, double tolerance) const
{
    BoardHit found;
    double z = 0;
    for (const BoardItem *item : m_items) {
        if (item->board().kind != BoardKind::Note)
            continue;
        const Grip grip = gripAt(item->rect(), point, qMin(tolerance, gripReach));
        if (grip == Grip::None && !item->rect().contains(point))
            continue;
        if (found.id.isNull() || item->zValue() > z) {
            found = {item->board().id, grip};
            z = item->zValue();
        }
    }
    return found;
}

BoardHit Boards::areaAt(const QPointF &point, double tolerance) const
{
    BoardHit found;
    double best = 0;
    const double border = qMin(tolerance, borderReach);
    for (const BoardItem *item : m_items) {
        const QRectF rect = item->rect();
        if (item->board().kind != BoardKind::Area)
            continue;
        const Grip grip = gripAt(rect, point, qMin(tolerance, gripReach));
        const bool onBorder = rect.adjusted(-border, -border, border, border).contains(point)
                              && !rect.adjusted(border, border, -border, -border).contains(point);
        if (grip == Grip::None && !onBorder && !item->titleRect().contains(point))
            continue;
        if (found.id.isNull() || sizeOf(rect) < best) {
            found = {item->board().id, grip};
            best = sizeOf(rect);
        }
    }
    return found;
}

QUuid Boards::areaAround(const QPointF &point) const
{
    QUuid found;
    double best = 0;
    for (const BoardItem *item : m_items) {
        if (item->board().kind != BoardKind::Area || !item->rect().contains(point))
            continue;
        if (found.isNull() || sizeOf(item->rect()) < best) {
            found = item->board().id;
            best = sizeOf(item->rect());
        }
    }
    return found;
}

QList<QUuid> Boards::in(const QRectF &rect) const
{
    QList<QUuid> ids;
    for (const BoardItem *item : m_items) {
        const bool isIn = item->board().kind == BoardKind::Note ? rect.intersects(item->rect())
                                                                : rect.contains(item->rect());
        if (isIn)
            ids.append(item->board().id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

QString Boards::areaColour(const QRectF &rect) const
{
    QString colour;
    double best = 0;
    for (const BoardItem *item : m_items) {
        const Board &board = item->board();
        if (board.kind != BoardKind::Area || board.colour.isEmpty() || !board.rect.contains(rect))
            continue;
        if (colour.isEmpty() || sizeOf(board.rect) < best) {
            colour = board.colour;
            best = sizeOf(board.rect);
        }
    }
    return colour;
}

void Boards::setSelected(const QSet<QUuid> &ids)
{
    for (BoardItem *item : std::as_const(m_items)) {
        BoardLook look = item->look();
        look.selected = ids.contains(item->board().id);
        item->setLook(look);
    }
}

} // namespace ui
