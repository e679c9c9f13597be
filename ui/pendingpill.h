// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "7 changes · 1 loses data": always in sight, opens the pending changes.

#include "ui/analysis.h"

#include <QAbstractButton>

namespace ui {

class PendingPill : public QAbstractButton
{
    Q_OBJECT

public:
    PendingPill(Analysis &analysis, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showFindings();

    Analysis &m_analysis;
};

} // namespace ui
