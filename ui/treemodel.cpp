// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treemodel.h"

#include "ui/elements.h"
#include "ui/icons.h"

#include <QFont>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// An index's internal id: 0 for a group; group + 1 for an entry; and with the entry's row above it
// for a leaf.
constexpr quintptr groupBits = 8;

quintptr entryKey(int group)
{
    return quintptr(group) + 1;
}

quintptr leafKey(int group, int row)
{
    return ((quintptr(row) + 1) << groupBits) + quintptr(group) + 1;
}

int groupOf(quintptr key)
{
    return int(key & ((quintptr(1) << groupBits) - 1)) - 1;
}

int rowOf(quintptr key)
{
    return int(key >> groupBits) - 1;
}

QString columnIcon(const core::Class *owner, core::ColumnId id)
{
    if (!owner)
        return u"column"_s;
    if (owner->primaryKey && owner->primaryKey->columns.contains(id))
        return u"key"_s;
    const bool isForeign = std::any_of(owner->foreignKeys.cbegin(),
                                       owner->foreignKeys.cend(),
                                       [id](const core::ForeignKey &key) {
                                           return key.columns.contains(id);
                                       });
    return isForeign ? u"link"_s : u"column"_s;
}

} // namespace

TreeModel::TreeModel(Document &document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_groups(entriesOf(document.model()))
{
    connect(&document, &Document::changed, this, &TreeModel::follow);
}

TreeModel::Entry TreeModel::entryOf(const core::Model &model, const core::Class &value)
{
    Entry entry{value.id, value.name, {}};
    for (const core::Column &column : value.columns)
        entry.leaves.append({column.id,
                             column.name,
                             typeText(model, column.type) + (column.nullable ? u"?"_s : QString()),
                             columnIcon(&value, column.id)});
    return entry;
}

TreeModel::Entry TreeModel::entryOf(const core::Model &model, const core::Mixin &value)
{
    Entry entry{value.id, value.name, {}};
    for (const core::Column &column : value.columns)
        entry.leaves.append({column.id,
                             column.name,
                             typeText(model, column.type) + (column.nullable ? u"?"_s : QString()),
                             columnIcon(nullptr, column.id)});
    return entry;
}

TreeModel::Entry TreeModel::entryOf(const core::Model &model, const core::Association &value)
{
    return {value.id, elementName(model, value.id), {}};
}

TreeModel::Entry TreeModel::entryOf(const core::Model &, const core::Enum &value)
{
    Entry entry{value.id, value.name, {}};
    for (const core::EnumValue &item : value.values)
        entry.leaves.append({item.id, item.name, {}, u"chevron"_s});
    return entry;
}

QList<QList<TreeModel::Entry>> TreeModel::entriesOf(const core::Model &model) const
{
    QList<QList<Entry>> groups(groupCount);
    const auto fill = [&](QList<Entry> &entries, const auto &values) {
        entries.reserve(values.size());
        for (const auto &value : values)
            entries.append(entryOf(model, value));
    };
    fill(groups[0], model.classes);
    fill(groups[1], model.associations);
    fill(groups[2], model.mixins);
    fill(groups[3], model.enums);
    return groups;
}

core::ElementId TreeModel::element(const QModelIndex &index) const
{
    return index.data(ElementRole).value<core::ElementId>();
}

QModelIndex TreeModel::indexOf(const core::ElementId &element) const
{
    for (int group = 0; group < groupCount; ++group) {
        const QList<Entry> &entries = m_groups.at(group);
        for (int row = 0; row < entries.size(); ++row) {
            if (entries.at(row).id == element)
                return createIndex(row, 0, entryKey(group));
            const QList<Leaf> &leaves = entries.at(row).leaves;
            for (int leaf = 0; leaf < leaves.size(); ++leaf) {
                if (leaves.at(leaf).id == element)
                    return createIndex(leaf, 0, leafKey(group, row));
            }
        }
    }
    return {};
}

// In one walk: each of many by itself would be one over the whole model.
QModelIndexList TreeModel::indexesOf(const QList<core::ElementId> &elements) const
{
    if (elements.size() == 1)
        return {indexOf(elements.constFirst())};
    QSet<QUuid> wanted;
    for (const core::ElementId &element : elements)
        wanted.insert(uuidOf(element));
    QModelIndexList indexes;
    for (int group = 0; group < groupCount; ++group) {
        const QList<Entry> &entries = m_groups.at(group);
        for (int row = 0; row < entries.size(); ++row) {
            if (wanted.contains(uuidOf(entries.at(row).id)))
                indexes.append(createIndex(row, 0, entryKey(group)));
            const QList<Leaf> &leaves = entries.at(row).leaves;
            for (int leaf = 0; leaf < leaves.size(); ++leaf) {
                if (wanted.contains(uuidOf(leaves.at(leaf).id)))
                    indexes.append(createIndex(leaf, 0, leafKey(group, row)));
            }
        }
    }
    return indexes;
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, quintptr(0));
    if (parent.internalId() == 0)
        return createIndex(row, column, entryKey(parent.row()));
    return createIndex(row, column, leafKey(groupOf(parent.internalId()), parent.row()));
}

