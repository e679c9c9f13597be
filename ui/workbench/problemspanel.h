// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is wrong with the model, or likely to be regretted; a click shows what it is about.

#include "ui/analysis.h"
#include "ui/selection.h"

#include <QWidget>

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
    void reveal(int row);

    Document &m_document;
    Selection &m_selection;
    Analysis &m_analysis;
    QListWidget *m_list;
    QLabel *m_empty;
};

} // namespace ui
