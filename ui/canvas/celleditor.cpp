// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/celleditor.h"

#include "core/model/edit.h"
#include "core/text/sentences.h"
#include "ui/canvas/diagramview.h"

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double readableZoom = 0.7; // below, a cell is enlarged before it is edited
constexpr double smallestWidth = 96; // of the line, on screen

} // namespace

CellEditor::CellEditor(Document &document,
                       Selection &selection,
                       DiagramScene &scene,
                       DiagramView &view)
    : m_document(document)
    , m_selection(selection)
    , m_scene(scene)
    , m_view(view)
    , m_line(new InPlaceEditor(view.viewport()))
{
    connect(m_line, &InPlaceEditor::keyUsed, this, &CellEditor::handle);
    connect(m_line, &InPlaceEditor::linesPasted, this, &CellEditor::addLines);
    connect(m_line, &InPlaceEditor::left, this, [this] { close(Wrong::Drop); });
    connect(&scene, &DiagramScene::contentChanged, this, &CellEditor::follow);
}

const core::Class *CellEditor::owner() const
{
    return findClass(m_document.model(), m_cell.owner);
}

// The row of the box, which has inherited columns too; -1: the header.
int CellEditor::row() const
{
    const ClassItem *item = m_scene.item(m_cell.owner);
    if (m_cell.part == Cell::Part::Title || !item)
        return -1;
    return item->box().rowOf(m_cell.column); // the draft's row has a null id
}

QRectF CellEditor::sceneRect() const
{
    const ClassItem *item = m_scene.item(m_cell.owner);
    if (!item)
        return {};
    const Box &box = item->box();
    QRectF rect = box.headerRect().adjusted(metrics::padding, 3, -metrics::padding, 0);
    if (const int at = row(); at >= 0) {
        const bool whole = m_cell.column.isNull();
        rect = m_cell.part == Cell::Part::Type ? box.typeRect(at) : box.nameRect(at);
        if (whole)
            rect.setRight(box.width - metrics::padding);
    }
    return rect.translated(item->pos());
}

QString CellEditor::currentText() const
{
    const core::Class *value = owner();
    if (!value)
        return {};
    if (m_cell.part == Cell::Part::Title)
        return value->name;
    const core::Column *column = core::findColumn(value->columns, m_cell.column);
    if (!column)
        return {};
    if (m_cell.part == Cell::Part::Name)
        return column->name;
    const core::Enum *enumeration = findEnum(m_document.model(), column->type.enumId);
    const QString type = typeName(column->type, enumeration ? enumeration->name : QString());
    return column->nullable ? type + u'?' : type;
}

void CellEditor::open(const Cell &cell)
{
    if (m_open)
        hide();
    m_cell = cell;
    const core::Class *value = owner();
    const ClassItem *item = m_scene.item(cell.owner);
    if (!value || !item)
        return;
    const bool isDraft = cell.part != Cell::Part::Title && cell.column.isNull();
    if (cell.part != Cell::Part::Title && !isDraft && ownIndexOf(*value, cell.column) < 0) {
        m_view.showTip(tr("This column comes from a mixin: edit it there"), TipKind::Bad);
        return;
    }
    if (isDraft) {
        m_cell.position = qBound(0, cell.position, int(value->columns.size()));
        const int before = m_cell.position > 0
                               ? item->box().rowOf(value->columns.at(m_cell.position - 1).id)
                               : -1;
        m_scene.setDraft(cell.owner, before + 1);
    }
    m_open = true;
    if (cell.part != Cell::Part::Title && !isDraft)
        m_selection.set(cell.column);
    else
        m_selection.set(cell.owner);
    m_view.bringNear(sceneRect(), readableZoom);
    m_view.dimNothing();
    showLook(true);
    const auto completion = cell.part == Cell::Part::Title ? InPlaceEditor::Completion::None
                            : cell.part == Cell::Part::Type
                                ? InPlaceEditor::Completion::Type
                                : InPlaceEditor::Completion::TypeAfterName;
    m_line->setPlaceholderText(isDraft ? tr("name type") : QString());
    m_line->open(currentText(), completion, typeSuggestions(m_document.model()));
    follow();
}

void CellEditor::openNewClass(core::ClassId id, const QString &mergeKey)
{
    open({id, Cell::Part::Title, {}, 0});
    m_mergeKey = mergeKey;
    m_undoIndex = m_document.undoStack().index();
}

void CellEditor::openNewColumn(core::ClassId id)
{
    if (const core::Class *value = findClass(m_document.model(), id))
        open({id, Cell::Part::Name, {}, int(value->columns.size())});
}

void CellEditor::openNewColumnAfter(core::ClassId id, core::ColumnId column)
{
    if (const core::Class *value = findClass(m_document.model(), id))
        open({id, Cell::Part::Name, {}, ownIndexOf(*value, column) + 1});
}

