// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings a database to a revision: choose it, see the plan and what it may cost, allow what loses data
// by name, run it with progress and cancel, read the report. Upgrade, downgrade and stamp alike. What
// is shown is what runs: the plan that was previewed is handed to the runner as it is.

#include "ui/dialogs/databasecontext.h"
#include "ui/dialogs/runwork.h"
#include "ui/task.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace ui {

class DatabaseChoice;
class HazardList;
class OperationList;
class ProductionGuard;
class ReportView;
class RunProgress;
class SqlView;

class UpgradeDialog : public QDialog
{
    Q_OBJECT

public:
    UpgradeDialog(RunKind kind,
                  const DatabaseContext &context,
                  const QString &database = {},
                  QWidget *parent = nullptr);

    // As the combo box would: an SQLite file, there or not yet.
    void setFile(const QString &file);
    bool isBusy() const { return m_task.isRunning(); }
    // None while none was made, or it could not be.
    const std::optional<RunPreview> &preview() const { return m_preview; }
    HazardList *hazards() const { return m_hazards; }
    void run();

    void reject() override;

Q_SIGNALS:
    void previewed();
    // What the version table of the database holds was changed, in full or in part.
    void ran(const core::DatabaseUrl &url, const core::RunReport &report);

private:
    enum StackPage { PlanPage, NothingPage, RunningPage, ReportPage };

    QWidget *buildTop(const DatabaseContext &context, const QString &database);
    QWidget *buildNotice();
    QWidget *buildPlan();
    QLayout *buildButtons();
    void fillTargets();
    void setKind(RunKind kind);
    void takeDatabase();
    void askForPassword(const core::Error &error);
    void showInterruption(const core::Error &error);
    void showInterruption(const core::Interruption &interruption);
    void showOpaque(const core::Error &error);
    void adoptEffects();
    void showScript();
    void makePreview();
    void showPreview(const core::Result<RunPreview> &preview);
    void showSummary();
    void showProgress(const core::Progress &progress);
    void finish(const core::Result<core::RunReport> &report);
    void takeRun();
    void enableButtons();
    QString runText() const;
    RunRequest request() const;

    RunKind m_kind;
    DatabaseContext m_context;
    Document &m_document;
    Passwords &m_passwords;
    Task m_task{nullptr, Task::Kind::Waits};
    std::optional<RunPreview> m_preview;
    bool m_isDone = false;
    bool m_hasStopped = false; // a run that did not come to its end; its plan is no longer true

    DatabaseChoice *m_database = nullptr;
    QFormLayout *m_form = nullptr;
    QComboBox *m_target = nullptr;
    QLabel *m_summary = nullptr;
    QFrame *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QPushButton *m_unwind = nullptr;
    // On the way: a revision that only Alembic can run.
    QString m_opaque;
    QPushButton *m_copyCommand = nullptr;
    QPushButton *m_script = nullptr;
    QPushButton *m_adopt = nullptr;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs = nullptr;
    OperationList *m_operations = nullptr;
    SqlView *m_sql = nullptr;
    QLabel *m_nothing = nullptr;
    HazardList *m_hazards = nullptr;
    ProductionGuard *m_production = nullptr;
    RunProgress *m_progress = nullptr;
    ReportView *m_report = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
