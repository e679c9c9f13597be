// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project's databases: where each one is, at which revision, how far behind; and what can be done
// with it.

#include "ui/actions.h"
#include "ui/document.h"
#include "ui/settings.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace ui {

class DatabaseStates;

class DatabasesPanel : public QWidget
{
    Q_OBJECT

public:
    DatabasesPanel(Document &document,
                   DatabaseStates &states,
                   Settings &settings,
                   Actions &actions,
                   QWidget *parent = nullptr);
    QString currentDatabase() const; // its name; empty: none

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBar(Actions &actions);
    void chooseDatabase();
    void addDatabase(const QString &file);
    void removeCurrent();
    void showStates();

    Document &m_document;
    DatabaseStates &m_states;
    Settings &m_settings;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QToolButton *m_remove = nullptr;
};

// The project with this SQLite file as a database, under a name that is free; as it is, if it has it.
// The file is kept relative to the project's folder where it lies in it.
core::Project withSqliteFile(const core::Project &project,
                             const QString &file,
                             const QString &folder);
// The entry of that file, or null.
const core::DatabaseEntry *entryOfFile(const core::Project &project,
                                       const QString &file,
                                       const QString &folder);

} // namespace ui
