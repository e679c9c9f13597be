// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of a class or mixin as a table: key, name, type, NULL, default. Every cell is edited in
// place through the document; a refused value stays in the cell's tooltip. The last row is always
// empty: what is typed there becomes a new column ("email str80").

#include "ui/document.h"
#include "ui/inspector/columnedits.h"

#include <QAbstractTableModel>

namespace ui {

class ColumnTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { Key, Name, Type, Nullable, Default, SectionCount };

    explicit ColumnTableModel(Document &document, QObject *parent = nullptr);

    void setHolder(const core::ElementId &holder);
    void refresh();
    core::ColumnId columnAt(int row) const; // null: the empty row
    int rowOf(core::ColumnId id) const;     // -1: not there
    bool isInherited(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void refused(const QString &reason);

private:
    QVariant textOf(const ColumnRow &row, int section) const;
    QVariant iconFor(const ColumnRow &row, int section) const;
    bool setText(const core::Column &column, int section, const QString &text);
    bool append(const QString &text);
    bool commit(const QString &text, const core::Result<core::Model> &model);

    Document &m_document;
    core::ElementId m_holder;
    QList<ColumnRow> m_rows;
};

} // namespace ui
