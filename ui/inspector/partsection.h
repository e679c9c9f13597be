// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys, indexes and checks of a class or mixin, with the way to add one and to remove one.

#include "ui/selection.h"

#include "core/base/error.h"
#include "core/model/problem.h"

#include <QWidget>

class QMenu;

namespace ui {

class PartList;

class PartSection : public QWidget
{
    Q_OBJECT

public:
    PartSection(Document &document, Selection &selection, QWidget *parent = nullptr);
    void show(const core::ElementId &holder);
    void setProblems(const QList<core::Problem> &problems);

private:
    QMenu *buildMenu();
    void fillParents();
    void put(const QString &text,
             const core::Result<core::Model> &model,
             const core::ElementId &part);
    void addUniqueKey();
    void addCheck();
    void addIndex();
    void addForeignKey(core::ClassId parent);
    void addExclusion();
    void removeCurrent();
    QList<core::Column> columns() const;

    Document &m_document;
    Selection &m_selection;
    core::ElementId m_holder;
    PartList *m_list;
    QMenu *m_parents = nullptr;
    QAction *m_exclusion = nullptr;
};

} // namespace ui
