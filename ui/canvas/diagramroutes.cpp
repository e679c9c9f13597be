// SPDX-License-Identifier: GPL-3.0-or-later
// How the edges of a diagram run: which are routed again after a change, where they end, and those
// bent by hand.
#include "ui/canvas/diagramscene.h"

#include <QElapsedTimer>

namespace ui {

namespace {

constexpr qsizetype routedAtOnce = 60;
constexpr int routingSlice = 5; // milliseconds

int rowOfFirst(const Box &box, const QList<core::ColumnId> &columns)
{
    return columns.isEmpty() ? -1 : box.rowOf(columns.constFirst());
}

Bends shifted(const Bends &bends, const QPointF &by)
{
    Bends result;
    for (const QPointF &bend : bends)
        result.append(bend + by);
    return result;
}

} // namespace

// What a preview moved is to be routed again, also where it stays: others make way for it.
void DiagramScene::endPreview()
{
    for (auto it = m_previewed.cbegin(); it != m_previewed.cend(); ++it) {
        m_dirty.insert(it.key());
        m_dirtyAreas << it.value() << m_router.boxes().rect(it.key());
    }
    m_previewed.clear();
}

// Edges whose ends or bends changed, and those that what moved now covers, or made room for.
void DiagramScene::routeDirty()
{
    if (m_dirty.isEmpty() && m_dirtyAreas.isEmpty() && m_dirtyEdges.isEmpty())
        return;
    finishRouting();
    m_endKinds.clear();
    QSet<QUuid> changed = m_dirtyEdges;
    for (const QUuid &id : std::as_const(m_dirty)) {
        const QList<QUuid> touching = m_edges->touching({id});
        changed.unite({touching.cbegin(), touching.cend()});
    }
    QSet<QUuid> others;
    for (const QRectF &area : std::as_const(m_dirtyAreas)) {
        const QList<QUuid> crossing = m_edges->in(area);
        others.unite({crossing.cbegin(), crossing.cend()});
    }
    // What leaves its way makes room, too.
    QList<QRectF> freed = m_dirtyAreas;
    for (const QUuid &id : changed | others) {
        const EdgeShape *shape = m_edges->edgeShape(id);
        if (shape && !shape->bounds.isEmpty())
            freed.append(shape->bounds);
    }
    others.unite(m_router.displacedFrom(freed));
    others.subtract(changed);
    m_dirty.clear();
    m_dirtyAreas.clear();
    m_dirtyEdges.clear();
    for (const QUuid &id : std::as_const(changed))
        m_router.release(id);
    // Who stood there first stays: the changed ones find their way around.
    m_waiting = inModelOrder(others) + inModelOrder(changed);
    if (m_isAnimated && m_waiting.size() > routedAtOnce)
        m_routeTimer.start();
    else
        finishRouting();
}

// Many edges find their way between the frames, in the same order as at once: the same picture.
void DiagramScene::routeWaiting()
{
    QElapsedTimer timer;
    timer.start();
    qsizetype done = 0;
    while (done < m_waiting.size() && timer.elapsed() < routingSlice)
        routeEdge(m_waiting.at(done++), Routing::Lasting);
    m_waiting.remove(0, done);
    if (!m_waiting.isEmpty())
        return;
    m_routeTimer.stop();
    updateSceneRect();
}

void DiagramScene::finishRouting()
{
    m_routeTimer.stop();
    for (const QUuid &id : std::exchange(m_waiting, {}))
        routeEdge(id, Routing::Lasting);
}

// So that the picture of a diagram that is opened depends on the model alone.
QList<QUuid> DiagramScene::inModelOrder(const QSet<QUuid> &edges) const
{
    QList<QUuid> ids;
    if (edges.isEmpty())
        return ids;
    const auto add = [&](const QUuid &id) {
        if (edges.contains(id))
            ids.append(id);
    };
    for (const core::Class &value : m_document.model().classes) {
        for (const QUuid &id : m_edges->declaredBy(value.id))
            add(id);
    }
    for (const core::Association &association : m_document.model().associations)
        add(association.id.uuid);
    return ids;
}

// Ends of different kinds at one row stand beside each other: on top of each other they would read as
// a kind of their own.
double DiagramScene::endOffset(core::ClassId owner, core::ColumnId column, EdgeEnd kind) const
{
    const QList<EdgeEnd> order = endKinds(owner).value(column);
    if (order.size() < 2)
        return 0;
    const double step = order.size() == 2 ? 12 : 8; // within the height of a row
    return (double(order.indexOf(kind)) - double(order.size() - 1) / 2) * step;
}

// The kinds of ends at each row of a class, sorted; kept until edges change.
const QHash<core::ColumnId, QList<EdgeEnd>> &DiagramScene::endKinds(core::ClassId owner) const
{
    const auto known = m_endKinds.constFind(owner);
    if (known != m_endKinds.constEnd())
        return *known;
    QHash<core::ColumnId, QList<EdgeEnd>> kinds;
    const auto add = [&](const QList<core::ColumnId> &columns, EdgeEnd kind) {
        QList<EdgeEnd> &there = kinds[columns.isEmpty() ? core::ColumnId() : columns.constFirst()];
        if (!there.contains(kind))
            there.insert(std::lower_bound(there.begin(), there.end(), kind), kind);
    };
    for (const QUuid &id : m_edges->touching(owner)) {
        const Edge *edge = m_edges->edge(id);
        if (edge->child == owner)
            add(edge->childColumns, edge->childEnd);
        if (edge->parent == owner)
            add(edge->parentColumns, edge->parentEnd);
    }
    return *m_endKinds.insert(owner, kinds);
}

double DiagramScene::endY(core::ClassId owner,
                          const QList<core::ColumnId> &columns,
                          EdgeEnd kind) const
{
    const ui::Box &box = m_items.value(owner)->box();
    const core::ColumnId column = columns.isEmpty() ? core::ColumnId() : columns.constFirst();
    return box.anchorY(rowOfFirst(box, columns)) + endOffset(owner, column, kind);
}

void DiagramScene::routeEdge(const QUuid &id, Routing routing)
{
    const Edge *edge = m_edges->edge(id);
    if (!edge || !m_items.contains(edge->child) || !m_items.contains(edge->parent)) {
        m_router.forget(id);
        return m_edges->setRoute(id, {});
    }
    const double childY = endY(edge->child, edge->childColumns, edge->childEnd);
    const double parentY = endY(edge->parent, edge->parentColumns, edge->parentEnd);
    if (const Bends bends = bendsFor(*edge); !bends.isEmpty()) {
        const QRectF child = m_router.boxes().rect(edge->child.uuid);
        const QRectF parent = m_router.boxes().rect(edge->parent.uuid);
        const Route route = bentRoute({child, parent, child.top() + childY, parent.top() + parentY},
                                      bends);
        m_router.take(id, route);
        return m_edges->setRoute(id, route);
    }
    m_edges->setRoute(id,
                      m_router.route(id,
                                     {edge->child.uuid, childY},
                                     {edge->parent.uuid, parentY},
                                     routing));
}

// Those of a gesture, else the document's; they go along where both ends are dragged.
Bends DiagramScene::bendsFor(const Edge &edge) const
{
    if (edge.id == m_bending)
        return m_bends;
    const Bends bends = m_bent.value(edge.id);
    if (bends.isEmpty() || !m_previewed.contains(edge.child.uuid)
        || !m_previewed.contains(edge.parent.uuid))
        return bends;
    const auto by = [this](core::ClassId id) {
        return m_router.boxes().rect(id.uuid).topLeft() - m_previewed.value(id.uuid).topLeft();
    };
    return by(edge.child) == by(edge.parent) ? shifted(bends, by(edge.child)) : bends;
}

// After a change of the document.
void DiagramScene::readBends()
{
    const core::Diagram *diagram = currentDiagram();
    const QMap<QUuid, Bends> bent = diagram ? diagram->bends : QMap<QUuid, Bends>();
    if (bent == m_bent)
        return;
    for (const QMap<QUuid, Bends> &each : {m_bent, bent}) {
        for (auto it = each.cbegin(); it != each.cend(); ++it) {
            if (m_bent.value(it.key()) != bent.value(it.key()))
                m_dirtyEdges.insert(it.key());
        }
    }
    m_bent = bent;
}

void DiagramScene::moveBends(core::Diagram &diagram, const Positions &moved) const
{
    const auto keys = diagram.bends.keys();
    for (const QUuid &id : keys) {
        const Edge *edge = m_edges->edge(id);
        if (!edge || !moved.contains(edge->child.uuid) || !moved.contains(edge->parent.uuid))
            continue;
        const auto by = [&](core::ClassId end) {
            const QPointF before = diagram.positions.value(end.uuid, m_lent.value(end.uuid));
            return moved.value(end.uuid) - before;
        };
        if (by(edge->child) == by(edge->parent))
            diagram.bends[id] = shifted(diagram.bends.value(id), by(edge->child));
    }
}

core::Project DiagramScene::withBends(const core::Project &project,
                                      const QList<QUuid> &edges,
                                      const Bends &bends) const
{
    core::Project result = project;
    for (core::Diagram &diagram : result.diagrams) {
        if (diagram.id != m_diagram)
            continue;
        for (const QUuid &id : edges) {
            if (bends.isEmpty())
                diagram.bends.remove(id);
            else
                diagram.bends.insert(id, bends);
        }
    }
    return result;
}

void DiagramScene::previewBends(const QUuid &edge, const Bends &bends)
{
    finishRouting();
    m_bending = edge;
    m_bends = bends;
    routeEdge(edge, Routing::Preview);
}

void DiagramScene::routeAfresh(const QList<QUuid> &edges)
{
    for (const QUuid &id : edges) {
        m_router.forget(id);
        m_dirtyEdges.insert(id);
    }
    routeDirty();
    updateSceneRect();
    Q_EMIT contentChanged();
}

QList<QUuid> DiagramScene::edgesAt(const QList<core::ElementId> &elements) const
{
    QSet<QUuid> edges;
    const auto touching = [&](core::ClassId id) {
        const QList<QUuid> all = m_edges->touching(id);
        edges.unite({all.cbegin(), all.cend()});
    };
    for (const core::ElementId &element : elements) {
        if (const auto *id = std::get_if<core::ClassId>(&element))
            touching(*id);
        else if (const auto *constraint = std::get_if<core::ConstraintId>(&element))
            edges.insert(constraint->uuid);
        else if (const auto *association = std::get_if<core::AssociationId>(&element))
            edges.insert(association->uuid);
    }
    return inModelOrder(edges);
}

QList<QUuid> DiagramScene::allEdges() const
{
    QSet<QUuid> edges;
    for (const core::Class &value : m_document.model().classes) {
        const QList<QUuid> declared = m_edges->declaredBy(value.id);
        edges.unite({declared.cbegin(), declared.cend()});
    }
    for (const core::Association &association : m_document.model().associations)
        edges.insert(association.id.uuid);
    return inModelOrder(edges);
}

} // namespace ui
