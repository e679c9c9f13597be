// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of a class or mixin as a table: key, name, type, NULL, default. Every cell is edited in
// place through the document, in the words of the cells on the canvas. A text that is refused stays in
// its cell, marked, until it is mended or given up; a problem of the model marks the cell that causes
// it. The last row is always empty: what is typed there becomes a new column ("email str80").

#include "ui/document.h"
#include "ui/inspector/cellfindings.h"
#include "ui/inspector/columnedits.h"
#include "ui/inspector/mark.h"

#include <QAbstractTableModel>

namespace ui {

class ColumnTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using enum ColumnCell::Section;

    explicit ColumnTableModel(Document &document, QObject *parent = nullptr);

    void setHolder(const core::ElementId &holder);
    void refresh();
    core::ColumnId columnAt(int row) const; // null: the empty row
    int rowOf(core::ColumnId id) const;     // -1: not there
    bool isInherited(int row) const;

    // Those of the holder are taken from all of the model.
    void setProblems(const QList<core::Problem> &problems);
    Mark markAt(const QModelIndex &index) const; // fixes: where no text was refused
    // A text that was typed and not taken; `fix` may be empty.
    struct Refused
    {
        ColumnCell cell;
        QString text;
        QString reason;
        QString fix;
    };
    const Refused *refusedAt(const QModelIndex &index) const;
    QModelIndex firstRefused() const;
    void giveUp(const QModelIndex &index); // the refused text: the cell shows its value again
    // By the remedy of this number: of the refused text, "instead" and giving it up; else of the mark.
    void mend(const QModelIndex &index, int remedy);
    QStringList remediesAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void marksChanged();

private:
    ColumnCell cellAt(const QModelIndex &index) const;
    QVariant textOf(const ColumnRow &row, int section) const;
    QVariant iconFor(const ColumnRow &row, int section) const;
    QVariant dataOfNewRow(const QModelIndex &index, int role) const;
    QVariant colourFor(const QModelIndex &index) const;
    QVariant tipFor(const QModelIndex &index) const;
    QVariant spokenTextFor(const QModelIndex &index) const;
    QVariant markFor(const QModelIndex &index) const;
    core::Result<core::Model> changed(const core::Column &column,
                                      int section,
                                      const QString &text) const;
    core::Result<core::Model> withType(const core::Column &column, const QString &text) const;
    core::Result<core::Model> appended(const QString &text) const;
    bool take(const QModelIndex &index, const QString &text);
    void refuse(const QModelIndex &index, const QString &text, const core::Error &error);
    bool forget(const ColumnCell &cell);
    void findMarks();

    Document &m_document;
    core::ElementId m_holder;
    QList<ColumnRow> m_rows;
    QList<core::Problem> m_problems; // of the holder
    QList<CellFinding> m_findings;
    QList<Refused> m_refused;
};

} // namespace ui
