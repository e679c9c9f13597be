// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/diagramscene.h"

#include "core/project/diagramedit.h"
#include "ui/canvas/glide.h"

namespace ui {

namespace {

constexpr double sceneMargin = 2000;
constexpr qsizetype glidesTogether = 150; // more of them would stutter

bool usesEnum(const core::Model &model, const core::Class &value, const QSet<QUuid> &enums)
{
    const QList<core::Column> columns = effectiveColumns(model, value);
    return std::any_of(columns.cbegin(), columns.cend(), [&](const core::Column &column) {
        return column.type.kind == core::TypeKind::Enum && enums.contains(column.type.enumId.uuid);
    });
}

bool usesMixin(const core::Class &value, const QSet<QUuid> &mixins)
{
    return std::any_of(value.mixins.cbegin(), value.mixins.cend(), [&](core::MixinId id) {
        return mixins.contains(id.uuid);
    });
}

// Edges end where they did.
bool sameOutline(const Box &a, const Box &b)
{
    return a.id == b.id && a.size() == b.size()
           && std::equal(a.rows.cbegin(),
                         a.rows.cend(),
                         b.rows.cbegin(),
                         b.rows.cend(),
                         [](const BoxRow &x, const BoxRow &y) { return x.id == y.id; });
}

} // namespace

const core::Diagram *DiagramScene::currentDiagram() const
{
    for (const core::Diagram &diagram : m_document.project().diagrams) {
        if (diagram.id == m_diagram)
            return &diagram;
    }
    return nullptr;
}

void DiagramScene::apply(const Delta &delta)
{
    if (delta.all)
        forgetKept();
    if (delta.all || !currentDiagram() || currentDiagram()->detail != m_detail)
        return open(m_diagram);
    m_project = m_document.project();
    if (!delta.modelChanged() && !delta.diagrams)
        return;
    finishGlide();
    const bool isStep = delta.cause == Cause::Step;
    const bool hasMoved = delta.diagrams || !m_previewed.isEmpty();
    const Positions before = hasMoved && (m_isAnimated || isStep) ? places() : Positions();
    endPreview();
    QSet<QUuid> shown = bringUpToDate(delta, hasMoved ? Places::All : Places::Touched);
    Q_EMIT contentChanged();
    if (!isStep)
        return m_isAnimated ? glideFrom(before) : void();
    const Positions now = hasMoved ? places() : Positions();
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (before.value(it.key(), it.value()) != it.value())
            shown.insert(it.key());
    }
    shown.removeIf([this](const QUuid &id) { return rectOf(id).isEmpty(); });
    Q_EMIT stepShown(shown);
    if (m_isAnimated)
        glideFrom(before);
}

// What it was about.
QSet<QUuid> DiagramScene::bringUpToDate(const Delta &delta, Places places)
{
    const core::Model &model = m_document.model();
    for (const QUuid &id : delta.removed)
        removeClass({id});
    const QSet<core::ClassId> touched = touchedClasses(delta);
    for (const core::Class &value : model.classes) {
        if (touched.contains(value.id))
            updateClass(value);
    }
    updateAssociations(delta);
    QSet<QUuid> shown = delta.added | delta.changed;
    if (delta.diagrams) {
        shown |= m_boards.show(currentDiagram());
        readBends();
    }
    m_bending = {};
    if (places == Places::All)
        placeItems();
    else
        placeItems(touched);
    routeDirty();
    showSelection();
    updateSceneRect();
    return shown;
}

Positions DiagramScene::places() const
{
    Positions places;
    for (const ClassItem *item : m_items)
        places.insert(item->box().id.uuid, item->pos());
    for (const BoardItem *board : m_boards.items())
        places.insert(board->board().id, board->rect().topLeft());
    return places;
}

