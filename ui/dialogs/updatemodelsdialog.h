// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the model changed, in a models.py's own words: each line that goes or comes, and one button that
// writes them. What is shown is what is written; a file that somebody changed meanwhile is not touched.

#include "ui/task.h"

#include "core/interop/sqlalchemy/updater.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class UpdateModelsDialog : public QDialog
{
    Q_OBJECT

public:
    UpdateModelsDialog(const QString &file, const core::UpdatedFile &update, QWidget *parent);
    bool isBusy() const { return m_task.isRunning(); }

Q_SIGNALS:
    void written(const QString &file);
    void outdated(); // the file is no longer what it was when it was read

private:
    void write();

    QString m_file;
    core::UpdatedFile m_update;
    Task m_task{nullptr, Task::Kind::Writes};
    QLabel *m_fault;
    QPushButton *m_write = nullptr;
};

} // namespace ui
