// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The model as a tree of two levels under four groups: classes, mixins, associations and enums, each
// with its columns or values. Follows the document row by row: an edit touches only its element's
// rows. Rows are in the order in which elements came; the view's proxy sorts and filters.

#include "ui/document.h"

#include <QAbstractItemModel>
#include <QMimeData>

namespace ui {

class TreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { ElementRole = Qt::UserRole, DetailRole, IsGroupRole };

    // What is dragged out of the tree: classes, by their ids.
    static QString classesMimeType();
    static QList<core::ClassId> classesIn(const QMimeData &data);

    explicit TreeModel(Document &document, QObject *parent = nullptr);

    core::ElementId element(const QModelIndex &index) const;
    QModelIndex indexOf(const core::ElementId &element) const;
    QModelIndexList indexesOf(const QList<core::ElementId> &elements) const; // in the tree's order

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    struct Leaf
    {
        core::ElementId id;
        QString name;
        QString detail;
        QString icon;
    };
    struct Entry
    {
        core::ElementId id;
        QString name;
        QList<Leaf> leaves;
    };

    static constexpr int groupCount = 4;

    QVariant groupData(int group, int role) const;
    QString placesOf(const Entry &entry) const;
    QVariant entryData(int group, const Entry &entry, int role) const;
    static QVariant leafData(const Leaf &leaf, int role);
    QList<QList<Entry>> entriesOf(const core::Model &model) const;
    static Entry entryOf(const core::Model &model, const core::Class &value);
    static Entry entryOf(const core::Model &model, const core::Mixin &value);
    static Entry entryOf(const core::Model &model, const core::Association &value);
    static Entry entryOf(const core::Model &model, const core::Enum &value);
    void follow(const Delta &delta);
    void replace(int group, int row, const Entry &entry);

    Document &m_document;
    QList<QList<Entry>> m_groups;
};

} // namespace ui
