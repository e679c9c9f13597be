// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with notes, areas, colours and with who is on the diagram.
#include "ui/canvas/diagramview.h"

#include "core/project/diagramedit.h"
#include "ui/canvas/alignment.h"
#include "ui/canvas/boardeditor.h"
#include "ui/canvas/camera.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/placement.h"
#include "ui/treemodel.h"

#include <QDropEvent>
#include <QMimeData>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF usualNote(224, 112);
constexpr QSizeF usualArea(480, 320);
constexpr double areaMargin = 32; // around what a new area is drawn around
constexpr double dropStep = 32;   // between classes that come onto the diagram together

} // namespace

void DiagramView::addNoteAt(const QPointF &scenePoint)
{
    closeEditors();
    core::Note note;
    note.id = core::NoteId::create();
    note.rectangle = {onGrid(scenePoint), usualNote};
    // The text that is typed next belongs to the same step.
    const QString key = u"board-"_s + note.id.toString();
    const auto project = core::putNote(m_scene->withPositions(m_document.project(), {}),
                                       diagram(),
                                       note);
    if (!m_document.edit(tr("Add note"), project, key))
        return;
    m_selection.set(note.id);
    m_boardEditor->open(note.id.uuid, key);
}

void DiagramView::addNoteInView()
{
    const QPointF corner = visibleSceneRect().center()
                           - QPointF(usualNote.width(), usualNote.height()) / 2;
    addNoteAt(freePlaceNear(m_scene->boxes(), corner, usualNote));
}

void DiagramView::addArea(const QRectF &sceneRect)
{
    closeEditors();
    core::Area area;
    area.id = core::AreaId::create();
    area.rectangle = sceneRect;
    area.title = tr("Area");
    const QString key = u"board-"_s + area.id.toString();
    const auto project = core::putArea(m_scene->withPositions(m_document.project(), {}),
                                       diagram(),
                                       area);
    if (!m_document.edit(tr("Add area"), project, key))
        return;
    m_selection.set(area.id);
    m_boardEditor->open(area.id.uuid, key);
}

void DiagramView::addAreaAroundSelected()
{
    QRectF all;
    for (const QUuid &id : m_scene->movedWith(m_selection.elements()))
        all |= m_scene->rectOf(id);
    if (all.isEmpty()) {
        const QPointF corner = visibleSceneRect().center()
                               - QPointF(usualArea.width(), usualArea.height()) / 2;
        return addArea(QRectF(onGrid(corner), usualArea));
    }
    all.adjust(-areaMargin, -areaMargin - areaTitleHeight, areaMargin, areaMargin);
    addArea(QRectF(onGrid(all.topLeft()), onGrid(all.bottomRight())));
}

void DiagramView::hideSelected()
{
    const QList<core::ClassId> classes = m_selection.classes();
    QList<core::ElementId> boards;
    for (const core::ElementId &element : m_selection.elements()) {
        if (!boardIdOf(element).isNull())
            boards.append(element);
    }
    // The others keep the places that they were only lent.
    auto project = core::hideClasses(m_scene->withPositions(m_document.project(), {}),
                                     diagram(),
                                     classes);
    if (project && !boards.isEmpty())
        project = core::removeElements(*project, boards);
    if (!project || classes.size() + boards.size() == 0)
        return;
    m_document.edit(tr("Remove %n element(s) from the diagram",
                       nullptr,
                       int(classes.size() + boards.size())),
                    project);
    m_selection.clear();
}

void DiagramView::showOnDiagram(const QList<core::ClassId> &classes, const QPointF &scenePoint)
{
    QMap<QUuid, QPointF> positions;
    BoxIndex taken = m_scene->boxes();
    QPointF wish = onGrid(scenePoint);
    QList<core::ElementId> shown;
    for (const core::ClassId id : classes) {
        const core::Class *value = findClass(m_document.model(), id);
        if (!value)
            continue;
        shown.append(id);
        if (m_scene->item(id))
            continue;
        const QSizeF size = makeBox(m_document.model(), *value, m_scene->text()).size();
        // The first one comes exactly where it was dropped.
        const QPointF place = positions.isEmpty() ? wish : freePlaceNear(taken, wish, size);
        positions.insert(id.uuid, place);
        taken.insert(id.uuid, QRectF(place, size));
        wish = place + QPointF(size.width() + dropStep, 0);
    }
    if (!positions.isEmpty())
        m_document.edit(tr("Show %n class(es) on the diagram", nullptr, int(positions.size())),
                        core::showClasses(m_scene->withPositions(m_document.project(), {}),
                                          diagram(),
                                          positions));
    m_selection.set(shown);
    QRectF all;
    for (const core::ElementId &element : std::as_const(shown))
        all |= m_scene->boundsOf(element);
    bringNear(all, 0);
}

