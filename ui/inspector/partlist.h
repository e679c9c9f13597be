// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys, indexes, checks and foreign keys of a class or mixin, a line each: what it is and what it says. A
// click selects one, so that the inspector shows everything of it. What is wrong with one marks its line;
// the remedies are in the line's menu.

#include "ui/selection.h"

#include "core/model/problem.h"

#include <QListWidget>

namespace ui {

struct PartLine
{
    core::ElementId id;
    QString icon;
    QString title;
    QString detail;
};

QList<PartLine> partLines(const core::Model &model, const core::ElementId &holder);

class PartList : public QListWidget
{
    Q_OBJECT

public:
    PartList(Document &document, Selection &selection, QWidget *parent = nullptr);
    void show(const core::ElementId &holder);
    // Those of the holder are taken from all of the model.
    void setProblems(const QList<core::Problem> &problems);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void mark();
    void offerRemedies(const QPoint &place);

    Document &m_document;
    Selection &m_selection;
    core::ElementId m_holder;
    QList<PartLine> m_lines;
    QList<core::Problem> m_problems; // of the holder
};

} // namespace ui
