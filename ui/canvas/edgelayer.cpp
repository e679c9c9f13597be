// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edgelayer.h"

#include <QGraphicsScene>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <cmath>

namespace ui {

namespace {

constexpr double cellSize = 256;
constexpr double reach = 12; // of symbols beside the line
constexpr double fadedTo = 0.35;
constexpr double cornerSize = 3.5; // on screen, of the corners to drag
constexpr double everywhere = 1e6;

// The cells of every segment; a cell may come twice.
template<typename Visit>
void visitCells(const Route &route, Visit visit)
{
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QRectF area = QRectF(route.at(i - 1), route.at(i))
                                .normalized()
                                .adjusted(-reach, -reach, reach, reach);
        const auto cell = [](double value) { return int(std::floor(value / cellSize)); };
        for (int y = cell(area.top()); y <= cell(area.bottom()); ++y) {
            for (int x = cell(area.left()); x <= cell(area.right()); ++x)
                visit(QPoint(x, y));
        }
    }
}

} // namespace

EdgeLayer::EdgeLayer(TextCache &text)
    : m_text(text)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption); // for the exposed rectangle
    setZValue(0);
}

void EdgeLayer::clear()
{
    m_edges.clear();
    m_declared.clear();
    m_touching.clear();
    m_cells.clear();
    m_bounds.reset();
    m_look = {};
    update();
}

void EdgeLayer::setEdges(core::ClassId child, const QList<Edge> &edges)
{
    QList<QUuid> ids;
    for (const Edge &edge : edges)
        ids.append(edge.id);
    const QList<QUuid> before = m_declared.take(child);
    for (const QUuid &id : before) {
        if (!ids.contains(id))
            take(id);
    }
    for (const Edge &edge : edges)
        put(edge);
    if (!ids.isEmpty())
        m_declared.insert(child, ids);
}

void EdgeLayer::setAssociation(const Edge &edge)
{
    put(edge);
}

void EdgeLayer::removeAssociation(const QUuid &id)
{
    take(id);
}

void EdgeLayer::put(const Edge &edge)
{
    Entry &entry = m_edges[edge.id];
    if (entry.edge == edge)
        return;
    const EdgeShape shape = entry.shape;
    take(edge.id);
    m_edges.insert(edge.id, {edge, {}});
    m_touching[edge.child].append(edge.id);
    if (edge.parent != edge.child)
        m_touching[edge.parent].append(edge.id);
    if (!shape.route.isEmpty())
        setRoute(edge.id, shape.route);
}

void EdgeLayer::take(const QUuid &id)
{
    const auto found = m_edges.constFind(id);
    if (found == m_edges.constEnd())
        return;
    unindex(id, *found);
    for (const core::ClassId end : {found->edge.child, found->edge.parent}) {
        const auto touching = m_touching.find(end);
        if (touching == m_touching.end())
            continue;
        touching->removeOne(id);
        if (touching->isEmpty())
            m_touching.erase(touching);
    }
    m_edges.erase(found);
}

void EdgeLayer::setRoute(const QUuid &id, const Route &route)
{
    const auto found = m_edges.find(id);
    if (found == m_edges.end() || found->shape.route == route)
        return;
    unindex(id, *found);
    found->shape = ui::edgeShape(found->edge, route, edgeLabelSize(found->edge, m_text));
    index(id, *found);
}

void EdgeLayer::index(const QUuid &id, const Entry &entry)
{
    if (m_bounds)
        *m_bounds |= entry.shape.bounds;
    visitCells(entry.shape.route, [&](const QPoint &cell) {
        QList<QUuid> &ids = m_cells[cell];
        if (!ids.contains(id))
            ids.append(id);
    });
    update(entry.shape.bounds.united(labelRect(id)));
}

void EdgeLayer::unindex(const QUuid &id, const Entry &entry)
{
    m_bounds.reset();
    if (entry.shape.route.isEmpty())
        return;
    visitCells(entry.shape.route, [&](const QPoint &cell) {
        const auto ids = m_cells.find(cell);
        if (ids == m_cells.end())
            return;
        ids->removeOne(id);
        if (ids->isEmpty())
            m_cells.erase(ids);
    });
    update(entry.shape.bounds.united(labelRect(id)));
}

void EdgeLayer::setLook(const EdgeLook &look)
{
    if (look == m_look)
        return;
    const bool all = look.fade != m_look.fade || look.active != m_look.active;
    QSet<QUuid> touched{look.hovered, m_look.hovered};
    touched.unite(look.selected).unite(look.linked).unite(m_look.selected).unite(m_look.linked);
    m_look = look;
    if (all)
        return update();
    for (const QUuid &id : touched) {
        if (const EdgeShape *shape = edgeShape(id))
            update(shape->bounds.united(labelRect(id)));
    }
}

const Edge *EdgeLayer::edge(const QUuid &id) const
{
    const auto found = m_edges.constFind(id);
    return found == m_edges.constEnd() ? nullptr : &found->edge;
}

const EdgeShape *EdgeLayer::edgeShape(const QUuid &id) const
{
    const auto found = m_edges.constFind(id);
    return found == m_edges.constEnd() ? nullptr : &found->shape;
}

QList<QUuid> EdgeLayer::touching(core::ClassId id) const
{
    return m_touching.value(id);
}