QModelIndex TreeModel::parent(const QModelIndex &child) const
{
    const quintptr key = child.internalId();
    if (!child.isValid() || key == 0)
        return {};
    if (rowOf(key) < 0)
        return createIndex(groupOf(key), 0, quintptr(0));
    return createIndex(rowOf(key), 0, entryKey(groupOf(key)));
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount;
    if (parent.column() != 0)
        return 0;
    const quintptr key = parent.internalId();
    if (key == 0)
        return int(m_groups.at(parent.row()).size());
    return rowOf(key) < 0 ? int(m_groups.at(groupOf(key)).at(parent.row()).leaves.size()) : 0;
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const quintptr key = index.internalId();
    if (key == 0)
        return groupData(index.row(), role);
    const QList<Entry> &entries = m_groups.at(groupOf(key));
    if (rowOf(key) < 0)
        return entryData(groupOf(key), entries.at(index.row()), role);
    return leafData(entries.at(rowOf(key)).leaves.at(index.row()), role);
}

QVariant TreeModel::groupData(int group, int role) const
{
    const QString titles[] = {tr("Classes"), tr("Associations"), tr("Mixins"), tr("Enums")};
    switch (role) {
    case Qt::DisplayRole:
        return titles[group];
    case DetailRole:
        return QString::number(m_groups.at(group).size());
    case IsGroupRole:
        return true;
    case Qt::FontRole: {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    default:
        return {};
    }
}

QString TreeModel::classesMimeType()
{
    return u"application/x-schemawright-classes"_s;
}

QList<core::ClassId> TreeModel::classesIn(const QMimeData &data)
{
    QList<core::ClassId> ids;
    for (const QByteArray &id : data.data(classesMimeType()).split('\n')) {
        const core::ClassId classId{QUuid::fromString(QString::fromLatin1(id))};
        if (!classId.isNull())
            ids.append(classId);
    }
    return ids;
}

Qt::ItemFlags TreeModel::flags(const QModelIndex &index) const
{
    const bool isClass = std::holds_alternative<core::ClassId>(element(index));
    const Qt::ItemFlags usual = QAbstractItemModel::flags(index);
    return isClass ? usual | Qt::ItemIsDragEnabled : usual;
}

QStringList TreeModel::mimeTypes() const
{
    return {classesMimeType()};
}

QMimeData *TreeModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList ids;
    for (const QModelIndex &index : indexes) {
        const core::ElementId dragged = element(index);
        if (const auto *id = std::get_if<core::ClassId>(&dragged))
            ids.append(id->toString().toLatin1());
    }
    auto *data = new QMimeData; // the drag owns it
    data->setData(classesMimeType(), ids.join('\n'));
    return data;
}

// On which diagrams a class stands.
QString TreeModel::placesOf(const Entry &entry) const
{
    const auto *id = std::get_if<core::ClassId>(&entry.id);
    QStringList names;
    for (const core::Diagram &diagram : m_document.project().diagrams) {
        if (id && shows(diagram, *id))
            names.append(diagram.name);
    }
    if (!id)
        return entry.name;
    return names.isEmpty() ? tr("%1\nOn no diagram: drag it onto one").arg(entry.name)
                           : tr("%1\nOn: %2").arg(entry.name, names.join(u", "_s));
}

