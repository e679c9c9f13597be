// SPDX-License-Identifier: GPL-3.0-or-later
// What the scene shows, as values.
#include "ui/canvas/diagramscene.h"

namespace ui {

Snapshot DiagramScene::snapshot(const QSet<QUuid> &only)
{
    finishRouting();
    const auto isIn = [&only](const QUuid &id) { return only.isEmpty() || only.contains(id); };
    Snapshot snapshot;
    for (const BoardItem *board : m_boards.items()) {
        if (isIn(board->board().id))
            snapshot.boards.append(board->board());
    }
    // A smaller area lies over a larger one.
    std::sort(snapshot.boards.begin(), snapshot.boards.end(), [](const Board &a, const Board &b) {
        const auto size = [](const Board &board) {
            return board.rect.width() * board.rect.height();
        };
        return size(a) != size(b) ? size(a) > size(b) : a.id < b.id;
    });
    for (const core::Class &value : m_document.model().classes) {
        const ClassItem *shown = item(value.id);
        if (shown && isIn(value.id.uuid))
            snapshot.boxes.append({shown->box(), shown->pos()});
    }
    for (const QUuid &id : allEdges()) {
        const Edge &edge = *m_edges->edge(id);
        const EdgeShape &shape = *m_edges->edgeShape(id);
        if (!shape.route.isEmpty() && isIn(edge.child.uuid) && isIn(edge.parent.uuid))
            snapshot.edges.append({edge, shape});
    }
    return snapshot;
}

QString DiagramScene::title() const
{
    const core::Diagram *diagram = currentDiagram();
    const QString name = diagram ? diagram->name : QString();
    return name.isEmpty() || name == m_document.title()
               ? m_document.title()
               : m_document.title() + QStringLiteral(" – ") + name;
}

} // namespace ui
