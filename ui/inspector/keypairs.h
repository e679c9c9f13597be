// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pairs of columns that a foreign key joins: the child's on the left, the parent's on the right.

#include "core/model/model.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace ui {

class ChoiceField;

class KeyPairs : public QWidget
{
    Q_OBJECT

public:
    struct Pair
    {
        core::ColumnId child, parent;
    };

    explicit KeyPairs(QWidget *parent = nullptr);
    void show(const QList<core::Column> &children,
              const QList<core::Column> &parents,
              const QList<Pair> &pairs);

Q_SIGNALS:
    void entered(const QList<ui::KeyPairs::Pair> &pairs);

private:
    struct Row
    {
        QWidget *widget;
        ChoiceField *child, *parent;
        QToolButton *remove;
    };
    void addRow();
    void setPair(qsizetype place, const Pair &pair);
    void removePair(qsizetype place);
    void addPair();
    qsizetype placeOf(const QWidget *widget) const;

    QVBoxLayout *m_layout;
    QToolButton *m_add;
    QList<Row> m_rows;
    QList<core::Column> m_children, m_parents;
    QList<Pair> m_pairs;
};

} // namespace ui
