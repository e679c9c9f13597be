// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Operations in words, a line each: a sign and a colour for new, changed and removed, the table it is
// about, and badges for what it may cost.

#include "ui/elements.h"

#include "core/plan/plan.h"

#include <QListWidget>

namespace ui {

// A line that can be ticked.
struct ChangeLine
{
    ChangeKind kind = ChangeKind::Changed;
    QString text;
    bool isTicked = false;
};

class OperationList : public QListWidget
{
    Q_OBJECT

public:
    explicit OperationList(QWidget *parent = nullptr);
    void show(const QList<core::Operation> &operations, const QList<core::Hazard> &hazards);
    void show(const QList<ChangeLine> &lines);

Q_SIGNALS:
    void operationClicked(const core::Operation &operation);

private:
    QList<core::Operation> m_operations;
};

// "loses data", "rewrites 1,200 rows": what a badge says; the whole sentence is its tooltip.
QString badgeText(const core::Hazard &hazard);

} // namespace ui
