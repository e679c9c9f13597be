// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What scripts did to the schema that only Alembic can run: chosen is a database that stands at them or
// beyond, which is only read; the history knows their effect from then on, as one step of undo.

#include "ui/dialogs/databasecontext.h"
#include "ui/task.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class DatabaseChoice;

class AdoptDialog : public QDialog
{
    Q_OBJECT

public:
    AdoptDialog(const DatabaseContext &context, const QString &database, QWidget *parent);
    void setFile(const QString &file);
    bool isBusy() const { return m_task.isRunning(); }

Q_SIGNALS:
    void adopted(const QString &revision, const QString &database);

private:
    void adopt();
    void showFault(const core::Error &error);

    DatabaseContext m_context;
    Task m_task{nullptr, Task::Kind::Waits};
    DatabaseChoice *m_database;
    QLabel *m_fault;
    QPushButton *m_adopt = nullptr;
};

} // namespace ui
