// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys, indexes, checks and foreign keys of a class or mixin, a line each: what it is and what it says. A
// click selects one, so that the inspector shows everything of it.

#include "ui/selection.h"

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

private:
    Document &m_document;
    Selection &m_selection;
    QList<PartLine> m_lines;
};

} // namespace ui
