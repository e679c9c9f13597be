// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys of the in-place editor lead.
#include "ui/canvas/celleditor.h"

#include "core/model/edit.h"
#include "ui/canvas/columnlines.h"
#include "ui/canvas/diagramview.h"
#include "ui/canvas/refusal.h"

namespace ui {

using namespace Qt::StringLiterals;

// What is offered follows what is typed; a name that is taken shows at once.
void CellEditor::suggest()
{
    m_fix.clear();
    m_view.showTip({}, TipKind::Plain);
    const core::Class *value = owner();
    if (!value || m_cell.part == Cell::Part::Title)
        return m_suggestions->offer({}, false);
    const core::Model &model = m_document.model();
    const QString text = m_line->text();
    const bool isType = m_cell.part == Cell::Part::Type;
    const EntryParts parts = isType ? EntryParts{{}, text, 0} : partsOf(text);
    QList<Suggestion> offered;
    if (parts.restBegin >= 0)
        offered = typeSuggestions(model, parts.name, text.mid(parts.restBegin));
    const bool finished = !parts.rest.isEmpty()
                          && (isType ? parseTypeEntry(model, text).has_value()
                                     : parseColumnEntry(model, text).has_value());
    m_suggestions->offer(offered,
                         !finished && !parts.rest.isEmpty() && !offered.isEmpty()
                             && !offered.constFirst().isGuess);
    const bool taken = std::any_of(value->columns.cbegin(),
                                   value->columns.cend(),
                                   [&](const core::Column &column) {
                                       return column.id != m_cell.column
                                              && column.name == parts.name;
                                   });
    if (taken && !isType) {
        m_line->setWrong(true);
        if (offered.isEmpty())
            refuse({core::ErrorCode::DuplicateName, parts.name, value->name, {}});
    }
    follow();
}

QString CellEditor::suggested(const QString &suggestion) const
{
    const Entry entry = m_cell.part == Cell::Part::Type ? Entry::Type : Entry::Column;
    return withSuggestion(entry, m_line->text(), suggestion);
}

// True: the text is another now.
bool CellEditor::acceptSuggestion(bool guessesToo)
{
    const Suggestion *taken = m_suggestions->current();
    const bool begun = m_line->isModified() && !m_line->text().trimmed().isEmpty();
    if (!taken && guessesToo && begun && m_suggestions->first() && m_suggestions->first()->isGuess)
        taken = m_suggestions->first();
    const QString text = !m_fix.isEmpty() && guessesToo ? m_fix
                         : taken                        ? suggested(taken->text)
                                                        : QString();
    if (text.isEmpty() || text == m_line->text())
        return false;
    m_line->setText(text);
    m_line->setModified(true);
    m_line->setWrong(false);
    m_fix.clear();
    m_view.showTip({}, TipKind::Plain);
    m_suggestions->offer({}, false);
    return true;
}

void CellEditor::handle(EditKey key)
{
    const bool choosing = !m_suggestions->isHidden();
    switch (key) {
    case EditKey::Enter:
        acceptSuggestion(false);
        return handleEnter();
    case EditKey::Escape:
        return cancel();
    case EditKey::Tab:
        return acceptSuggestion(true) ? void() : moveSideways(1);
    case EditKey::Backtab:
        return moveSideways(-1);
    case EditKey::Up:
        return choosing ? m_suggestions->step(-1) : moveVertically(-1);
    case EditKey::Down:
        return choosing ? m_suggestions->step(1) : moveVertically(1);
    case EditKey::Left:
        if (m_cell.part == Cell::Part::Type)
            moveSideways(-1);
        return;
    case EditKey::Right:
        if (m_cell.part == Cell::Part::Name && !m_cell.isDraft())
            moveSideways(1);
        return;
    case EditKey::MoveUp:
        return moveColumn(-1);
    case EditKey::MoveDown:
        return moveColumn(1);
    case EditKey::AddColumn:
        acceptSuggestion(false);
        if (commit())
            m_cell.column.isNull() ? openNewColumn(m_cell.owner)
                                   : openNewColumnAfter(m_cell.owner, m_cell.column);
        return;
    case EditKey::RemoveColumn:
        return removeColumn();
    case EditKey::ToggleKey:
    case EditKey::ToggleNullable:
        return toggle(key);
    }
}

void CellEditor::handleEnter()
{
    const bool isTitle = m_cell.part == Cell::Part::Title;
    const bool isNewClass = !m_mergeKey.isEmpty();
    if (!isTitle && m_cell.column.isNull() && m_line->text().trimmed().isEmpty())
        return hide();
    const bool several = !m_also.isEmpty();
    if (!commit())
        return;
    if (several || (isTitle && !isNewClass))
        return hide();
    if (isTitle)
        return openNewColumn(m_cell.owner);
    openNewColumnAfter(m_cell.owner, m_cell.column);
}

void CellEditor::moveSideways(int step)
{
    if (!commit())
        return;
    const Cell cell = m_cell;
    const bool isColumn = !cell.column.isNull();
    if (step > 0 && cell.part == Cell::Part::Name && isColumn)
        return open({cell.owner, Cell::Part::Type, cell.column, 0});
    if (step < 0 && cell.part == Cell::Part::Type)
        return open({cell.owner, Cell::Part::Name, cell.column, 0});
    std::optional<Cell> next = step > 0 ? below(cell) : above(cell);
    if (next && next->part != Cell::Part::Title)
        next->part = step > 0 || next->column.isNull() ? Cell::Part::Name : Cell::Part::Type;
    openOrClose(next);
}

void CellEditor::moveVertically(int step)
{
    if (!commit())
        return;
    openOrClose(step > 0 ? below(m_cell) : above(m_cell));
}

void CellEditor::openOrClose(const std::optional<Cell> &next)
{
    if (next)
        open(*next);
    else
        hide();
}

// After the last column comes a new one; after a new one that stayed empty, nothing.
std::optional<Cell> CellEditor::below(const Cell &cell) const
{
    const core::Class *value = owner();
    const bool isDraft = cell.part != Cell::Part::Title && cell.column.isNull();
    const int count = value ? int(value->columns.size()) : 0;
    const int next = cell.part == Cell::Part::Title ? 0
                     : isDraft                      ? cell.position
                                                    : ownIndexOf(*value, cell.column) + 1;
    const auto part = cell.part == Cell::Part::Title ? Cell::Part::Name : cell.part;
    if (next < count)
        return Cell{cell.owner, part, value->columns.at(next).id, 0};
    if (isDraft)
        return {};
    return Cell{cell.owner, Cell::Part::Name, {}, count};
}

std::optional<Cell> CellEditor::above(const Cell &cell) const
{
    const core::Class *value = owner();
    if (!value || cell.part == Cell::Part::Title)
        return {};
    const int at = cell.column.isNull() ? cell.position : ownIndexOf(*value, cell.column);
    if (at <= 0)
        return Cell{cell.owner, Cell::Part::Title, {}, 0};
    return Cell{cell.owner, cell.part, value->columns.at(at - 1).id, 0};
}

void CellEditor::removeColumn()
{
    const Cell cell = m_cell;
    if (cell.part == Cell::Part::Title)
        return;
    const std::optional<Cell> previous = above(cell);
    hide();
    if (!cell.column.isNull())
        m_document.edit(tr("Remove column"), core::removeColumn(m_document.model(), cell.column));
    if (previous && previous->part != Cell::Part::Title)
        open(*previous);
}

void CellEditor::toggle(EditKey key)
{
    if (m_cell.part == Cell::Part::Title || !commit() || m_cell.column.isNull())
        return;
    const Cell cell = m_cell;
    const QList<core::ColumnId> columns = edited();
    const core::Model &model = m_document.model();
    if (key == EditKey::ToggleKey)
        m_document.edit(tr("Change primary key"), ui::toggleKey(model, columns));
    else
        m_document.edit(tr("Change nullability"), toggleNullable(model, columns));
    columns.size() > 1 ? openTypes(columns) : open(cell);
}

void CellEditor::moveColumn(int step)
{
    if (m_cell.part == Cell::Part::Title || !commit() || m_cell.column.isNull() || !owner())
        return;
    const Cell cell = m_cell;
    const int place = ownIndexOf(*owner(), cell.column) + step;
    if (place >= 0 && place < owner()->columns.size())
        m_document.edit(tr("Move column"), core::moveColumn(m_document.model(), cell.column, place));
    open(cell);
}

void CellEditor::addLines(const QString &text)
{
    const core::Class *value = owner();
    if (!value || m_cell.part == Cell::Part::Title)
        return;
    const int position = m_cell.isDraft() ? m_cell.position : ownIndexOf(*value, m_cell.column) + 1;
    const PastedColumns pasted = pasteColumns(m_document.model(), value->id, text, position);
    const core::ClassId id = value->id;
    if (pasted.count > 0) {
        hide();
        m_document.edit(tr("Paste %n column(s)", nullptr, pasted.count),
                        core::Result<core::Model>(pasted.model));
        open({id, Cell::Part::Name, {}, position + pasted.count});
    }
    if (!pasted.leftOut.isEmpty())
        m_view.showTip(tr("Left out: %1").arg(pasted.leftOut.join(u"; "_s)), TipKind::Bad);
}

} // namespace ui
