// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings a database to a revision: choose it, see the plan and what it may cost, allow what loses data
// by name, run it with progress and cancel, read the report. Upgrade, downgrade and stamp alike. What
// is shown is what runs: the plan that was previewed is handed to the runner as it is.

#include "ui/dialogs/runwork.h"
#include "ui/document.h"
#include "ui/settings.h"
#include "ui/task.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace ui {

class HazardList;
class OperationList;
class ReportView;
class SqlView;

class UpgradeDialog : public QDialog
{
    Q_OBJECT

public:
    UpgradeDialog(RunKind kind,
                  Document &document,
                  Settings &settings,
                  const QString &database = {},
                  QWidget *parent = nullptr);

    // As the combo box would: an SQLite file, there or not yet.
    void setFile(const QString &file);
    QString file() const { return m_file; }
    bool isBusy() const { return m_task.isRunning(); }
    // None while none was made, or it could not be.
    const std::optional<RunPreview> &preview() const { return m_preview; }
    HazardList *hazards() const { return m_hazards; }
    void run();

    void reject() override;

Q_SIGNALS:
    void previewed();
    // What the version table of `file` holds was changed, in full or in part.
    void ran(const QString &file, const core::RunReport &report);

private:
    QWidget *buildTop(const QString &database);
    QWidget *buildPlan();
    QWidget *buildRunning();
    QLayout *buildButtons();
    void fillTargets();
    void chooseFile();
    void createFile();
    void takeDatabase(int index);
    void makePreview();
    void showPreview(const core::Result<RunPreview> &preview);
    void showSummary();
    void showProgress(const core::Progress &progress);
    void finish(const core::Result<core::RunReport> &report);
    void takeRun();
    void enableButtons();
    QString runText() const;
    QString folder() const;
    QString suggestedFile() const;
    RunRequest request() const;

    RunKind m_kind;
    Document &m_document;
    Settings &m_settings;
    Task m_task;
    QString m_file;
    std::optional<RunPreview> m_preview;
    bool m_isDone = false;
    bool m_hasStopped = false; // a run that did not come to its end; its plan is no longer true

    QComboBox *m_database = nullptr;
    QLabel *m_place = nullptr;
    QComboBox *m_target = nullptr;
    QLabel *m_summary = nullptr;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs = nullptr;
    OperationList *m_operations = nullptr;
    SqlView *m_sql = nullptr;
    QLabel *m_nothing = nullptr;
    HazardList *m_hazards = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_step = nullptr;
    SqlView *m_statement = nullptr;
    ReportView *m_report = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
