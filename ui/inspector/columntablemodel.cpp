// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columntablemodel.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QFont>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace ui {

ColumnTableModel::ColumnTableModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{}

void ColumnTableModel::setHolder(const core::ElementId &holder)
{
    beginResetModel();
    m_holder = holder;
    m_rows = columnRows(m_document.model(), holder);
    m_problems.clear();
    m_findings.clear();
    m_refused.clear();
    endResetModel();
    Q_EMIT marksChanged();
}

void ColumnTableModel::refresh()
{
    const QList<ColumnRow> rows = columnRows(m_document.model(), m_holder);
    m_refused.removeIf([&rows](const Refused &refused) {
        return !refused.cell.column.isNull()
               && std::none_of(rows.cbegin(), rows.cend(), [&refused](const ColumnRow &row) {
                      return row.column.id == refused.cell.column;
                  });
    });
    m_findings = cellFindings(m_document.model(), m_holder, m_problems);
    const bool sameIds = std::equal(rows.cbegin(),
                                    rows.cend(),
                                    m_rows.cbegin(),
                                    m_rows.cend(),
                                    [](const ColumnRow &a, const ColumnRow &b) {
                                        return a.column.id == b.column.id;
                                    });
    if (sameIds) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, SectionCount - 1));
        return;
    }
    // A column more at the end keeps selection and editor; anything else starts anew.
    const bool isAppended = rows.size() == m_rows.size() + 1
                            && std::equal(m_rows.cbegin(),
                                          m_rows.cend(),
                                          rows.cbegin(),
                                          [](const ColumnRow &a, const ColumnRow &b) {
                                              return a.column.id == b.column.id;
                                          });
    if (isAppended) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size()));
        m_rows = rows;
        endInsertRows();
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

core::ColumnId ColumnTableModel::columnAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).column.id : core::ColumnId();
}

int ColumnTableModel::rowOf(core::ColumnId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).column.id == id)
            return row;
    }
    return -1;
}

bool ColumnTableModel::isInherited(int row) const
{
    return row >= 0 && row < m_rows.size() && m_rows.at(row).isInherited;
}

int ColumnTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

int ColumnTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant ColumnTableModel::textOf(const ColumnRow &row, int section) const
{
    switch (section) {
    case Name:
        return row.column.name;
    case Type:
        return typeText(m_document.model(), row.column.type);
    case Default:
        return row.column.generated ? u"= "_s + row.column.generated->sql : row.column.defaultSql;
    default:
        return {};
    }
}

QVariant ColumnTableModel::iconFor(const ColumnRow &row, int section) const
{
    if (section != Key)
        return {};
    const Colours &c = coloursOf(QGuiApplication::palette());
    if (row.isPrimaryKey)
        return icon(u"key"_s, c.primaryKey);
    return row.isForeignKey ? icon(u"link"_s, c.foreignKey) : QVariant();
}

QVariant ColumnTableModel::dataOfNewRow(const QModelIndex &index, int role) const
{
    if (index.column() != Name)
        return {};
    const Refused *refused = refusedAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return refused ? refused->text : tr("New column…");
    case Qt::EditRole:
        return refused ? refused->text : QString();
    case Qt::ToolTipRole:
        return tipFor(index);
    case Qt::AccessibleDescriptionRole:
        return markAt(index).text();
    case Qt::ForegroundRole:
        return refused ? QVariant() : QVariant(coloursOf(QGuiApplication::palette()).mutedText);
    case markRole:
        return markFor(index);
    default:
        return {};
    }
}

QVariant ColumnTableModel::data(const QModelIndex &index, int role) const
{
    if (index.row() >= m_rows.size())
        return dataOfNewRow(index, role);
    const ColumnRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: {
        const Refused *refused = refusedAt(index);
        return refused ? refused->text : textOf(row, index.column());
    }
    case Qt::DecorationRole:
        return iconFor(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Nullable
                   ? QVariant(row.column.nullable ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::ToolTipRole:
        return tipFor(index);
    case Qt::AccessibleTextRole:
        return spokenTextFor(index);
    case Qt::AccessibleDescriptionRole:
        return markAt(index).text();
    case Qt::ForegroundRole:
        return colourFor(index);
    case Qt::FontRole: {
        QFont font;
        font.setItalic(row.isInherited);
        return font;
    }
    case markRole:
        return markFor(index);
    default:
        return {};
    }
}

QVariant ColumnTableModel::colourFor(const QModelIndex &index) const
{
    const bool isQuiet = m_rows.at(index.row()).isInherited || index.column() == Type
                         || index.column() == Default;
    return isQuiet && !markFor(index).isValid()
               ? QVariant(coloursOf(QGuiApplication::palette()).mutedText)
               : QVariant();
}

QVariant ColumnTableModel::tipFor(const QModelIndex &index) const
{
    if (const Mark mark = markAt(index); !mark.isEmpty())
        return mark.text();
    if (index.row() >= m_rows.size())
        return tr("A name and a type: “email str80”, “owner fk User?”");
    const ColumnRow &row = m_rows.at(index.row());
    if (row.isInherited)
        return tr("From a mixin or base: edited there");
    if (index.column() == Key)
        return tr("Click: part of the primary key or not");
    return index.column() == Name && !row.column.comment.isEmpty() ? row.column.comment
                                                                   : textOf(row, index.column());
}

// What is only painted has words for a screen reader.
QVariant ColumnTableModel::spokenTextFor(const QModelIndex &index) const
{
    const ColumnRow &row = m_rows.at(index.row());
    if (index.column() == Nullable)
        return row.column.nullable ? tr("May be NULL") : tr("Not NULL");
    if (index.column() != Key)
        return {};
    if (row.isPrimaryKey)
        return tr("Primary key");
    return row.isForeignKey ? tr("Foreign key") : tr("No key");
}

// The severity alone, as it is asked for with every paint.
QVariant ColumnTableModel::markFor(const QModelIndex &index) const
{
    if (refusedAt(index))
        return int(core::ProblemSeverity::Error);
    const ColumnCell cell = cellAt(index);
    QVariant worst;
    for (const CellFinding &finding : m_findings) {
        if (finding.cell == cell && worst.toInt() <= int(finding.problem.severity))
            worst = int(finding.problem.severity);
    }
    return worst;
}

bool ColumnTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isNew = index.row() >= m_rows.size();
    if (!isNew && index.column() == Nullable && role == Qt::CheckStateRole) {
        core::Column changed = m_rows.at(index.row()).column;
        changed.nullable = value.toInt() == Qt::Checked;
        return m_document.edit(changed.nullable ? tr("Allow NULL") : tr("Forbid NULL"),
                               withColumn(m_document.model(), changed));
    }
    return role == Qt::EditRole && take(index, value.toString());
}

QVariant ColumnTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Nullable ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Nullable)
        return tr("May be NULL");
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {QString(), tr("Name"), tr("Type"), tr("Null"), tr("Default")};
    return titles[section];
}

Qt::ItemFlags ColumnTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.row() >= m_rows.size())
        return index.column() == Name ? usual | Qt::ItemIsEditable : Qt::ItemIsEnabled;
    if (m_rows.at(index.row()).isInherited || index.column() == Key)
        return usual;
    return index.column() == Nullable ? usual | Qt::ItemIsUserCheckable
                                      : usual | Qt::ItemIsEditable;
}

} // namespace ui
