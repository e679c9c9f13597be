// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with the model, or likely to be regretted. A click shows what it is about; a click on
// the remedy at the line's end, or on one of those below, is one step of undo.

#include "ui/analysis.h"
#include "ui/selection.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QListView;

namespace ui {

class ProblemsPanel : public QWidget
{
    Q_OBJECT

public:
    ProblemsPanel(Document &document,
                  Selection &selection,
                  Analysis &analysis,
                  QWidget *parent = nullptr);

    // Makes the first problem of the class the current one; its errors come first.
    void showProblemOf(core::ClassId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showProblems();
    int currentRow() const;
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
    QListView *m_list;
    std::function<void()> m_renew; // the rows of the list
    QWidget *m_fixes;
    QHBoxLayout *m_fixLayout;
    QLabel *m_empty;
    Task m_task;
};

} // namespace ui
