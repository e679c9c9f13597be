// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys of the in-place editor lead.
#include "ui/canvas/celleditor.h"

#include "core/model/edit.h"
#include "core/text/sentences.h"
#include "ui/canvas/diagramview.h"

namespace ui {

using namespace Qt::StringLiterals;

void CellEditor::handle(EditKey key)
{
    switch (key) {
    case EditKey::Enter:
        return handleEnter();
    case EditKey::Escape:
        return cancel();
    case EditKey::Tab:
        return moveSideways(1);
    case EditKey::Backtab:
        return moveSideways(-1);
    case EditKey::Up:
        return moveVertically(-1);
    case EditKey::Down:
        return moveVertically(1);
    case EditKey::AddColumn:
        if (commit())
            m_cell.column.isNull() ? openNewColumn(m_cell.owner)
                                   : openNewColumnAfter(m_cell.owner, m_cell.column);
        return;
    case EditKey::RemoveColumn:
        return removeColumn();
    case EditKey::ToggleKey:
        return toggleKey();
    }
}

void CellEditor::handleEnter()
{
    const bool isTitle = m_cell.part == Cell::Part::Title;
    const bool isNewClass = !m_mergeKey.isEmpty();
    if (!isTitle && m_cell.column.isNull() && m_line->text().trimmed().isEmpty())
        return hide();
    if (!commit())
        return;
    if (isTitle && !isNewClass)
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

void CellEditor::toggleKey()
{
    if (m_cell.part == Cell::Part::Title || !commit() || m_cell.column.isNull())
        return;
    const Cell cell = m_cell;
    m_document.edit(tr("Change primary key"), togglePrimaryKey(m_document.model(), cell.column));
    open(cell);
}

void CellEditor::addLines(const QStringList &lines)
{
    core::Model model = m_document.model();
    const core::Class *value = owner();
    if (!value || m_cell.part == Cell::Part::Title)
        return;
    int position = m_cell.column.isNull() ? m_cell.position : ownIndexOf(*value, m_cell.column) + 1;
    for (const QString &line : lines) {
        const QString text = line.endsWith(u',') ? line.chopped(1) : line;
        const auto entry = parseColumnEntry(model, text);
        const auto next = entry ? addColumn(model, m_cell.owner, newColumn(*entry), position++)
                                : core::Result<core::Model>(core::Failure(entry.error()));
        if (!next) {
            m_view.showTip(text + u": "_s + core::sentence(next.error()), TipKind::Bad);
            return;
        }
        model = *next;
    }
    const core::ClassId id = m_cell.owner;
    hide();
    m_document.edit(tr("Paste %n column(s)", nullptr, int(lines.size())),
                    core::Result<core::Model>(model));
    open({id, Cell::Part::Name, {}, position});
}

} // namespace ui