void DiagramScene::glideFrom(const Positions &before)
{
    Positions moved;
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        const QRectF rect = rectOf(it.key());
        if (!rect.isEmpty() && rect.topLeft() != it.value())
            moved.insert(it.key(), it.value());
    }
    if (!moved.isEmpty() && moved.size() <= glidesTogether)
        m_glide->start(moved);
}

bool DiagramScene::isGliding() const
{
    return m_glide->isRunning();
}

void DiagramScene::finishGlide()
{
    m_glide->finish();
}

QSet<core::ClassId> DiagramScene::touchedClasses(const Delta &delta) const
{
    const QSet<QUuid> ids = QSet<QUuid>(delta.added).unite(delta.changed).unite(delta.removed);
    const core::Model &model = m_document.model();
    const bool enums = std::any_of(model.enums.cbegin(), model.enums.cend(), [&](const auto &each) {
        return ids.contains(each.id.uuid);
    });
    const core::Diagram &diagram = *currentDiagram();
    QSet<core::ClassId> touched;
    for (const core::Class &value : model.classes) {
        const bool cameOrWent = delta.diagrams
                                && shows(diagram, value.id) != m_items.contains(value.id);
        if (cameOrWent || ids.contains(value.id.uuid) || ids.contains(value.base.uuid)
            || usesMixin(value, ids) || (enums && usesEnum(model, value, ids)))
            touched.insert(value.id);
    }
    return touched;
}

QColor DiagramScene::boxColour(const ClassItem &item) const
{
    const core::Diagram *diagram = currentDiagram();
    QString name = diagram ? diagram->colours.value(item.box().id.uuid) : QString();
    if (name.isEmpty())
        name = m_boards.areaColour(item.rect());
    return name.isEmpty() ? QColor() : QColor(name);
}

// A box without a colour of its own has that of the area it stands in.
void DiagramScene::colour(ClassItem &item)
{
    const QColor colour = boxColour(item);
    if (colour == item.box().colour)
        return;
    ui::Box box = item.box();
    box.colour = colour;
    item.setBox(box);
}

bool DiagramScene::isFolded(core::ClassId id) const
{
    return m_detail != core::DetailLevel::Columns && id != m_draftOwner && !m_unfolded.contains(id);
}

// Where little of a class is shown, all of it comes while one of its columns is selected.
void DiagramScene::unfoldSelected()
{
    if (m_detail == core::DetailLevel::Columns)
        return;
    QSet<core::ClassId> unfolded;
    for (const core::ElementId &element : m_selection.elements()) {
        const auto *column = std::get_if<core::ColumnId>(&element);
        const core::Class *owner = column ? ownerOf(m_document.model(), *column) : nullptr;
        if (owner)
            unfolded.insert(owner->id);
    }
    if (unfolded == m_unfolded)
        return;
    const QSet<core::ClassId> touched = (unfolded - m_unfolded) | (m_unfolded - unfolded);
    m_unfolded = unfolded;
    for (const core::ClassId id : touched) {
        if (const core::Class *value = findClass(m_document.model(), id))
            updateClass(*value);
    }
    routeDirty();
}

void DiagramScene::showBoards()
{
    m_boards.show(currentDiagram());
}

Box DiagramScene::boxOf(const core::Class &value)
{
    Box box = makeBox(m_document.model(), value, m_text);
    if (isFolded(value.id))
        fold(box, m_detail);
    if (const ClassItem *found = item(value.id))
        box.colour = found->box().colour;
    if (value.id == m_draftOwner)
        insertDraft(box, m_draftPosition);
    return box;
}

