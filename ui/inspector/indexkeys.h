// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys of an index in their order: a column or an expression each, which way it is sorted, and
// below a fold its collation and what only one kind of database knows about it.

#include "core/model/model.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

class IndexKeyRow;

class IndexKeys : public QWidget
{
    Q_OBJECT

public:
    explicit IndexKeys(QWidget *parent = nullptr);
    void show(const QList<core::Column> &columns, const QList<core::IndexKey> &keys);

Q_SIGNALS:
    // `visit`: of the text field that was typed into; empty: no typing.
    void entered(const QList<core::IndexKey> &keys, const QString &visit);

private:
    void addRow();
    void change(const IndexKeyRow *row, const core::IndexKey &key, const QString &visit);
    void remove(const IndexKeyRow *row);
    void move(const IndexKeyRow *row, int steps);
    void addKey();

    QVBoxLayout *m_layout;
    QToolButton *m_add;
    QList<IndexKeyRow *> m_rows;
    QList<core::Column> m_columns;
    QList<core::IndexKey> m_keys;
};

} // namespace ui
