// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of columns with its few buttons: remove, up, down, and the way to a column's own page. What
// is wrong with the current cell stands below it, with its remedies.

#include "ui/selection.h"

#include "core/model/problem.h"

#include <QPersistentModelIndex>
#include <QWidget>

class QTableView;
class QToolButton;

namespace ui {

class ColumnCellDelegate;
class ColumnTableModel;
class ProblemPlace;

class ColumnTable : public QWidget
{
    Q_OBJECT

public:
    ColumnTable(Document &document, Selection &selection, QWidget *parent = nullptr);

    void setHolder(const core::ElementId &holder);
    void refresh();
    void setProblems(const QList<core::Problem> &problems);
    QTableView *view() const { return m_view; }
    void editNewColumn();

private:
    void buildView();
    void connectMarks();
    void offerRemedies(const QModelIndex &index, const QPoint &global);
    void showCard();
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
    ColumnCellDelegate *m_delegate;
    ProblemPlace *m_problem;
    QPersistentModelIndex m_carded; // the cell whose problem is shown
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_details = nullptr;
};

// A small flat button with an icon, as the inspector's sections have.
QToolButton *flatButton(const QString &iconName, const QString &tip, QWidget *parent);

} // namespace ui
