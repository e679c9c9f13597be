// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/columntablemodel.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/model/edit.h"
#include "core/text/sentences.h"

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
    endResetModel();
}

void ColumnTableModel::refresh()
{
    const QList<ColumnRow> rows = columnRows(m_document.model(), m_holder);
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

QVariant ColumnTableModel::data(const QModelIndex &index, int role) const
{
    const Colours &c = coloursOf(QGuiApplication::palette());
    if (index.row() >= m_rows.size()) {
        if (index.column() == Name && role == Qt::DisplayRole)
            return tr("New column…");
        return role == Qt::ForegroundRole ? QVariant(c.mutedText) : QVariant();
    }
    const ColumnRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return textOf(row, index.column());
    case Qt::DecorationRole:
        return iconFor(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Nullable
                   ? QVariant(row.column.nullable ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    case Qt::ToolTipRole:
        if (row.isInherited)
            return tr("From a mixin or base: edited there");
        if (index.column() == Key)
            return tr("Click: part of the primary key or not");
        return index.column() == Name && !row.column.comment.isEmpty()
                   ? row.column.comment
                   : textOf(row, index.column());
    case Qt::ForegroundRole:
        if (row.isInherited || index.column() == Type || index.column() == Default)
            return c.mutedText;
        return {};
    case Qt::FontRole: {
        QFont font;
        font.setItalic(row.isInherited);
        return font;
    }
    default:
        return {};
    }
}

bool ColumnTableModel::commit(const QString &text, const core::Result<core::Model> &model)
{
    if (!model) {
        Q_EMIT refused(core::sentence(model.error()));
        return false;
    }
    Q_EMIT refused({});
    return m_document.edit(text, model);
}

bool ColumnTableModel::append(const QString &text)
{
    if (text.trimmed().isEmpty())
        return false;
    return commit(tr("Add column"),
                  withNewColumn(m_document.model(),
                                m_holder,
                                columnFromText(m_document.model(), text)));
}

bool ColumnTableModel::setText(const core::Column &column, int section, const QString &text)
{
    const core::Model &model = m_document.model();
    core::Column changed = column;
    if (section == Name) {
        changed.name = text.trimmed();
        return commit(tr("Rename column"), withColumn(model, changed));
    }
    if (section == Type) {
        const auto type = typeFromText(model, text);
        if (!type) {
            Q_EMIT refused(
                tr("“%1” is no type. Try String(80), Integer, Numeric(10, 2) or the name of "
                   "an enum.")
                    .arg(text));
            return false;
        }
        changed.type = *type;
        return commit(tr("Change type"), withColumn(model, changed));
    }
    if (text.startsWith(u'=')) {
        core::Generated generated = column.generated.value_or(core::Generated());
        generated.sql = text.mid(1).trimmed();
        changed.generated = generated;
        changed.defaultSql.clear();
    } else {
        changed.generated.reset();
        changed.defaultSql = text.trimmed();
    }
    return commit(tr("Change default"), withColumn(model, changed));
}

bool ColumnTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.row() >= m_rows.size())
        return role == Qt::EditRole && append(value.toString());
    const core::Column column = m_rows.at(index.row()).column;
    if (index.column() == Nullable && role == Qt::CheckStateRole) {
        core::Column changed = column;
        changed.nullable = value.toInt() == Qt::Checked;
        return commit(changed.nullable ? tr("Allow NULL") : tr("Forbid NULL"),
                      withColumn(m_document.model(), changed));
    }
    if (role != Qt::EditRole || value.toString() == textOf(m_rows.at(index.row()), index.column()))
        return false;
    return setText(column, index.column(), value.toString());
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