QList<QUuid> EdgeLayer::in(const QRectF &area) const
{
    QList<QUuid> ids;
    const auto cell = [](double value) {
        return int(std::floor(qBound(-everywhere, value, everywhere) / cellSize));
    };
    const QRect cells(QPoint(cell(area.left()), cell(area.top())),
                      QPoint(cell(area.right()), cell(area.bottom())));
    if (double(cells.width()) * cells.height() > double(m_cells.size())) {
        for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it) {
            if (cells.contains(it.key()))
                ids.append(*it);
        }
    } else {
        for (int y = cells.top(); y <= cells.bottom(); ++y) {
            for (int x = cells.left(); x <= cells.right(); ++x)
                ids.append(m_cells.value({x, y}));
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

QUuid EdgeLayer::at(const QPointF &point, double distance) const
{
    QUuid nearest;
    double best = distance;
    for (const QUuid &id :
         in({point.x() - distance, point.y() - distance, 2 * distance, 2 * distance})) {
        const bool onLabel = labelRect(id).contains(point);
        const double away = onLabel ? 0 : distanceTo(m_edges.constFind(id)->shape.route, point);
        if (away > distance)
            continue;
        // Where edges run into one, the selected one is meant.
        const double rank = m_look.selected.contains(id) ? away - 2 * distance : away;
        if (rank <= best) {
            best = rank;
            nearest = id;
        }
    }
    return nearest;
}

QRectF EdgeLayer::labelRect(const QUuid &id) const
{
    const auto found = m_edges.constFind(id);
    return found == m_edges.constEnd() ? QRectF()
                                       : edgeLabelRect(found->edge, found->shape, m_text);
}

QRectF EdgeLayer::bounds() const
{
    if (!m_bounds) {
        m_bounds = QRectF();
        for (const Entry &entry : m_edges)
            *m_bounds |= entry.shape.bounds;
    }
    return *m_bounds;
}

QRectF EdgeLayer::boundingRect() const
{
    // Constant, so that a moved edge repaints itself alone and not the whole layer.
    return {-everywhere, -everywhere, 2 * everywhere, 2 * everywhere};
}

void EdgeLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    const Colours &colours = coloursOf(scene()->palette());
    const QRectF exposed = option->exposedRect.adjusted(-reach, -reach, reach, reach);
    painter->setRenderHint(QPainter::Antialiasing, detail > edgeSymbolsFrom);
    const auto paintOne = [&](const QUuid &id) {
        const Entry &entry = *m_edges.constFind(id);
        paintEdge(*painter, entry.edge, entry.shape, styleOf(id), {colours, exposed, detail});
    };
    QList<QUuid> onTop, below;
    const QList<QUuid> visible = in(exposed);
    for (const QUuid &id : visible)
        (isActive(id) ? onTop : below).append(id);
    if (detail <= edgeSymbolsFrom) {
        paintHairlines(*painter, below, colours, detail);
    } else {
        for (const QUuid &id : std::as_const(below))
            paintOne(id);
    }
    for (const QUuid &id : std::as_const(onTop)) {
        paintOne(id);
        if (m_look.selected.contains(id) && detail > edgeSymbolsFrom)
            paintCorners(*painter, id, colours, detail);
    }
    for (const QUuid &id : detail > edgeLabelFrom ? visible : QList<QUuid>()) // over every line
        paintEdgeLabel(*painter,
                       m_edges.constFind(id)->edge,
                       labelRect(id),
                       styleOf(id),
                       colours,
                       m_text);
    painter->setOpacity(1); // the view leaves it to us
}

// From afar all of them at once: there are thousands, of one pen.
void EdgeLayer::paintHairlines(QPainter &painter,
                               const QList<QUuid> &ids,
                               const Colours &colours,
                               double detail)
{
    QList<QLineF> lines;
    for (const QUuid &id : ids) {
        const Route &route = m_edges.constFind(id)->shape.route;
        for (qsizetype i = 1; i < route.size(); ++i)
            lines.append({route.at(i - 1), route.at(i)});
    }
    painter.setOpacity(1 - (1 - fadedTo) * m_look.fade);
    painter.setPen(hairline(colours.edge, detail));
    painter.drawLines(lines);
}

bool EdgeLayer::isActive(const QUuid &id) const
{
    return id == m_look.hovered || m_look.selected.contains(id) || m_look.active.contains(id)
           || m_look.linked.contains(id);
}

// Those of a selected class fade with it while another class is lit.
double EdgeLayer::opacityOf(const QUuid &id) const
{
    const bool lit = id == m_look.hovered || m_look.selected.contains(id)
                     || m_look.active.contains(id);
    return lit ? 1 : 1 - (1 - fadedTo) * m_look.fade;
}

EdgeStyle EdgeLayer::styleOf(const QUuid &id) const
{
    return {id == m_look.hovered || m_look.selected.contains(id), isActive(id), opacityOf(id)};
}

// What can be dragged to bend the edge.
void EdgeLayer::paintCorners(QPainter &painter,
                             const QUuid &id,
                             const Colours &colours,
                             double detail)
{
    const Route &route = m_edges.constFind(id)->shape.route;
    const double radius = cornerSize / detail;
    painter.setOpacity(1);
    painter.setPen(QPen(colours.edgeActive, 1.5 / detail));
    painter.setBrush(colours.box);
    for (qsizetype i = 1; i + 1 < route.size(); ++i)
        painter.drawRect(
            QRectF(route.at(i).x() - radius, route.at(i).y() - radius, 2 * radius, 2 * radius));
}

} // namespace ui