void DiagramView::setColourOfSelected(const QString &colour)
{
    QList<core::ElementId> elements;
    for (const core::ClassId id : m_selection.classes())
        elements.append(id);
    for (const core::ElementId &element : m_selection.elements()) {
        if (!boardIdOf(element).isNull())
            elements.append(element);
    }
    m_document.edit(tr("Change colour"),
                    core::setColour(m_document.project(), diagram(), elements, colour));
}

core::Clip DiagramView::selectedClip() const
{
    QList<core::ElementId> elements = m_selection.elements();
    for (const core::ClassId id : m_selection.classes()) {
        if (!elements.contains(core::ElementId(id)))
            elements.append(id);
    }
    // The places that classes were only lent are copied, too.
    return core::clipOf(m_scene->withPositions(m_document.project(), {}), diagram(), elements);
}

void DiagramView::insertClip(const core::Clip &clip,
                             const QString &text,
                             const QPointF &offset,
                             const core::Choices &choices)
{
    const auto pasted = core::paste(m_scene->withPositions(m_document.project(), {}),
                                    diagram(),
                                    clip,
                                    offset,
                                    choices);
    if (!pasted) {
        m_document.edit(text, core::Result<core::Project>(core::Failure(pasted.error())));
        return; // which reported it
    }
    if (m_document.edit(text, core::Result<core::Project>(pasted->project)))
        m_selection.set(pasted->elements);
}

void DiagramView::duplicateSelected(const QPointF &offset)
{
    const core::Clip clip = selectedClip();
    if (!clip.isEmpty())
        insertClip(clip, tr("Duplicate"), offset);
}

void DiagramView::separate(const Overlap &overlap)
{
    BoxIndex others = m_scene->boxes();
    const QRectF rect = others.rect(overlap.moved);
    others.remove(overlap.moved);
    const QPointF place = freePlaceNear(others, rect.topLeft(), rect.size());
    m_document.edit(tr("Separate"),
                    core::Result<core::Project>(
                        m_scene->withPositions(m_document.project(), {{overlap.moved, place}})));
}

// Each thing by itself; an area takes what lies in it along.
QHash<QUuid, QRectF> DiagramView::selectedRects() const
{
    QHash<QUuid, QRectF> rects;
    const auto add = [&](const QUuid &id) {
        if (const QRectF rect = m_scene->rectOf(id); !rect.isEmpty())
            rects.insert(id, rect);
    };
    for (const core::ClassId id : m_selection.classes())
        add(id.uuid);
    for (const core::ElementId &element : m_selection.elements())
        add(boardIdOf(element));
    return rects;
}

void DiagramView::moveSelectedTo(const QHash<QUuid, QPointF> &places, const QString &text)
{
    Positions positions;
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        const QPointF offset = it.value() - m_scene->rectOf(it.key()).topLeft();
        QList<core::ElementId> moved{core::ClassId{it.key()}};
        if (const BoardItem *board = m_scene->boards().item(it.key()))
            moved = {board->board().element()};
        for (const QUuid &id : m_scene->movedWith(moved)) {
            if (id == it.key() || !places.contains(id))
                positions.insert(id, m_scene->rectOf(id).topLeft() + offset);
        }
    }
    if (positions.isEmpty())
        return;
    m_document.edit(text,
                    core::Result<core::Project>(
                        m_scene->withPositions(m_document.project(), positions)));
}

void DiagramView::alignSelected(Alignment alignment)
{
    const auto rects = selectedRects();
    if (rects.size() > 1)
        moveSelectedTo(aligned(rects, alignment), tr("Align"));
}

void DiagramView::distributeSelected(Qt::Orientation along)
{
    moveSelectedTo(distributed(selectedRects(), along), tr("Distribute"));
}

void DiagramView::setDetail(core::DetailLevel detail)
{
    m_document.edit(tr("Change level of detail"),
                    core::setDetail(m_document.project(), diagram(), detail));
}

// Classes that are dragged out of the model tree come onto the diagram.
void DiagramView::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(TreeModel::classesMimeType()));
}

void DiagramView::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(event->mimeData()->hasFormat(TreeModel::classesMimeType()));
}

void DiagramView::dropEvent(QDropEvent *event)
{
    const QList<core::ClassId> classes = TreeModel::classesIn(*event->mimeData());
    event->setAccepted(!classes.isEmpty());
    if (classes.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    showOnDiagram(classes, m_camera->toScene(event->position()));
    setFocus();
}

} // namespace ui
