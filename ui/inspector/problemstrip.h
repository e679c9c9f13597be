// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The problems of what is selected, each with its remedies: above the fields that they are about.

#include "ui/selection.h"

#include "core/mapping/fix.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

class ProblemStrip : public QWidget
{
    Q_OBJECT

public:
    ProblemStrip(Document &document, Selection &selection, QWidget *parent = nullptr);
    // All of the model; those of the selection are shown.
    void setProblems(const QList<core::Problem> &problems);
    void refresh();

private:
    void addProblem(const core::Problem &problem);

    Document &m_document;
    Selection &m_selection;
    QVBoxLayout *m_layout;
    QList<core::Problem> m_problems;
    QList<core::Problem> m_shown;
};

} // namespace ui