void CellEditor::follow()
{
    if (!m_open)
        return;
    const QRectF rect = sceneRect();
    if (rect.isEmpty()) // what was edited is gone
        return hide();
    const double zoom = m_view.zoom();
    QRectF place(m_view.mapFromScene(rect.topLeft()), rect.size() * zoom);
    place.adjust(-InPlaceEditor::textInset(), zoom, 0, -zoom);
    if (m_cell.part == Cell::Part::Type)
        place.setLeft(qMin(place.left(), place.right() - smallestWidth));
    place.setWidth(qMax(place.width(), smallestWidth));
    const TextRole role = m_cell.part == Cell::Part::Title  ? TextRole::Title
                          : m_cell.part == Cell::Part::Type ? TextRole::Type
                                                            : TextRole::Column;
    QFont font = m_scene.text().font(role);
    font.setPixelSize(qMax(1, qRound(font.pixelSize() * zoom)));
    m_line->setAlignment(Qt::AlignVCenter
                         | (m_cell.part == Cell::Part::Type ? Qt::AlignRight : Qt::AlignLeft));
    m_line->setLook(coloursOf(m_view.palette()), font);
    m_line->setGeometry(place.toRect());
}

void CellEditor::showLook(bool editing)
{
    BoxLook look = m_scene.look(m_cell.owner);
    look.editedRow = editing ? row() : -2;
    look.editedCell = m_cell.part == Cell::Part::Type ? BoxLook::Cell::Type
                      : m_cell.column.isNull()        ? BoxLook::Cell::Whole
                                                      : BoxLook::Cell::Name;
    m_scene.setLook(m_cell.owner, look);
}

void CellEditor::hide()
{
    m_open = false; // first: hiding takes the focus away, which would close again
    m_mergeKey.clear();
    m_undoIndex = -1;
    showLook(false);
    const bool hadFocus = m_line->hasFocus();
    m_line->hide();
    m_view.showTip({}, TipKind::Plain);
    m_scene.clearDraft();
    if (hadFocus)
        m_view.setFocus();
}

bool CellEditor::close(Wrong wrong)
{
    if (!m_open)
        return true;
    const bool taken = commit();
    if (taken || wrong == Wrong::Drop)
        hide();
    return taken;
}

void CellEditor::cancel()
{
    if (!m_open)
        return;
    QUndoStack &stack = m_document.undoStack();
    const bool untouched = !m_mergeKey.isEmpty() && isUnchanged(m_line->text().trimmed())
                           && stack.index() == m_undoIndex;
    hide();
    if (untouched)
        stack.undo();
}

bool CellEditor::isUnchanged(const QString &text) const
{
    return text == currentText();
}

bool CellEditor::commit()
{
    const QString text = m_line->text().trimmed();
    m_written = {};
    if (isUnchanged(text))
        return true;
    const auto result = edited(text);
    if (!result) {
        m_line->setWrong(true);
        const bool noType = result.error().code == core::ErrorCode::ParseFailed;
        m_view.showTip(noType ? tr("“%1” is not a type").arg(result.error().subject)
                              : core::sentence(result.error()),
                       TipKind::Bad);
        return false;
    }
    const bool isDraft = m_cell.part != Cell::Part::Title && m_cell.column.isNull();
    m_scene.clearDraft();
    m_document.edit(m_cell.part == Cell::Part::Title  ? tr("Rename class")
                    : isDraft                         ? tr("Add column")
                    : m_cell.part == Cell::Part::Type ? tr("Change type")
                                                      : tr("Rename column"),
                    result,
                    m_cell.part == Cell::Part::Title ? m_mergeKey : QString());
    if (isDraft)
        m_cell.column = m_written;
    return true;
}

core::Result<core::Model> CellEditor::edited(const QString &text)
{
    const core::Model &model = m_document.model();
    if (m_cell.part == Cell::Part::Title)
        return renameClass(model, m_cell.owner, text);
    if (m_cell.part == Cell::Part::Name)
        return editedColumn(text);
    const auto type = parseTypeEntry(model, text);
    if (!type)
        return core::Failure(type.error());
    core::Column column = *core::findColumn(owner()->columns, m_cell.column);
    column.type = type->type;
    column.nullable = type->nullable;
    return replaceColumn(model, column);
}

core::Result<core::Model> CellEditor::editedColumn(const QString &text)
{
    const core::Model &model = m_document.model();
    const auto entry = parseColumnEntry(model, text);
    if (!entry)
        return core::Failure(entry.error());
    if (m_cell.column.isNull()) {
        const core::Column column = newColumn(*entry);
        m_written = column.id;
        return addColumn(model, m_cell.owner, column, m_cell.position);
    }
    if (!entry->type)
        return renameColumn(model, m_cell.column, entry->name);
    core::Column column = *core::findColumn(owner()->columns, m_cell.column);
    column.name = entry->name;
    column.type = entry->type->type;
    column.nullable = entry->type->nullable;
    return replaceColumn(model, column);
}

} // namespace ui
