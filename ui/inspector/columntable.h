// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of columns with its few buttons: remove, up, down, and the way to a column's own page.

#include "ui/selection.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace ui {

class ColumnTableModel;

class ColumnTable : public QWidget
{
    Q_OBJECT

public:
    ColumnTable(Document &document, Selection &selection, QWidget *parent = nullptr);

    void setHolder(const core::ElementId &holder);
    void refresh();
    QTableView *view() const { return m_view; }
    void editNewColumn();

private:
    void buildView();
    QWidget *buildButtons();
    void adjustHeight();
    void toggleKey(const QModelIndex &index);
    void removeCurrent();
    void moveCurrent(int steps);
    core::ColumnId current() const;
    void enableButtons();

    Document &m_document;
    Selection &m_selection;
    ColumnTableModel *m_model;
    QTableView *m_view;
    QLabel *m_error;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_details = nullptr;
};

// A small flat button with an icon, as the inspector's sections have.
QToolButton *flatButton(const QString &iconName, const QString &tip, QWidget *parent);

} // namespace ui
