// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/celleditor.h"

#include "core/model/edit.h"
#include "ui/canvas/diagramview.h"
#include "ui/canvas/refusal.h"

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double readableZoom = 0.7; // below, a cell is enlarged before it is edited
constexpr double smallestWidth = 96; // of the line, on screen
constexpr int growthTime = 100;      // milliseconds
constexpr double grownFrom = 0.3;

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
    , m_suggestions(new SuggestionList(view.viewport()))
{
    m_growth.setStartValue(grownFrom);
    m_growth.setEndValue(1.0);
    m_growth.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_growth, &QVariantAnimation::valueChanged, this, &CellEditor::follow);
    connect(m_line, &QLineEdit::textEdited, this, &CellEditor::suggest);
    connect(m_suggestions, &SuggestionList::picked, this, [this](const QString &text) {
        m_line->setText(suggested(text));
        suggest();
    });
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

QList<core::ColumnId> CellEditor::edited() const
{
    return QList<core::ColumnId>{m_cell.column} + m_also;
}

void CellEditor::open(const Cell &cell)
{
    const bool wasOpen = m_open;
    if (m_open)
        hide();
    m_cell = cell;
    const core::Class *value = owner();
    const ClassItem *item = m_scene.item(cell.owner);
    if (!value || !item)
        return;
    if (cell.part != Cell::Part::Title && !cell.isDraft() && ownIndexOf(*value, cell.column) < 0) {
        m_view.showTip(tr("This column comes from a mixin: edit it there"), TipKind::Bad);
        return;
    }
    if (cell.isDraft()) {
        m_cell.position = qBound(0, cell.position, int(value->columns.size()));
        const int before = m_cell.position > 0
                               ? item->box().rowOf(value->columns.at(m_cell.position - 1).id)
                               : -1;
        m_scene.setDraft(cell.owner, before + 1);
    }
    m_open = true;
    if (cell.part != Cell::Part::Title && !cell.isDraft())
        m_selection.set(cell.column);
    else
        m_selection.set(cell.owner);
    m_view.bringNear(sceneRect(), readableZoom);
    m_view.dimNothing();
    showLook(true);
    m_line->setPlaceholderText(cell.isDraft() ? tr("name type") : QString());
    m_line->open(currentText());
    m_growth.stop();
    m_growth.setDuration(m_scene.isAnimated() ? growthTime : 0);
    if (!wasOpen)
        m_growth.start();
    follow();
}

void CellEditor::openTypes(const QList<core::ColumnId> &columns)
{
    const core::Class *first = columns.isEmpty() ? nullptr
                                                 : ownerOf(m_document.model(), columns.first());
    if (!first)
        return;
    open({first->id, Cell::Part::Type, columns.first(), 0});
    if (!m_open)
        return;
    m_also = columns.mid(1);
    QList<core::ElementId> all;
    for (const core::ColumnId id : columns)
        all.append(id);
    m_selection.set(all);
    if (!m_also.isEmpty())
        m_view.showTip(tr("The type of %n column(s)", nullptr, int(columns.size())), TipKind::Plain);
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
    if (m_cell.part == Cell::Part::Type) {
        place.setRight(place.right() + InPlaceEditor::textInset());
        place.setLeft(qMin(place.left(), place.right() - smallestWidth));
    }
    place.setWidth(qMax(place.width(), smallestWidth));
    if (m_growth.state() == QAbstractAnimation::Running) {
        const double hidden = (1 - m_growth.currentValue().toDouble()) / 2;
        place.adjust(0, place.height() * hidden, 0, -place.height() * hidden);
    }
    const int at = row();
    const bool isKey = at >= 0 && m_scene.item(m_cell.owner)->box().rows.at(at).primaryKey;
    const TextRole role = m_cell.part == Cell::Part::Title  ? TextRole::Title
                          : m_cell.part == Cell::Part::Type ? TextRole::Type
                          : isKey                           ? TextRole::KeyColumn
                                                            : TextRole::Column;
    QFont font = m_scene.text().font(role);
    font.setPixelSize(qMax(1, qRound(font.pixelSize() * zoom)));
    m_line->setAlignment(Qt::AlignVCenter
                         | (m_cell.part == Cell::Part::Type ? Qt::AlignRight : Qt::AlignLeft));
    m_line->setLook(coloursOf(m_view.palette()), font);
    m_line->setGeometry(place.toRect());
    if (m_suggestions->isHidden())
        return;
    m_suggestions->setLook(coloursOf(m_view.palette()), uiFont());
    m_suggestions->placeBeside(m_line->geometry(), m_view.viewport()->rect());
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
    m_also.clear();
    m_fix.clear();
    m_growth.stop();
    m_suggestions->offer({}, false);
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
    const bool untouched = !m_mergeKey.isEmpty() && m_line->text().trimmed() == currentText()
                           && stack.index() == m_undoIndex;
    hide();
    if (untouched)
        stack.undo();
}

