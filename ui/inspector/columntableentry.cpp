// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed into a cell: taken over, or kept as refused with what is wrong with it.
#include "ui/inspector/columntablemodel.h"

#include "ui/canvas/columnentry.h"
#include "ui/canvas/refusal.h"

#include "core/model/edit.h"
#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// A mixin has neither a key nor, by this way, foreign keys.
bool isPlain(const TypeEntry &entry)
{
    return entry.target.isNull() && !entry.primaryKey && !entry.unique;
}

Entry entryOf(const ColumnCell &cell)
{
    return cell.section == ColumnCell::Type ? Entry::Type : Entry::Column;
}

} // namespace

ColumnCell ColumnTableModel::cellAt(const QModelIndex &index) const
{
    return {columnAt(index.row()), ColumnCell::Section(index.column())};
}

void ColumnTableModel::setProblems(const QList<core::Problem> &problems)
{
    m_problems.clear();
    for (const core::Problem &problem : problems) {
        if (problem.owner == m_holder)
            m_problems.append(problem);
    }
    findMarks();
}

void ColumnTableModel::findMarks()
{
    m_findings = cellFindings(m_document.model(), m_holder, m_problems);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, SectionCount - 1));
    Q_EMIT marksChanged();
}

Mark ColumnTableModel::markAt(const QModelIndex &index) const
{
    Mark mark;
    if (const Refused *refused = refusedAt(index)) {
        mark.severity = core::ProblemSeverity::Error;
        mark.sentences = QStringList{refused->reason};
        return mark;
    }
    const ColumnCell cell = cellAt(index);
    for (const CellFinding &finding : m_findings) {
        if (finding.cell == cell)
            mark.add(m_document.model(), finding.problem);
    }
    return mark;
}

const ColumnTableModel::Refused *ColumnTableModel::refusedAt(const QModelIndex &index) const
{
    const ColumnCell cell = cellAt(index);
    const auto found = std::find_if(m_refused.cbegin(), m_refused.cend(), [&](const auto &refused) {
        return refused.cell == cell;
    });
    return index.isValid() && found != m_refused.cend() ? &*found : nullptr;
}

QModelIndex ColumnTableModel::firstRefused() const
{
    if (m_refused.isEmpty())
        return {};
    const ColumnCell &cell = m_refused.first().cell;
    const int row = cell.column.isNull() ? int(m_rows.size()) : rowOf(cell.column);
    return index(row, cell.section);
}

bool ColumnTableModel::forget(const ColumnCell &cell)
{
    return m_refused.removeIf([&cell](const Refused &refused) { return refused.cell == cell; }) > 0;
}

void ColumnTableModel::giveUp(const QModelIndex &index)
{
    if (forget(cellAt(index)))
        findMarks();
}

QStringList ColumnTableModel::remediesAt(const QModelIndex &index) const
{
    QStringList remedies;
    if (const Refused *refused = refusedAt(index)) {
        if (!refused->fix.isEmpty())
            remedies.append(tr("Take “%1”").arg(refused->fix));
        return remedies << tr("Give up");
    }
    const Mark mark = markAt(index);
    for (const core::Fix &fix : mark.fixes)
        remedies.append(core::sentence(fix));
    return remedies;
}

void ColumnTableModel::mend(const QModelIndex &index, int remedy)
{
    if (const Refused *refused = refusedAt(index)) {
        const QString text = refused->fix;
        if (remedy == 0 && !text.isEmpty())
            take(index, text);
        else
            giveUp(index);
        return;
    }
    const QList<core::Fix> fixes = markAt(index).fixes;
    if (remedy < fixes.size())
        m_document.edit(core::sentence(fixes.at(remedy)),
                        core::withFix(m_document.model(), fixes.at(remedy)));
}

// What stands there already, or nothing in the row for a new column, gives a refused text up.
bool ColumnTableModel::take(const QModelIndex &index, const QString &text)
{
    const ColumnCell cell = cellAt(index);
    const bool isNew = cell.column.isNull();
    if (isNew ? text.trimmed().isEmpty()
              : text == textOf(m_rows.at(index.row()), index.column()).toString()) {
        giveUp(index);
        return false;
    }
    if (const Refused *refused = refusedAt(index); refused && refused->text == text)
        return false; // left as it was
    const QString step = isNew                  ? tr("Add column")
                         : cell.section == Name ? tr("Rename column")
                         : cell.section == Type ? tr("Change type")
                                                : tr("Change default");
    const auto model = isNew ? appended(text)
                             : changed(m_rows.at(index.row()).column, cell.section, text);
    if (!model) {
        refuse(index, text, model.error());
        return false;
    }
    forget(cell);
    m_document.edit(step, model);
    Q_EMIT marksChanged();
    return true;
}

void ColumnTableModel::refuse(const QModelIndex &index,
                              const QString &text,
                              const core::Error &error)
{
    const ColumnCell cell = cellAt(index);
    const core::Model &model = m_document.model();
    const auto *id = std::get_if<core::ClassId>(&m_holder);
    const core::Class *owner = id ? core::findClass(model, *id) : nullptr;
    const Refusal refusal = refusalOf(model, owner, entryOf(cell), text, error);
    const QString reason = refusal.reason.endsWith(u'.') ? refusal.reason
                                                         : tr("%1.").arg(refusal.reason);
    forget(cell);
    m_refused.append({cell, text, reason, refusal.fix});
    findMarks();
}

core::Result<core::Model> ColumnTableModel::appended(const QString &text) const
{
    const core::Model &model = m_document.model();
    const auto entry = parseColumnEntry(model, text);
    if (!entry)
        return core::Failure(entry.error());
    if (const auto *id = std::get_if<core::ClassId>(&m_holder)) {
        const core::Class *owner = core::findClass(model, *id);
        const auto added = addEntry(model, *id, *entry, owner ? int(owner->columns.size()) : 0);
        return added ? core::Result<core::Model>(added->model) : core::Failure(added.error());
    }
    if (entry->type && !isPlain(*entry->type))
        return core::failure(core::ErrorCode::ParseFailed, partsOf(text).rest, u"type"_s);
    return withNewColumn(model, m_holder, newColumn(*entry));
}

core::Result<core::Model> ColumnTableModel::changed(const core::Column &column,
                                                    int section,
                                                    const QString &text) const
{
    core::Column after = column;
    if (section == Name) {
        after.name = text.trimmed();
    } else if (section == Type) {
        return withType(column, text);
    } else if (text.startsWith(u'=')) {
        core::Generated generated = column.generated.value_or(core::Generated());
        generated.sql = text.mid(1).trimmed();
        after.generated = generated;
        after.defaultSql.clear();
    } else {
        after.generated.reset();
        after.defaultSql = text.trimmed();
    }
    return withColumn(m_document.model(), after);
}

// NULL has a cell of its own: only a "?" that was typed changes it here.
core::Result<core::Model> ColumnTableModel::withType(const core::Column &column,
                                                     const QString &text) const
{
    const core::Model &model = m_document.model();
    auto entry = parseTypeEntry(model, text);
    if (!entry)
        return core::Failure(entry.error());
    entry->nullable = entry->nullable || column.nullable;
    if (std::holds_alternative<core::ClassId>(m_holder))
        return applyEntry(model, {column.id}, *entry);
    if (!isPlain(*entry))
        return core::failure(core::ErrorCode::ParseFailed, text, u"type"_s);
    core::Column after = column;
    after.type = entry->type;
    after.nullable = entry->nullable;
    return withColumn(model, after);
}

} // namespace ui