QVariant TreeModel::entryData(int group, const Entry &entry, int role) const
{
    const QString icons[] = {u"class"_s, u"association"_s, u"mixin"_s, u"enum"_s};
    switch (role) {
    case Qt::DisplayRole:
        return entry.name;
    case Qt::ToolTipRole:
        return placesOf(entry);
    case Qt::DecorationRole:
        return icon(icons[group]);
    case DetailRole:
        return entry.leaves.isEmpty() ? QString() : QString::number(entry.leaves.size());
    case ElementRole:
        return QVariant::fromValue(entry.id);
    case IsGroupRole:
        return false;
    default:
        return {};
    }
}

QVariant TreeModel::leafData(const Leaf &leaf, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return leaf.name;
    case Qt::ToolTipRole:
        return leaf.detail.isEmpty() ? leaf.name : u"%1: %2"_s.arg(leaf.name, leaf.detail);
    case Qt::DecorationRole:
        return icon(leaf.icon);
    case DetailRole:
        return leaf.detail;
    case ElementRole:
        return QVariant::fromValue(leaf.id);
    case IsGroupRole:
        return false;
    default:
        return {};
    }
}

void TreeModel::follow(const Delta &delta)
{
    if (delta.all) {
        beginResetModel();
        m_groups = entriesOf(m_document.model());
        endResetModel();
        return;
    }
    if (delta.added.isEmpty() && delta.removed.isEmpty() && delta.changed.isEmpty())
        return;
    const core::Model &model = m_document.model();
    const auto update = [&](int group, const auto &values) {
        QList<Entry> &entries = m_groups[group];
        const QModelIndex parent = createIndex(group, 0, quintptr(0));
        for (int row = int(entries.size()) - 1; row >= 0; --row) {
            if (!delta.removed.contains(uuidOf(entries.at(row).id)))
                continue;
            beginRemoveRows(parent, row, row);
            entries.removeAt(row);
            endRemoveRows();
        }
        for (const auto &value : values) {
            if (delta.added.contains(value.id.uuid)) {
                beginInsertRows(parent, int(entries.size()), int(entries.size()));
                entries.append(entryOf(model, value));
                endInsertRows();
            } else if (delta.changed.contains(value.id.uuid)) {
                const auto it = std::find_if(entries.cbegin(), entries.cend(), [&](const Entry &e) {
                    return uuidOf(e.id) == value.id.uuid;
                });
                if (it != entries.cend())
                    replace(group, int(it - entries.cbegin()), entryOf(model, value));
            }
        }
        Q_EMIT dataChanged(parent, parent);
    };
    update(0, model.classes);
    update(1, model.associations);
    update(2, model.mixins);
    update(3, model.enums);
}

void TreeModel::replace(int group, int row, const Entry &entry)
{
    Entry &old = m_groups[group][row];
    const QModelIndex index = createIndex(row, 0, entryKey(group));
    const bool sameLeaves = std::equal(old.leaves.cbegin(),
                                       old.leaves.cend(),
                                       entry.leaves.cbegin(),
                                       entry.leaves.cend(),
                                       [](const Leaf &a, const Leaf &b) { return a.id == b.id; });
    if (!sameLeaves) {
        if (!old.leaves.isEmpty()) {
            beginRemoveRows(index, 0, int(old.leaves.size()) - 1);
            old.leaves.clear();
            endRemoveRows();
        }
        if (!entry.leaves.isEmpty()) {
            beginInsertRows(index, 0, int(entry.leaves.size()) - 1);
            old.leaves = entry.leaves;
            endInsertRows();
        }
    }
    old = entry;
    Q_EMIT dataChanged(index, index);
    if (sameLeaves && !entry.leaves.isEmpty())
        Q_EMIT dataChanged(this->index(0, 0, index),
                           this->index(int(entry.leaves.size()) - 1, 0, index));
}

} // namespace ui
