// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arranger.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/document.h"
#include "ui/selection.h"
#include "ui/workcard.h"

#include "core/interop/layoutprocess.h"

namespace ui {

namespace {

constexpr int glideTime = 250;       // milliseconds
constexpr qsizetype glideUpTo = 600; // edges: with more, a frame takes longer than it is worth
constexpr double noteReach = 160;    // a note belongs to the class that is nearer than this

double distanceBetween(const QRectF &a, const QRectF &b)
{
    const double x = qMax(0.0, qMax(a.left(), b.left()) - qMin(a.right(), b.right()));
    const double y = qMax(0.0, qMax(a.top(), b.top()) - qMin(a.bottom(), b.bottom()));
    return std::hypot(x, y);
}

QUuid areaAround(const core::Diagram &diagram, const QRectF &rect)
{
    for (const core::Area &area : diagram.areas) {
        if (area.rectangle.contains(rect.center()))
            return area.id.uuid;
    }
    return {};
}

// Notes are boxes that belong to the class they stand next to.
void addNotes(core::LayoutRequest &request, const core::Diagram &diagram)
{
    const QList<core::LayoutBox> classes = request.boxes;
    for (const core::Note &note : diagram.notes) {
        request.boxes.append({note.id.uuid,
                              note.rectangle.size(),
                              areaAround(diagram, note.rectangle),
                              note.rectangle.topLeft()});
        double nearest = noteReach;
        QUuid owner;
        for (const core::LayoutBox &box : classes) {
            const double away = box.corner
                                    ? distanceBetween(note.rectangle, QRectF(*box.corner, box.size))
                                    : noteReach;
            if (away < nearest) {
                nearest = away;
                owner = box.id;
            }
        }
        if (!owner.isNull())
            request.links.append({note.id.uuid, owner});
    }
}

QString stepName(ArrangeScope scope)
{
    switch (scope) {
    case ArrangeScope::Whole:
        return Arranger::tr("Arrange the diagram");
    case ArrangeScope::Selection:
        return Arranger::tr("Arrange the selection");
    case ArrangeScope::New:
        return Arranger::tr("Arrange what is new");
    }
    Q_UNREACHABLE();
}

} // namespace

// One layout from the request to the edit.
struct Arranger::Job
{
    QPointer<DiagramView> view;
    ArrangeScope scope = ArrangeScope::Whole;
    core::LayoutPlaces places;
    Positions before;
    WorkCard *card = nullptr; // the view owns it
};

Arranger::Arranger(Document &document, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_selection(selection)
{
    m_glide.setDuration(glideTime);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (!m_job || !m_job->view)
            return;
        Positions now;
        for (auto it = m_job->before.cbegin(); it != m_job->before.cend(); ++it) {
            const QPointF target = m_job->places.corners.value(it.key());
            now.insert(it.key(), it.value() + (target - it.value()) * value.toDouble());
        }
        m_job->view->diagramScene().previewPositions(now);
    });
    connect(&m_glide, &QVariantAnimation::finished, this, &Arranger::commit);
    connect(&m_document, &Document::changed, this, &Arranger::cancel);
}

Arranger::~Arranger() = default;

bool Arranger::isBusy() const
{
    return m_job != nullptr;
}

void Arranger::arrange(DiagramView &view, ArrangeScope scope)
{
    cancel();
    const core::LayoutRequest request = requestFor(view);
    const QSet<QUuid> ids = chosen(request, scope);
    if (ids.isEmpty())
        return;
    m_job = std::make_unique<Job>();
    m_job->view = &view;
    m_job->scope = scope;
    m_job->card = view.findChild<WorkCard *>(QString(), Qt::FindDirectChildrenOnly);
    if (!m_job->card)
        m_job->card = new WorkCard(&view);
    m_job->card->disconnect(this);
    connect(m_job->card, &WorkCard::canceled, this, &Arranger::cancel);
    m_job->card->begin(tr("Arranging %n class(es)…", nullptr, int(ids.size())));
    m_task.start(
        [request, ids, scope](core::Monitor &monitor) {
            const core::Forces forces = core::graphvizForces(monitor.canceled);
            return scope == ArrangeScope::Whole ? core::layoutAll(request, forces)
                                                : core::layoutSome(request, ids, forces);
        },
        [this](const core::Result<core::LayoutPlaces> &places) {
            if (!m_job)
                return;
            if (places)
                return glide(*places);
            cancel();
            if (places.error().code != core::ErrorCode::Canceled)
                Q_EMIT failed(places.error());
        });
}

