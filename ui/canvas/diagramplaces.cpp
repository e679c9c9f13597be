// SPDX-License-Identifier: GPL-3.0-or-later
// Where boxes stand and how edges run: the document's places, lent ones, previews, routing.
#include "ui/canvas/diagramscene.h"

#include "ui/canvas/placement.h"

#include <cmath>

namespace ui {

namespace {

// Up to so many edges all are routed after a change, so that the picture depends on the model alone;
// beyond, only those that the change touches.
constexpr qsizetype routedAtOnce = 400;
constexpr double farthest = 100'000; // scene pixels; a file may say anything

double withinReach(double value)
{
    return std::isfinite(value) ? qBound(-farthest, value, farthest) : 0;
}

int rowOfFirst(const Box &box, const QList<core::ColumnId> &columns)
{
    return columns.isEmpty() ? -1 : box.rowOf(columns.constFirst());
}

} // namespace

void DiagramScene::placeItems()
{
    const core::Diagram *diagram = currentDiagram();
    QList<core::ClassId> unplaced;
    for (const core::Class &value : m_document.model().classes) {
        ClassItem *item = m_items.value(value.id);
        if (!item)
            continue;
        const auto position = diagram ? diagram->positions.constFind(value.id.uuid)
                                      : QMap<QUuid, QPointF>::const_iterator();
        if (diagram && position != diagram->positions.constEnd()) {
            moveItem(*item, *position);
        } else if (m_lent.contains(value.id.uuid)) {
            moveItem(*item, m_lent.value(value.id.uuid));
        } else {
            unplaced.append(value.id);
        }
    }
    if (!unplaced.isEmpty())
        placeUnplaced(unplaced);
    colourItems();
}

void DiagramScene::placeUnplaced(const QList<core::ClassId> &ids)
{
    QList<Unplaced> boxes;
    for (const core::ClassId id : ids) {
        m_router.boxes().remove(id.uuid);
        Unplaced box{id.uuid, m_items.value(id)->box().size(), {}};
        for (const QUuid &edge : m_edges->touching(id)) {
            const Edge *ends = m_edges->edge(edge);
            box.related.append(ends->child == id ? ends->parent.uuid : ends->child.uuid);
        }
        boxes.append(box);
    }
    const Positions places = freePlaces(m_router.boxes(), boxes);
    for (const core::ClassId id : ids) {
        m_lent.insert(id.uuid, places.value(id.uuid));
        moveItem(*m_items.value(id), places.value(id.uuid));
        m_router.boxes().insert(id.uuid, m_items.value(id)->rect());
    }
}

void DiagramScene::moveItem(ClassItem &item, const QPointF &wanted)
{
    const QPointF position(withinReach(wanted.x()), withinReach(wanted.y()));
    if (item.pos() == position && m_router.boxes().rects().contains(item.box().id.uuid))
        return;
    m_dirtyAreas << item.rect();
    item.setPos(position);
    m_dirtyAreas << item.rect();
    m_dirty.insert(item.box().id.uuid);
    m_router.boxes().insert(item.box().id.uuid, item.rect());
}

core::Project DiagramScene::withPositions(const core::Project &project, const Positions &moved) const
{
    core::Project result = project;
    for (core::Diagram &diagram : result.diagrams) {
        if (diagram.id != m_diagram)
            continue;
        for (auto it = m_lent.cbegin(); it != m_lent.cend(); ++it) {
            if (!diagram.positions.contains(it.key()))
                diagram.positions.insert(it.key(), it.value());
        }
        for (auto it = moved.cbegin(); it != moved.cend(); ++it) {
            if (!m_boards.item(it.key()))
                diagram.positions.insert(it.key(), it.value());
        }
        for (core::Note &note : diagram.notes)
            note.rectangle.moveTopLeft(moved.value(note.id.uuid, note.rectangle.topLeft()));
        for (core::Area &area : diagram.areas)
            area.rectangle.moveTopLeft(moved.value(area.id.uuid, area.rectangle.topLeft()));
    }
    return result;
}

core::Project DiagramScene::withRect(const core::Project &project,
                                     const QUuid &board,
                                     const QRectF &rect) const
{
    core::Project result = project;
    for (core::Diagram &diagram : result.diagrams) {
        if (diagram.id != m_diagram)
            continue;
        for (core::Note &note : diagram.notes) {
            if (note.id.uuid == board)
                note.rectangle = rect;
        }
        for (core::Area &area : diagram.areas) {
            if (area.id.uuid == board)
                area.rectangle = rect;
        }
    }
    return result;
}

QRectF DiagramScene::rectOf(const QUuid &id) const
{
    if (const ClassItem *found = item({id}))
        return found->rect();
    const BoardItem *board = m_boards.item(id);
    return board ? board->rect() : QRectF();
}

QSet<QUuid> DiagramScene::movedWith(const QList<core::ElementId> &elements) const
{
    QSet<QUuid> ids;
    const auto addContents = [&](const QUuid &area) {
        const QRectF rect = m_boards.item(area)->rect();
        for (const QUuid &id : m_router.boxes().find(rect)) {
            if (rect.contains(m_router.boxes().rect(id)))
                ids.insert(id);
        }
        for (const BoardItem *other : m_boards.items()) {
            if (rect.contains(other->rect()))
                ids.insert(other->board().id);
        }
    };
    for (const core::ElementId &element : elements) {
        const core::Model &model = m_document.model();
        if (const auto *id = std::get_if<core::ClassId>(&element))
            ids.insert(id->uuid);
        else if (const auto *column = std::get_if<core::ColumnId>(&element))
            ids.insert(ownerOf(model, *column) ? ownerOf(model, *column)->id.uuid : QUuid());
        else if (const auto *note = std::get_if<core::NoteId>(&element))
            ids.insert(note->uuid);
        else if (const auto *area = std::get_if<core::AreaId>(&element);
                 area && m_boards.item(area->uuid))
            addContents(area->uuid);
    }
    ids.removeIf([this](const QUuid &id) { return rectOf(id).isEmpty(); });
    return ids;
}

void DiagramScene::previewRect(const QUuid &board, const QRectF &rect)
{
    if (BoardItem *found = m_boards.item(board))
        found->setRect(rect);
}

void DiagramScene::previewPositions(const Positions &positions)
{
    QSet<QUuid> edges;
    for (auto it = positions.cbegin(); it != positions.cend(); ++it) {
        if (BoardItem *board = m_boards.item(it.key()))
            board->setRect(QRectF(it.value(), board->rect().size()));
        ClassItem *item = m_items.value({it.key()});
        if (!item || item->pos() == it.value())
            continue;
        if (!m_previewed.contains(it.key()))
            m_previewed.insert(it.key(), item->rect());
        item->setPos(it.value());
        m_router.boxes().insert(it.key(), item->rect());
        for (const QUuid &edge : m_edges->touching({it.key()}))
            edges.insert(edge);
    }
    QList<QUuid> ordered(edges.cbegin(), edges.cend());
    std::sort(ordered.begin(), ordered.end());
    for (const QUuid &edge : std::as_const(ordered))
        routeEdge(edge);
}

// What a preview moved is to be routed again, also where it stays: others make way for it.
void DiagramScene::endPreview()
{
    for (auto it = m_previewed.cbegin(); it != m_previewed.cend(); ++it) {
        m_dirty.insert(it.key());
        m_dirtyAreas << it.value() << m_router.boxes().rect(it.key());
    }
    m_previewed.clear();
}

void DiagramScene::dropPreview()
{
    endPreview();
    showBoards();
    placeItems();
    routeDirty();
}

void DiagramScene::routeDirty()
{
    QList<QUuid> ids;
    if (m_dirty.isEmpty() && m_dirtyAreas.isEmpty())
        return;
    if (m_edges->size() <= routedAtOnce) {
        for (const core::Class &value : m_document.model().classes)
            ids.append(m_edges->declaredBy(value.id));
        for (const core::Association &association : m_document.model().associations)
            ids.append(association.id.uuid);
    } else {
        QSet<QUuid> set;
        for (const QUuid &id : std::as_const(m_dirty)) {
            const QList<QUuid> touching = m_edges->touching({id});
            set.unite({touching.cbegin(), touching.cend()});
        }
        for (const QRectF &area : std::as_const(m_dirtyAreas)) {
            const QList<QUuid> crossing = m_edges->in(area);
            set.unite({crossing.cbegin(), crossing.cend()});
        }
        ids = {set.cbegin(), set.cend()};
        std::sort(ids.begin(), ids.end());
    }
    m_dirty.clear();
    m_dirtyAreas.clear();
    for (const QUuid &id : std::as_const(ids))
        m_router.release(id);
    for (const QUuid &id : std::as_const(ids))
        routeEdge(id);
}

// Ends of different kinds at one row stand beside each other: on top of each other they would read as
// a kind of their own.
double DiagramScene::endOffset(core::ClassId owner, core::ColumnId column, EdgeEnd kind) const
{
    QSet<EdgeEnd> kinds;
    const auto first = [](const QList<core::ColumnId> &columns) {
        return columns.isEmpty() ? core::ColumnId() : columns.constFirst();
    };
    for (const QUuid &id : m_edges->touching(owner)) {
        const Edge *edge = m_edges->edge(id);
        if (edge->child == owner && first(edge->childColumns) == column)
            kinds.insert(edge->childEnd);
        if (edge->parent == owner && first(edge->parentColumns) == column)
            kinds.insert(edge->parentEnd);
    }
    if (kinds.size() < 2)
        return 0;
    QList<EdgeEnd> order(kinds.cbegin(), kinds.cend());
    std::sort(order.begin(), order.end());
    const double step = order.size() == 2 ? 12 : 8; // within the height of a row
    return (double(order.indexOf(kind)) - double(order.size() - 1) / 2) * step;
}

double DiagramScene::endY(core::ClassId owner,
                          const QList<core::ColumnId> &columns,
                          EdgeEnd kind) const
{
    const ui::Box &box = m_items.value(owner)->box();
    const core::ColumnId column = columns.isEmpty() ? core::ColumnId() : columns.constFirst();
    return box.anchorY(rowOfFirst(box, columns)) + endOffset(owner, column, kind);
}

void DiagramScene::routeEdge(const QUuid &id)
{
    const Edge *edge = m_edges->edge(id);
    if (!edge || !m_items.contains(edge->child) || !m_items.contains(edge->parent))
        return m_edges->setRoute(id, {});
    const double childY = endY(edge->child, edge->childColumns, edge->childEnd);
    const double parentY = endY(edge->parent, edge->parentColumns, edge->parentEnd);
    m_edges->setRoute(id,
                      m_router.route(id, {edge->child.uuid, childY}, {edge->parent.uuid, parentY}));
}

} // namespace ui