bool CellEditor::commit()
{
    const QString text = m_line->text().trimmed();
    m_written = {};
    if (text == currentText() && m_also.isEmpty())
        return true;
    if (m_cell.isDraft() && text.isEmpty())
        return true; // nothing was begun
    const auto result = changed(text);
    if (!result)
        return refuse(result.error());
    const bool isDraft = m_cell.isDraft();
    m_scene.clearDraft();
    m_document.edit(editText(), result, m_cell.part == Cell::Part::Title ? m_mergeKey : QString());
    if (isDraft)
        m_cell.column = m_written;
    return true;
}

QString CellEditor::editText() const
{
    switch (m_cell.part) {
    case Cell::Part::Title:
        return tr("Rename class");
    case Cell::Part::Name:
        return m_cell.isDraft() ? tr("Add column") : tr("Rename column");
    case Cell::Part::Type:
        return m_also.isEmpty()
                   ? tr("Change type")
                   : tr("Change the type of %n column(s)", nullptr, int(m_also.size()) + 1);
    }
    Q_UNREACHABLE();
}

core::Result<core::Model> CellEditor::changed(const QString &text)
{
    const core::Model &model = m_document.model();
    if (m_cell.part == Cell::Part::Title)
        return renameClass(model, m_cell.owner, text);
    if (m_cell.part == Cell::Part::Name)
        return changedColumn(text);
    const auto type = parseTypeEntry(model, text);
    if (!type)
        return core::Failure(type.error());
    return applyEntry(model, edited(), *type);
}

core::Result<core::Model> CellEditor::changedColumn(const QString &text)
{
    const core::Model &model = m_document.model();
    const auto entry = parseColumnEntry(model, text);
    if (!entry)
        return core::Failure(entry.error());
    if (m_cell.isDraft()) {
        const auto added = addEntry(model, m_cell.owner, *entry, m_cell.position);
        if (!added)
            return core::Failure(added.error());
        m_written = added->column;
        return added->model;
    }
    const auto named = entry->name.isEmpty() ? core::Result<core::Model>(model)
                                             : renameColumn(model, m_cell.column, entry->name);
    return named && entry->type ? applyEntry(*named, {m_cell.column}, *entry->type) : named;
}

// Says on the cell what is wrong, and what Tab would make of it.
bool CellEditor::refuse(const core::Error &error)
{
    const Entry entry = m_cell.part == Cell::Part::Title  ? Entry::Title
                        : m_cell.part == Cell::Part::Type ? Entry::Type
                                                          : Entry::Column;
    const Refusal refusal = refusalOf(m_document.model(), owner(), entry, m_line->text(), error);
    m_fix = refusal.fix;
    m_suggestions->offer({}, false);
    m_line->setWrong(true);
    m_view.showTip(m_fix.isEmpty() ? refusal.reason : tr("%1. Tab: %2").arg(refusal.reason, m_fix),
                   TipKind::Bad);
    return false;
}

} // namespace ui