void Arranger::cancel()
{
    if (!m_job)
        return;
    const std::unique_ptr<Job> job = std::move(m_job); // so that nothing below comes here again
    m_task.abandon();
    m_glide.stop();
    if (!job->view)
        return;
    job->card->end();
    if (!job->before.isEmpty())
        job->view->diagramScene().dropPreview();
}

core::LayoutRequest Arranger::requestFor(const DiagramView &view) const
{
    const DiagramScene &scene = const_cast<DiagramView &>(view).diagramScene();
    const core::Diagram *diagram = core::findDiagram(m_document.project(), view.diagram());
    core::LayoutRequest request = core::layoutRequest(m_document.model(),
                                                      [&scene](const core::Class &value) {
                                                          const ClassItem *item = scene.item(
                                                              value.id);
                                                          return item ? item->box().size()
                                                                      : QSizeF();
                                                      });
    request.boxes.removeIf([](const core::LayoutBox &box) { return box.size.isEmpty(); });
    if (view.height() > 0)
        request.aspect = qBound(0.5, double(view.width()) / view.height(), 3.0);
    if (!diagram)
        return request;
    for (core::LayoutBox &box : request.boxes) {
        box.area = areaAround(*diagram, scene.item({box.id})->rect());
        if (diagram->positions.contains(box.id))
            box.corner = diagram->positions.value(box.id);
    }
    addNotes(request, *diagram);
    return request;
}

QSet<QUuid> Arranger::chosen(const core::LayoutRequest &request, ArrangeScope scope) const
{
    QSet<QUuid> selected;
    for (const core::ClassId id : m_selection.classes())
        selected.insert(id.uuid);
    QSet<QUuid> ids;
    for (const core::LayoutBox &box : request.boxes) {
        if (scope == ArrangeScope::Whole
            || (scope == ArrangeScope::Selection && selected.contains(box.id))
            || (scope == ArrangeScope::New && !box.corner))
            ids.insert(box.id);
    }
    return ids;
}

void Arranger::glide(const core::LayoutPlaces &places)
{
    if (!m_job->view)
        return cancel();
    m_job->places = places;
    DiagramScene &scene = m_job->view->diagramScene();
    for (auto it = places.corners.cbegin(); it != places.corners.cend(); ++it) {
        if (const ClassItem *item = scene.item({it.key()}))
            m_job->before.insert(it.key(), item->pos());
    }
    m_job->card->tuckAway();
    if (scene.edges().size() > glideUpTo)
        return commit();
    m_glide.start();
}

void Arranger::commit()
{
    if (!m_job || !m_job->view)
        return;
    const std::unique_ptr<Job> job = std::move(m_job); // the edit below is no reason to cancel
    job->card->end();
    DiagramScene &scene = job->view->diagramScene();
    Positions corners;
    for (auto it = job->before.cbegin(); it != job->before.cend(); ++it)
        corners.insert(it.key(), job->places.corners.value(it.key()));
    core::Project project = scene.withPositions(m_document.project(), corners);
    for (core::Diagram &diagram : project.diagrams) {
        if (diagram.id != job->view->diagram())
            continue;
        for (core::Note &note : diagram.notes) {
            if (const auto place = job->places.corners.constFind(note.id.uuid);
                place != job->places.corners.constEnd())
                note.rectangle.moveTopLeft(*place);
        }
        for (core::Area &area : diagram.areas)
            area.rectangle = job->places.areas.value(area.id.uuid, area.rectangle);
        // Bends by hand were made for other places.
        for (auto it = corners.cbegin(); it != corners.cend(); ++it) {
            for (const QUuid &edge : scene.edges().touching({it.key()}))
                diagram.bends.remove(edge);
        }
    }
    m_document.edit(stepName(job->scope), core::Result<core::Project>(project));
    scene.dropPreview();
    if (job->scope == ArrangeScope::Whole)
        job->view->fitAll();
}

} // namespace ui
