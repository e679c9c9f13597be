// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the model changed, in the own words of a models.py or a folder of them: each line that goes or
// comes, and one button that writes them. What is shown is what is written; where somebody changed a file
// meanwhile, none is touched.

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
    UpdateModelsDialog(const QString &source, const core::UpdatedModels &update, QWidget *parent);
    bool isBusy() const { return m_task.isRunning(); }

Q_SIGNALS:
    void written(const QString &source);
    void outdated(); // a file is no longer what it was when it was read

private:
    void write();

    QString m_source; // the file or folder
    core::UpdatedModels m_update;
    Task m_task{nullptr, Task::Kind::Writes};
    QLabel *m_fault;
    QPushButton *m_write = nullptr;
};

} // namespace ui
