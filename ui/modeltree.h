// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel on the left: the model as a tree with a filter. What is selected here is selected
// everywhere; a double click brings it into view on the diagram.

#include "ui/selection.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace ui {

class TreeModel;

class ModelTree : public QWidget
{
    Q_OBJECT

public:
    ModelTree(Document &document, Selection &selection, QWidget *parent = nullptr);

    QTreeView *view() const { return m_view; }
    void focusFilter();

Q_SIGNALS:
    void contextMenuRequested(const core::ElementId &element, const QPoint &globalPosition);

private:
    void buildView();
    void applyFilter(const QString &text);
    void selectionFromView();
    void selectionToView();

    Selection &m_selection;
    TreeModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTreeView *m_view;
    bool m_syncing = false;
};

} // namespace ui
