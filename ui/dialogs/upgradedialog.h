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
class QFrame;
class QLabel;
class QLineEdit;
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
    static constexpr int barSteps = 1000;

    QWidget *buildTop(const QString &database);
    QWidget *buildNotice();
    QWidget *buildPlan();
    QWidget *buildProduction();
    QWidget *buildRunning();
    QLayout *buildButtons();
    void addChoice(const QString &name, const QString &url);
    void fillTargets();
    void setKind(RunKind kind);
    void chooseFile();
    void createFile();
    void chooseServer();
    void takeDatabase(int index);
    void showProduction();
    void askForPassword(const core::Error &error);
    void showInterruption(const core::Error &error);
    void showInterruption(const core::Interruption &interruption);
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
    bool isNameTyped() const;
    RunRequest request() const;

    RunKind m_kind;
    Document &m_document;
    Settings &m_settings;
    Passwords &m_passwords;
    Task m_task{nullptr, Task::Kind::Waits};
    std::optional<core::DatabaseUrl> m_url; // without the password
    QString m_productionName;               // that must be typed; empty: none
    std::optional<RunPreview> m_preview;
    bool m_isDone = false;
    bool m_hasStopped = false; // a run that did not come to its end; its plan is no longer true

    QComboBox *m_database = nullptr;
    QLabel *m_place = nullptr;
    QComboBox *m_target = nullptr;
    QLabel *m_summary = nullptr;
    QFrame *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QPushButton *m_unwind = nullptr;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs = nullptr;
    OperationList *m_operations = nullptr;
    SqlView *m_sql = nullptr;
    QLabel *m_nothing = nullptr;
    HazardList *m_hazards = nullptr;
    QFrame *m_production = nullptr;
    QLabel *m_productionText = nullptr;
    QLineEdit *m_typedName = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_step = nullptr;
    SqlView *m_statement = nullptr;
    ReportView *m_report = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
