// SPDX-License-Identifier: GPL-3.0-or-later
// Which diagram is shown, and those that were left for it and come back.
#include "ui/canvas/diagramscene.h"

#include "core/project/diagramedit.h"
#include "ui/canvas/glide.h"
#include "ui/canvas/namelayer.h"

namespace ui {

namespace {

constexpr qsizetype keptBoxes = 8000; // of all kept diagrams: some 40 megabytes
constexpr size_t keptDiagrams = 8;

} // namespace

struct DiagramScene::Kept
{
    core::DiagramId diagram;
    core::Project project; // as it was
    core::DetailLevel detail = core::DetailLevel::Columns;
    QHash<core::ClassId, ClassItem *> items;
    std::unique_ptr<EdgeLayer> edges;
    Router router;
    Positions lent;
    QMap<QUuid, Bends> bent;
    QSet<core::ClassId> unfolded;
    QList<QUuid> waiting;

    ~Kept()
    {
        for (ClassItem *item : std::as_const(items))
            std::unique_ptr<ClassItem> owned(item); // the scene gave it to us
    }
};

DiagramScene::DiagramScene(Document &document, Selection &selection)
    : m_document(document)
    , m_selection(selection)
    , m_boards(*this, m_text)
    , m_edges(new EdgeLayer(m_text))
    , m_names(new NameLayer(*this))
    , m_glide(std::make_unique<Glide>(*this))
{
    addItem(m_edges);
    addItem(m_names);
    connect(this, &DiagramScene::contentChanged, this, [this] { m_names->forget(); });
    connect(&document, &Document::changed, this, &DiagramScene::apply);
    connect(&selection, &Selection::changed, this, &DiagramScene::showSelection);
    m_routeTimer.setInterval(0);
    connect(&m_routeTimer, &QTimer::timeout, this, &DiagramScene::routeWaiting);
    open({});
}

DiagramScene::~DiagramScene() = default;

void DiagramScene::setDiagram(core::DiagramId id)
{
    const auto &diagrams = m_document.project().diagrams;
    const bool isThere = core::findDiagram(m_document.project(), id) != nullptr;
    const core::DiagramId wanted = isThere || diagrams.isEmpty() ? id : diagrams.constFirst().id;
    if (wanted != m_diagram) // else it is there, and in step with the document
        open(wanted);
}

void DiagramScene::open(core::DiagramId id)
{
    const auto &diagrams = m_document.project().diagrams;
    m_glide->finish();
    if (id != m_diagram)
        keep();
    m_diagram = id;
    if (!currentDiagram() && !diagrams.isEmpty())
        m_diagram = diagrams.constFirst().id;
    if (!takeKept())
        rebuild();
    Q_EMIT contentChanged();
}

void DiagramScene::rebuild()
{
    dropContents();
    m_detail = currentDiagram() ? currentDiagram()->detail : core::DetailLevel::Columns;
    m_project = m_document.project();
    const core::Model &model = m_document.model();
    for (const core::Class &value : model.classes)
        updateClass(value);
    for (const core::Association &association : model.associations)
        m_edges->setAssociation(edgeOf(model, association));
    showBoards();
    placeItems();
    readBends();
    routeDirty();
    showSelection();
    updateSceneRect();
}

void DiagramScene::dropContents()
{
    for (ClassItem *item : std::as_const(m_items)) {
        removeItem(item);
        std::unique_ptr<ClassItem> owned(item); // removeItem gave it to us
    }
    m_items.clear();
    m_edges->clear();
    m_router.clear();
    m_lent.clear();
    m_previewed.clear();
    m_bent.clear();
    m_bending = {};
    m_dirty.clear();
    m_dirtyAreas.clear();
    m_dirtyEdges.clear();
    m_endKinds.clear();
    m_waiting.clear();
    m_draftOwner = {};
    m_unfolded.clear();
}

void DiagramScene::keep()
{
    if (m_items.isEmpty() || !currentDiagram())
        return;
    if (!m_previewed.isEmpty() || !m_bending.isNull())
        dropPreview();
    clearDraft();
    auto kept = std::make_unique<Kept>();
    kept->diagram = m_diagram;
    kept->project = m_project;
    kept->detail = m_detail;
    kept->items = std::exchange(m_items, {});
    for (ClassItem *item : std::as_const(kept->items))
        removeItem(item);
    removeItem(m_edges);
    kept->edges.reset(std::exchange(m_edges, new EdgeLayer(m_text)));
    addItem(m_edges);
    kept->router = std::exchange(m_router, {});
    kept->lent = std::exchange(m_lent, {});
    kept->bent = std::exchange(m_bent, {});
    kept->unfolded = std::exchange(m_unfolded, {});
    kept->waiting = std::exchange(m_waiting, {});
    m_routeTimer.stop();
    m_kept.push_back(std::move(kept));
    QSet<QUuid> stay;
    for (const core::Diagram &diagram : m_document.project().diagrams)
        stay.insert(diagram.id.uuid);
    forgetKept(stay);
}

// Those that are not to stay, and the oldest ones beyond what may be kept.
void DiagramScene::forgetKept(const QSet<QUuid> &stay)
{
    std::erase_if(m_kept, [&stay](const auto &kept) { return !stay.contains(kept->diagram.uuid); });
    qsizetype boxes = 0;
    size_t number = 0;
    for (auto it = m_kept.crbegin(); it != m_kept.crend(); ++it) {
        boxes += (*it)->items.size();
        if (boxes > keptBoxes || number == keptDiagrams)
            break;
        ++number;
    }
    m_kept.erase(m_kept.begin(), m_kept.end() - std::ptrdiff_t(number));
}

bool DiagramScene::takeKept()
{
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [this](const auto &kept) {
        return kept->diagram == m_diagram;
    });
    if (found == m_kept.end())
        return false;
    const std::unique_ptr<Kept> kept = std::move(*found);
    m_kept.erase(found);
    if (!currentDiagram() || currentDiagram()->detail != kept->detail)
        return false;
    dropContents();
    removeItem(m_edges);
    const std::unique_ptr<EdgeLayer> empty(std::exchange(m_edges, kept->edges.release()));
    addItem(m_edges);
    m_items = std::exchange(kept->items, {});
    for (ClassItem *item : std::as_const(m_items)) {
        BoxLook look; // what lay under the pointer then does not now
        look.mark = m_marks.value(item->box().id);
        item->setLook(look);
        addItem(item);
    }
    m_edges->setLook({});
    m_detail = kept->detail;
    m_router = std::move(kept->router);
    m_lent = std::move(kept->lent);
    m_bent = std::move(kept->bent);
    m_unfolded = std::move(kept->unfolded);
    m_waiting = std::move(kept->waiting);
    m_project = m_document.project();
    Delta since = deltaOf(kept->project, m_project);
    since.diagrams = true;
    if (!m_waiting.isEmpty())
        m_routeTimer.start();
    bringUpToDate(since, Places::All);
    return true;
}

} // namespace ui
