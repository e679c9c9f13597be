// SPDX-License-Identifier: GPL-3.0-or-later
// Where boxes stand: the document's places, lent ones, previews.
#include "ui/canvas/diagramscene.h"

#include "ui/canvas/namelayer.h"
#include "ui/canvas/placement.h"

#include <cmath>

namespace ui {

namespace {

constexpr qsizetype routedWell = 32; // edges, within a frame of a drag
constexpr double farthest = 100'000; // scene pixels; a file may say anything

double withinReach(double value)
{
    return std::isfinite(value) ? qBound(-farthest, value, farthest) : 0;
}

} // namespace

void DiagramScene::placeItems()
{
    const QList<core::ClassId> all = m_items.keys();
    placeItems({all.cbegin(), all.cend()});
}

void DiagramScene::placeItems(const QSet<core::ClassId> &ids)
{
    const core::Diagram *diagram = currentDiagram();
    QList<core::ClassId> unplaced;
    for (const core::Class &value : m_document.model().classes) {
        ClassItem *item = ids.contains(value.id) ? m_items.value(value.id) : nullptr;
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
    for (const core::ClassId id : ids) {
        if (ClassItem *item = m_items.value(id))
            colour(*item);
    }
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
        moveBends(diagram, moved);
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
    finishRouting();
    const QList<QUuid> ids = positions.keys();
    const QSet<QUuid> moved(ids.cbegin(), ids.cend());
    m_names->touch(moved);
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
    m_names->touch(moved);
    QList<QUuid> ordered(edges.cbegin(), edges.cend());
    std::sort(ordered.begin(), ordered.end());
    for (const QUuid &edge : std::as_const(ordered))
        routeEdge(edge, ordered.size() > routedWell ? Routing::Sketch : Routing::Preview);
}

void DiagramScene::dropPreview()
{
    endPreview();
    if (!m_bending.isNull())
        m_dirtyEdges.insert(m_bending);
    m_bending = {};
    showBoards();
    placeItems();
    routeDirty();
    m_names->forget();
}

} // namespace ui
