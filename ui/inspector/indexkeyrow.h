// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One key of an index, to be edited.

#include "core/model/model.h"

#include <QWidget>

class QToolButton;

namespace ui {

class ChoiceField;
class Fold;
class OptionsBox;
class TextField;

class IndexKeyRow : public QWidget
{
    Q_OBJECT

public:
    explicit IndexKeyRow(QWidget *parent = nullptr);
    void show(const QList<core::Column> &columns, const core::IndexKey &key);
    struct Moves
    {
        bool up = false, down = false, remove = false;
    };
    void enable(const Moves &moves);

Q_SIGNALS:
    void entered(const core::IndexKey &key, const QString &visit);
    void removeRequested();
    void moveRequested(int steps);

private:
    void buildLine();
    void buildMore();
    void connectFields();
    void chooseWhat(const QVariant &column);

    core::IndexKey m_key;
    QList<core::Column> m_columns;
    ChoiceField *m_what;
    ChoiceField *m_order;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    TextField *m_expression;
    Fold *m_more;
    TextField *m_collation = nullptr;
    OptionsBox *m_options = nullptr;
};

} // namespace ui
