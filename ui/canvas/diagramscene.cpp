// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/diagramscene.h"

namespace ui {

namespace {

constexpr double sceneMargin = 2000;

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

} // namespace

DiagramScene::DiagramScene(Document &document, Selection &selection)
    : m_document(document)
    , m_selection(selection)
    , m_edges(new EdgeLayer(m_text))
{
    addItem(m_edges);
    connect(&document, &Document::changed, this, &DiagramScene::apply);
    connect(&selection, &Selection::changed, this, &DiagramScene::showSelection);
    setDiagram({});
}

DiagramScene::~DiagramScene() = default;

const core::Diagram *DiagramScene::currentDiagram() const
{
    for (const core::Diagram &diagram : m_document.project().diagrams) {
        if (diagram.id == m_diagram)
            return &diagram;
    }
    return nullptr;
}

void DiagramScene::setDiagram(core::DiagramId id)
{
    const auto &diagrams = m_document.project().diagrams;
    m_diagram = id;
    if (!currentDiagram() && !diagrams.isEmpty())
        m_diagram = diagrams.constFirst().id;
    rebuild();
}

void DiagramScene::rebuild()
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
    m_draftOwner = {};
    const core::Model &model = m_document.model();
    for (const core::Class &value : model.classes)
        updateClass(value);
    for (const core::Association &association : model.associations)
        m_edges->setAssociation(edgeOf(model, association));
    placeItems();
    routeDirty();
    showSelection();
    updateSceneRect();
    Q_EMIT contentChanged();
}

void DiagramScene::apply(const Delta &delta)
{
    if (delta.all || !currentDiagram())
        return setDiagram(m_diagram);
    if (!delta.modelChanged() && !delta.diagrams)
        return;
    endPreview();
    const core::Model &model = m_document.model();
    for (const QUuid &id : delta.removed)
        removeClass({id});
    const QSet<core::ClassId> touched = touchedClasses(delta);
    for (const core::Class &value : model.classes) {
        if (touched.contains(value.id))
            updateClass(value);
    }
    updateAssociations(delta);
    placeItems();
    routeDirty();
    showSelection();
    updateSceneRect();
    Q_EMIT contentChanged();
}

QSet<core::ClassId> DiagramScene::touchedClasses(const Delta &delta) const
{
    const QSet<QUuid> ids = QSet<QUuid>(delta.added).unite(delta.changed).unite(delta.removed);
    const core::Model &model = m_document.model();
    QSet<core::ClassId> touched;
    for (const core::Class &value : model.classes) {
        const bool colourMayDiffer = delta.diagrams && m_items.contains(value.id)
                                     && boxColour(value.id)
                                            != m_items.value(value.id)->box().colour;
        if (ids.contains(value.id.uuid) || ids.contains(value.base.uuid) || usesMixin(value, ids)
            || usesEnum(model, value, ids) || colourMayDiffer)
            touched.insert(value.id);
    }
    return touched;
}

QColor DiagramScene::boxColour(core::ClassId id) const
{
    const core::Diagram *diagram = currentDiagram();
    const QString name = diagram ? diagram->colours.value(id.uuid) : QString();
    return name.isEmpty() ? QColor() : QColor(name);
}

Box DiagramScene::boxOf(const core::Class &value)
{
    Box box = makeBox(m_document.model(), value, m_text);
    box.colour = boxColour(value.id);
    if (value.id == m_draftOwner)
        insertDraft(box, m_draftPosition);
    return box;
}

void DiagramScene::updateClass(const core::Class &value)
{
    ClassItem *&item = m_items[value.id];
    if (!item) {
        item = new ClassItem(m_text); // the scene owns it
        addItem(item);
    }
    const Box box = boxOf(value);
    const QList<Edge> edges = edgesOf(m_document.model(), value);
    if (item->box() != box) {
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
        m_router.release(id);
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
        m_router.release(edge);
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
        m_router.release(id);
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

void DiagramScene::showSelection()
{
    QSet<QUuid> edges;
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
    }
    for (ClassItem *item : std::as_const(m_items)) {
        BoxLook look = item->look();
        look.selectedRows.clear();
        if (!columns.isEmpty()) {
            for (int row = 0; row < item->box().rows.size(); ++row) {
                if (columns.contains(item->box().rows.at(row).id))
                    look.selectedRows.insert(row);
            }
        }
        look.selected = classes.contains(item->box().id) || !look.selectedRows.isEmpty();
        item->setLook(look);
    }
    EdgeLook look = m_edges->look();
    look.selected = edges;
    m_edges->setLook(look);
}

QRectF DiagramScene::contentBounds() const
{
    QRectF all = m_edges->bounds();
    for (const ClassItem *item : m_items)
        all |= item->rect();
    return all;
}

void DiagramScene::updateSceneRect()
{
    const QRectF wanted = contentBounds().adjusted(-sceneMargin,
                                                   -sceneMargin,
                                                   sceneMargin,
                                                   sceneMargin);
    if (!sceneRect().contains(contentBounds()))
        setSceneRect(wanted);
}

} // namespace ui
