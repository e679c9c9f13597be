// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Stores the pending changes as a revision: a message to say what they are for, and the changes and
// what they may cost to read once more, worked out in a worker. One edit; taken back by undo as long as it was not applied.

#include "ui/analysis.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class HazardList;
class OperationList;

class RevisionDialog : public QDialog
{
    Q_OBJECT

public:
    RevisionDialog(Document &document, Analysis &analysis, QWidget *parent = nullptr);

Q_SIGNALS:
    void created(const QString &revision);

private:
    QLayout *buildLayout();
    QWidget *buildButtons();
    void showFindings();
    void showError(const core::Error &error);
    void create();
    void finish(const QString &revision,
                const core::Project &before,
                const core::Result<core::Project> &project);

    Document &m_document;
    Analysis &m_analysis;
    Task m_task;
    QLineEdit *m_message;
    QLabel *m_changes;
    OperationList *m_list;
    HazardList *m_hazards;
    QLabel *m_error;
    QPushButton *m_create = nullptr;
};

} // namespace ui
