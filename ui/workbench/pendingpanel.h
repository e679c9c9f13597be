// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pending changes in words, with what they may cost; a click shows what a change is about.

#include "ui/actions.h"
#include "ui/analysis.h"
#include "ui/selection.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace ui {

class OperationList;

class PendingPanel : public QWidget
{
    Q_OBJECT

public:
    PendingPanel(Document &document,
                 Selection &selection,
                 Analysis &analysis,
                 Actions &actions,
                 QWidget *parent = nullptr);

private:
    void showFindings();
    void reveal(const core::Operation &operation);

    Document &m_document;
    Selection &m_selection;
    Analysis &m_analysis;
    QLabel *m_summary;
    OperationList *m_list;
    QLabel *m_empty;
};

// "7 changes · 1 loses data", "No pending changes".
QString pendingSummary(const Findings &findings);

} // namespace ui
