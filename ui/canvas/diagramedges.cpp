// SPDX-License-Identifier: GPL-3.0-or-later
// What the view does with edges: bending, moving an end, routing again, and an association that becomes
// a class.
#include "ui/canvas/diagramview.h"

#include "core/mapping/associationclass.h"
#include "ui/canvas/gestures/bendgesture.h"
#include "ui/canvas/gestures/linkgesture.h"
#include "ui/canvas/placement.h"

#include <cmath>

namespace ui {

namespace {

constexpr double endReach = 20;   // on screen: where an end of an edge is taken
constexpr double cornerReach = 9; // on screen
constexpr QSizeF usualBox{176, 112};

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

// Near its ends an edge is taken elsewhere, between them it is bent.
std::unique_ptr<Gesture> DiagramView::edgeGesture(const Pointer &pointer, const QUuid &id)
{
    const Edge *edge = m_scene->edges().edge(id);
    const EdgeShape *shape = m_scene->edges().edgeShape(id);
    if (!edge || !shape || shape->route.size() < 2)
        return nullptr;
    const double reach = endReach / zoom();
    const double toChild = distance(pointer.scene, shape->route.constFirst());
    const double toParent = distance(pointer.scene, shape->route.constLast());
    if (qMin(toChild, toParent) <= reach)
        return std::make_unique<LinkGesture>(canvas(),
                                             pointer,
                                             *edge,
                                             toChild < toParent ? LinkSide::Child
                                                                : LinkSide::Parent);
    return std::make_unique<BendGesture>(canvas(), pointer, id);
}

bool DiagramView::removeBendAt(const QUuid &edge, const QPointF &scenePoint)
{
    const core::Diagram *shown = m_scene->currentDiagram();
    const EdgeShape *shape = m_scene->edges().edgeShape(edge);
    if (!shown || !shape || !shown->bends.contains(edge))
        return false;
    const RouteGrip grip = gripAt(shape->route, scenePoint, cornerReach / zoom());
    if (grip.part != RouteGrip::Part::Corner)
        return false;
    return m_document.edit(tr("Remove bend"),
                           core::Result<core::Project>(
                               m_scene->withBends(m_document.project(),
                                                  {edge},
                                                  withoutCorner(shape->route, grip.at))));
}

void DiagramView::routeAgain(const QList<QUuid> &edges)
{
    if (edges.isEmpty())
        return;
    m_document.edit(tr("Route %n edge(s) again", nullptr, int(edges.size())),
                    core::Result<core::Project>(
                        m_scene->withBends(m_document.project(), edges, {})));
    m_scene->routeAfresh(edges);
}

void DiagramView::routeSelectedAgain()
{
    routeAgain(m_scene->edgesAt(m_selection.elements()));
}

void DiagramView::routeAllAgain()
{
    routeAgain(m_scene->allEdges());
}

// The class stands where the edge was.
void DiagramView::turnAssociationIntoClass()
{
    const core::ElementId element = m_selection.single();
    const auto *id = std::get_if<core::AssociationId>(&element);
    if (!id)
        return;
    const auto model = core::associationToClass(m_document.model(), *id);
    if (!model) {
        m_document.edit({}, model); // reports
        return;
    }
    const core::ClassId made{id->uuid};
    Positions places;
    if (const EdgeShape *shape = m_scene->edges().edgeShape(id->uuid))
        places.insert(made.uuid,
                      onGrid(freePlaceNear(m_scene->boxes(),
                                           shape->labelCentre
                                               - QPointF(usualBox.width(), usualBox.height()) / 2,
                                           usualBox)));
    core::Project project = m_scene->withPositions(m_document.project(), places);
    project = m_scene->withBends(project, {id->uuid}, {});
    project.model = *model;
    if (m_document.edit(tr("Turn association into a class"), core::Result<core::Project>(project)))
        m_selection.set(made);
}

} // namespace ui
