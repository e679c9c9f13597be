// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which columns, in which order: those of a class with a tick each; the ticked ones stand first, in
// the order of the key. Ticking appends.

#include "core/model/model.h"

#include <QListWidget>

namespace ui {

class ColumnChooser : public QListWidget
{
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget *parent = nullptr);
    void show(const QList<core::Column> &columns, const QList<core::ColumnId> &chosen);

Q_SIGNALS:
    void entered(const QList<core::ColumnId> &chosen);

private:
    QList<core::ColumnId> m_chosen;
    bool m_filling = false;
};

} // namespace ui
