// SPDX-License-Identifier: GPL-3.0-or-later
// How a diagram shows what is selected, and what that is linked to.
#include "ui/canvas/diagramscene.h"

namespace ui {

namespace {

constexpr qsizetype litTogether = 12; // with more selected, nearly every row would be lit

bool isEnd(const Edge &edge, core::ColumnId column)
{
    return edge.childColumns.contains(column) || edge.parentColumns.contains(column);
}

} // namespace

// The edges of selected classes and columns, and the rows at both ends of these and of selected edges.
DiagramScene::Linked DiagramScene::linkedToSelection() const
{
    Linked linked;
    const QList<core::ElementId> elements = m_selection.elements();
    const auto light = [&](const QUuid &id) {
        const Edge *edge = m_edges->edge(id);
        if (!edge || elements.size() > litTogether)
            return;
        for (const core::ColumnId column : edge->childColumns)
            linked.columns[edge->child].insert(column);
        for (const core::ColumnId column : edge->parentColumns)
            linked.columns[edge->parent].insert(column);
    };
    const auto link = [&](const QUuid &id) {
        linked.edges.insert(id);
        light(id);
    };
    for (const core::ElementId &element : elements) {
        if (const auto *id = std::get_if<core::ClassId>(&element)) {
            for (const QUuid &edge : m_edges->touching(*id))
                link(edge);
        } else if (const auto *column = std::get_if<core::ColumnId>(&element)) {
            const core::Class *owner = ownerOf(m_document.model(), *column);
            for (const QUuid &edge : owner ? m_edges->touching(owner->id) : QList<QUuid>()) {
                if (isEnd(*m_edges->edge(edge), *column))
                    link(edge);
            }
        } else if (const auto *constraint = std::get_if<core::ConstraintId>(&element)) {
            light(constraint->uuid);
        } else if (const auto *association = std::get_if<core::AssociationId>(&element)) {
            light(association->uuid);
        }
    }
    return linked;
}

void DiagramScene::showSelection()
{
    unfoldSelected();
    QSet<QUuid> edges;
    QSet<QUuid> boards;
    QSet<core::ClassId> classes;
    QSet<core::ColumnId> columns;
    for (const core::ElementId &element : m_selection.elements()) {
        if (const auto *id = std::get_if<core::ClassId>(&element))
            classes.insert(*id);
        else if (const auto *column = std::get_if<core::ColumnId>(&element))
            columns.insert(*column);
        else if (const auto *constraint = std::get_if<core::ConstraintId>(&element))
            edges.insert(constraint->uuid);
        else if (const auto *association = std::get_if<core::AssociationId>(&element))
            edges.insert(association->uuid);
        else if (const auto *note = std::get_if<core::NoteId>(&element))
            boards.insert(note->uuid);
        else if (const auto *area = std::get_if<core::AreaId>(&element))
            boards.insert(area->uuid);
    }
    m_boards.setSelected(boards);
    const Linked linked = linkedToSelection();
    for (ClassItem *item : std::as_const(m_items)) {
        const BoxLook &before = item->look();
        const bool wasShown = before.selected || !before.linkedRows.isEmpty();
        const core::ClassId id = item->box().id;
        if (!wasShown && columns.isEmpty() && !classes.contains(id) && !linked.columns.contains(id))
            continue;
        BoxLook look = before;
        look.selectedRows.clear();
        if (!columns.isEmpty()) {
            for (int row = 0; row < item->box().rows.size(); ++row) {
                if (columns.contains(item->box().rows.at(row).id))
                    look.selectedRows.insert(row);
            }
        }
        look.linkedRows.clear();
        for (const core::ColumnId column : linked.columns.value(item->box().id))
            look.linkedRows.insert(item->box().rowOf(column));
        look.selected = classes.contains(item->box().id) || !look.selectedRows.isEmpty();
        item->setLook(look);
    }
    EdgeLook look = m_edges->look();
    look.selected = edges;
    look.linked = linked.edges;
    m_edges->setLook(look);
}

} // namespace ui
