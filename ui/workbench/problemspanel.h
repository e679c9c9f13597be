// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with the model, or likely to be regretted. A click shows what it is about; a click on
// the remedy at the line's end, or on one of those below, is one step of undo.

#include "ui/analysis.h"
#include "ui/selection.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;

namespace ui {

class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    ProblemsPanel(Document &document,
                  Selection &selection,
                  Analysis &analysis,
                  QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProblems();
    void showFixes();
    void addFixButton(const core::Problem &problem, const core::Fix &fix);
    void addFixAllButton(const core::Problem &problem, const core::Fix &fix);
    const core::Problem *problemAt(int row) const;
    QList<core::Fix> fixesAt(int row) const;
    void reveal(int row);
    void mend(int row);
    void mendAll(core::ProblemCode problem, const core::Fix &fix);

    Document &m_document;
    Selection &m_selection;
    Analysis &m_analysis;
    QListWidget *m_list;
    QWidget *m_fixes;
    QHBoxLayout *m_fixLayout;
    QLabel *m_empty;
    Task m_task;
};

} // namespace ui
