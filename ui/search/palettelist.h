// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the palette found, as a list: a line each, with what it is and where, the found letters bold,
// an action's keys at the right. Details are worked out for the lines that are looked at.

#include "ui/search/searchentries.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace ui {

class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, PlacesRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(const core::Project &project, const QList<SearchEntry> &entries);
    void search(const QString &typed, const QStringList &recent);
    const SearchEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString detailOf(const SearchEntry &entry, const SearchHit &hit) const;
    QIcon iconOfEntry(const SearchEntry &entry) const;

    core::Project m_project; // which the entries are of
    QList<SearchEntry> m_entries;
    QList<SearchHit> m_hits;
};

class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace ui