void DiagramScene::updateClass(const core::Class &value)
{
    const core::Diagram *diagram = currentDiagram();
    if (diagram && !shows(*diagram, value.id))
        return removeClass(value.id);
    ClassItem *&item = m_items[value.id];
    if (!item) {
        item = new ClassItem(m_text); // the scene owns it
        BoxLook look;
        look.mark = m_marks.value(value.id);
        item->setLook(look);
        addItem(item);
    }
    const Box box = boxOf(value);
    const QList<Edge> edges = edgesOf(m_document.model(), value);
    if (sameOutline(item->box(), box)) {
        item->setBox(box);
    } else {
        m_dirtyAreas << item->rect();
        item->setBox(box);
        m_dirtyAreas << item->rect();
        m_dirty.insert(value.id.uuid);
        m_router.boxes().insert(value.id.uuid, item->rect());
    }
    QList<QUuid> gone = m_edges->declaredBy(value.id);
    for (const Edge &edge : edges) {
        const Edge *before = m_edges->edge(edge.id);
        if (!before || !(*before == edge))
            m_dirty << value.id.uuid << edge.parent.uuid;
        gone.removeOne(edge.id);
    }
    for (const QUuid &id : std::as_const(gone)) {
        m_dirty << value.id.uuid << m_edges->edge(id)->parent.uuid;
        m_router.forget(id);
    }
    m_edges->setEdges(value.id, edges);
}

void DiagramScene::removeClass(core::ClassId id)
{
    ClassItem *item = m_items.take(id);
    if (!item)
        return;
    if (m_draftOwner == id)
        m_draftOwner = {};
    m_dirtyAreas << item->rect();
    for (const QUuid &edge : m_edges->declaredBy(id))
        m_router.forget(edge);
    m_edges->setEdges(id, {});
    m_router.boxes().remove(id.uuid);
    m_lent.remove(id.uuid);
    removeItem(item);
    std::unique_ptr<ClassItem> owned(item); // removeItem gave it to us
}

void DiagramScene::updateAssociations(const Delta &delta)
{
    const core::Model &model = m_document.model();
    for (const QUuid &id : delta.removed) {
        m_router.forget(id);
        m_edges->removeAssociation(id);
    }
    for (const core::Association &association : model.associations) {
        const Edge edge = edgeOf(model, association);
        const Edge *before = m_edges->edge(edge.id);
        if (before && *before == edge)
            continue;
        m_edges->setAssociation(edge);
        m_dirty.insert(edge.child.uuid);
    }
}

void DiagramScene::setDraft(core::ClassId owner, int position)
{
    const core::ClassId before = m_draftOwner;
    m_draftOwner = owner;
    m_draftPosition = position;
    for (const core::ClassId id : {before, owner}) {
        if (const core::Class *value = findClass(m_document.model(), id))
            updateClass(*value);
    }
    routeDirty();
}

void DiagramScene::clearDraft()
{
    if (!m_draftOwner.isNull())
        setDraft({}, 0);
}

void DiagramScene::setLook(core::ClassId id, const BoxLook &look)
{
    if (ClassItem *found = item(id))
        found->setLook(look);
}

BoxLook DiagramScene::look(core::ClassId id) const
{
    const ClassItem *found = item(id);
    return found ? found->look() : BoxLook();
}

void DiagramScene::setMarks(const QHash<core::ClassId, ProblemMark> &marks)
{
    m_marks = marks;
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it) {
        BoxLook look = it.value()->look();
        look.mark = marks.value(it.key());
        it.value()->setLook(look);
    }
}

void DiagramScene::setPulse(const QUuid &id, double pulse)
{
    if (ClassItem *found = item({id})) {
        BoxLook look = found->look();
        look.pulse = pulse;
        found->setLook(look);
    }
    if (BoardItem *found = m_boards.item(id)) {
        BoardLook look = found->look();
        look.pulse = pulse;
        found->setLook(look);
    }
}

QRectF DiagramScene::contentBounds() const
{
    QRectF all = m_edges->bounds() | m_boards.bounds();
    for (const ClassItem *item : m_items)
        all |= item->rect();
    return all;
}

void DiagramScene::updateSceneRect()
{
    const QRectF bounds = contentBounds();
    if (!sceneRect().contains(bounds))
        setSceneRect(bounds.adjusted(-sceneMargin, -sceneMargin, sceneMargin, sceneMargin));
}

} // namespace ui
