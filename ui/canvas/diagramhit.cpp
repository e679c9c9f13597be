// SPDX-License-Identifier: GPL-3.0-or-later
// Where things are in a diagram, and what is at a point.
#include "ui/canvas/diagramscene.h"

#include "core/base/overloaded.h"

#include <cmath>

namespace ui {

namespace {

constexpr double handleReach = 8; // scene pixels to either side of a box's border
constexpr double closeToEdge = 4;

} // namespace

QRectF DiagramScene::boundsOf(const core::ElementId &element) const
{
    const auto ofClass = [this](core::ClassId id) {
        const ClassItem *found = item(id);
        return found ? found->rect() : QRectF();
    };
    const auto ofEdge = [this](const QUuid &id) {
        const EdgeShape *shape = m_edges->edgeShape(id);
        return shape ? shape->bounds : QRectF();
    };
    const auto ofOwner = [&](const core::Class *owner) {
        return owner ? ofClass(owner->id) : QRectF();
    };
    const core::Model &model = m_document.model();
    return std::visit(core::Overloaded{
                          [](std::monostate) { return QRectF(); },
                          [&](core::ClassId id) { return ofClass(id); },
                          [](core::MixinId) { return QRectF(); },
                          [&](core::AssociationId id) { return ofEdge(id.uuid); },
                          [](core::EnumId) { return QRectF(); },
                          [&](core::ColumnId id) {
                              const core::Class *owner = ownerOf(model, id);
                              const ClassItem *found = owner ? item(owner->id) : nullptr;
                              return found ? found->rowRect(found->box().rowOf(id)) : QRectF();
                          },
                          [&](core::ConstraintId id) {
                              const QRectF edge = ofEdge(id.uuid);
                              return edge.isEmpty() ? ofOwner(ownerOf(model, id)) : edge;
                          },
                          [&](core::IndexId id) { return ofOwner(ownerOf(model, id)); },
                          [](core::EnumValueId) { return QRectF(); },
                          [&](core::NoteId id) { return rectOf(id.uuid); },
                          [&](core::AreaId id) { return rectOf(id.uuid); },
                      },
                      element);
}

// Where another box lies over it, it is not to be seen.
const ClassItem *DiagramScene::badgeAt(const QPointF &point) const
{
    const ClassItem *found = nullptr;
    const ClassItem *over = nullptr;
    const QRectF area(point.x() - badgeRadius,
                      point.y() - badgeRadius,
                      2 * badgeRadius,
                      2 * badgeRadius);
    m_router.boxes().visit(area, [&](const QUuid &id, const QRectF &rect) {
        const ClassItem *item = m_items.value({id});
        const QPointF away = point - item->pos() - item->box().badgeCentre();
        if (item->look().mark != ProblemMark::None && std::hypot(away.x(), away.y()) <= badgeRadius)
            found = item;
        else if (rect.contains(point))
            over = item;
        return true;
    });
    return over && found && over->zValue() >= found->zValue() ? nullptr : found;
}

Hit DiagramScene::hit(const QPointF &point, double tolerance) const
{
    if (const ClassItem *badged = badgeAt(point)) {
        Hit found;
        found.owner = badged->box().id;
        found.onBadge = true;
        return found;
    }
    const ClassItem *best = nullptr;
    const QRectF area(point.x() - tolerance, point.y() - tolerance, 2 * tolerance, 2 * tolerance);
    // Handles reach beyond the box: the box itself comes first, then those whose handle is near.
    m_router.boxes().visit(area, [&](const QUuid &id, const QRectF &) {
        const ClassItem *candidate = m_items.value({id});
        const bool inside = candidate->rect().contains(point);
        const bool bestInside = best && best->rect().contains(point);
        if (!best || (inside && !bestInside)
            || (inside == bestInside && candidate->zValue() > best->zValue()))
            best = candidate;
        return true;
    });
    Hit found;
    if (best) {
        const Box &box = best->box();
        const QPointF local = point - best->pos();
        const double x = qBound(0.0, local.x(), box.width);
        const int row = box.rowAt({x, local.y()});
        const bool nearSide = qMin(std::abs(local.x()), std::abs(local.x() - box.width))
                              <= qMin(tolerance, handleReach);
        if (best->rect().contains(point) || (row >= 0 && nearSide)) {
            found.owner = box.id;
            found.row = row;
            found.column = row >= 0 ? box.rows.at(row).id : core::ColumnId();
            found.onType = row >= 0 && local.x() >= box.typeRect(row).left();
            found.onHandle = row >= 0 && nearSide && !found.column.isNull();
            return found;
        }
    }
    found.board = m_boards.noteAt(point, tolerance);
    if (!found.board.id.isNull())
        return found;
    found.board = m_boards.areaAt(point, tolerance);
    // On a title or border an edge wants to be met, elsewhere coming near is enough.
    found.edge = m_edges->at(point,
                             found.board.id.isNull() ? tolerance : qMin(tolerance, closeToEdge));
    if (!found.edge.isNull())
        found.board = {};
    return found;
}

} // namespace ui
