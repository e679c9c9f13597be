// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog does once a database is chosen: plan, run, report.
#include "ui/dialogs/upgradedialog.h"

#include "ui/dialogs/databasechoice.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/productionguard.h"
#include "ui/dialogs/reportview.h"
#include "ui/dialogs/runprogress.h"
#include "ui/errortext.h"
#include "ui/workbench/operationlist.h"
#include "ui/workbench/plansql.h"
#include "ui/workbench/sqlview.h"

#include "core/text/sentences.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString verbOf(RunKind kind, const QString &name)
{
    switch (kind) {
    case RunKind::Upgrade:
        return UpgradeDialog::tr("Upgrade %1").arg(name);
    case RunKind::Downgrade:
        return UpgradeDialog::tr("Downgrade %1").arg(name);
    case RunKind::Stamp:
        return UpgradeDialog::tr("Stamp %1").arg(name);
    case RunKind::Unwind:
        return UpgradeDialog::tr("Unwind %1").arg(name);
    }
    Q_UNREACHABLE();
    return {};
}

QString headsText(const QStringList &heads)
{
    return heads.isEmpty() ? UpgradeDialog::tr("the beginning") : heads.join(u", "_s);
}

QString interruptionText(const core::Interruption &interruption, RunKind kind)
{
    const QString place = UpgradeDialog::tr(
                              "A run was stopped at statement %1 of %2 of revision %3.")
                              .arg(interruption.done + 1)
                              .arg(interruption.step.statements.size())
                              .arg(interruption.step.revision);
    const QString next = kind == RunKind::Unwind
                             ? UpgradeDialog::tr("This plan takes back what was done of it.")
                             : UpgradeDialog::tr("This plan begins with the rest of it.");
    QStringList texts{place + u' ' + next};
    if (!interruption.cause.isEmpty())
        texts.append(UpgradeDialog::tr("It was stopped by: %1").arg(interruption.cause));
    return texts.join(u'\n');
}

} // namespace

RunRequest UpgradeDialog::request() const
{
    RunRequest request;
    request.kind = m_kind;
    request.url = m_passwords.filled(*m_database->url());
    if (const auto *entry = m_database->entry())
        request.name = entry->name;
    request.history = m_document.project().history;
    request.target = m_target->currentData().toString();
    return request;
}

void UpgradeDialog::makePreview()
{
    m_preview.reset();
    m_isDone = false;
    m_hasStopped = false;
    m_hazards->show({}, {});
    m_notice->hide();
    m_summary->clear();
    m_cancel->setText(tr("Close"));
    m_stack->setCurrentIndex(NothingPage);
    if (!m_database->url()) {
        m_nothing->setText(m_document.project().history.revisions.isEmpty()
                               ? tr("There is no revision yet: create one from the pending changes.")
                               : tr("Choose a database, or create a new one."));
        enableButtons();
        return;
    }
    m_nothing->setText(tr("Looking at the database…"));
    m_task.start([request = request()](
                     core::Monitor &monitor) { return previewRun(request, monitor); },
                 [this](const core::Result<RunPreview> &preview) {
                     showPreview(preview);
                     Q_EMIT previewed();
                 });
    enableButtons();
}

void UpgradeDialog::showPreview(const core::Result<RunPreview> &preview)
{
    if (!preview) {
        if (isAboutPassword(preview.error())) {
            m_hasStopped = true; // who closes the question can ask for it again
            askForPassword(preview.error());
        }
        showInterruption(preview.error());
        m_nothing->setText(errorText(preview.error(), m_database->name()) + u"\n\n"_s
                           + core::remedy(preview.error()));
        if (preview.error().code == core::ErrorCode::RevisionOpaque)
            showOpaque(preview.error());
        m_stack->setCurrentIndex(NothingPage);
        enableButtons();
        return;
    }
    m_preview = *preview;
    const core::Plan &plan = preview->prepared.plan;
    m_operations->show(preview->operations, preview->hazards);
    m_sql->setDialect(plan.dialect);
    m_sql->setSql(preview->sql);
    m_hazards->show(preview->hazards, preview->refused);
    showSummary();
    if (preview->prepared.state.interruption)
        showInterruption(*preview->prepared.state.interruption);
    const bool isEmpty = plan.steps.isEmpty();
    m_stack->setCurrentIndex(isEmpty ? NothingPage : PlanPage);
    if (m_kind == RunKind::Stamp)
        m_nothing->setText(tr("Stamping writes the revision into the database's version table. "
                              "Nothing else is changed, and nothing is checked."));
    else if (isEmpty)
        m_nothing->setText(tr("Nothing to do: the database is there already."));
    enableButtons();
}

void UpgradeDialog::askForPassword(const core::Error &error)
{
    m_passwords.ask(*m_database->url(), error, this, this, [this] { makePreview(); });
}

// A plan in the other direction is refused; the way back is open.
void UpgradeDialog::showInterruption(const core::Error &error)
{
    if (error.code != core::ErrorCode::RunInterrupted)
        return;
    m_noticeText->setText(errorText(error, m_database->name()));
    for (QPushButton *button : {m_copyCommand, m_script, m_adopt})
        button->hide();
    m_unwind->setVisible(m_kind != RunKind::Unwind);
    m_notice->show();
}

void UpgradeDialog::showInterruption(const core::Interruption &interruption)
{
    m_noticeText->setText(interruptionText(interruption, m_kind));
    for (QPushButton *button : {m_copyCommand, m_script, m_adopt})
        button->hide();
    m_unwind->setVisible(m_kind != RunKind::Unwind);
    m_notice->show();
}

void UpgradeDialog::showSummary()
{
    const RunPreview &preview = *m_preview;
    qsizetype statements = 0;
    for (const core::Step &step : preview.prepared.plan.steps)
        statements += step.statements.size();
    const QString from = headsText(preview.prepared.state.heads);
    const QString to = headsText(preview.targets);
    if (preview.prepared.plan.steps.isEmpty()) {
        m_summary->setText(m_kind == RunKind::Stamp ? tr("From %1 to %2").arg(from, to)
                                                    : tr("At %1").arg(from));
        return;
    }
    const QString size = u"%1, %2"_s.arg(tr("%n revision(s)",
                                            nullptr,
                                            int(preview.prepared.plan.steps.size())),
                                         tr("%n statement(s)", nullptr, int(statements)));
    const QString summary = preview.createsFile ? tr("A new database, to %1: %2").arg(to, size)
                                                : tr("From %1 to %2: %3").arg(from, to, size);
    m_summary->setText(
        QStringList{summary, transactionText(preview.prepared.plan)}.join(u'\n').trimmed());
}

void UpgradeDialog::run()
{
    if (!m_preview || m_task.isRunning() || !m_hazards->isAllowed() || !m_production->isSatisfied())
        return;
    m_stack->setCurrentIndex(RunningPage);
    m_hazards->hide();
    m_notice->hide();
    m_production->hide();
    m_progress->begin(m_database->url()->dialect);
    m_task.start([request = request(), preview = *m_preview](
                     core::Monitor &monitor) { return executeRun(request, preview, monitor); },
                 [this](const core::Result<core::RunReport> &report) { finish(report); });
    enableButtons();
}

void UpgradeDialog::showProgress(const core::Progress &progress)
{
    if (m_stack->currentIndex() == RunningPage)
        m_progress->showProgress(progress);
}

void UpgradeDialog::finish(const core::Result<core::RunReport> &report)
{
    QApplication::alert(this); // whoever waited may be in another window
    m_isDone = report && !report->error;
    m_hasStopped = !m_isDone;
    m_preview.reset();
    m_report->show(m_kind, m_database->name(), m_database->url()->dialect, report);
    m_stack->setCurrentIndex(ReportPage);
    m_summary->clear();
    enableButtons();
    if (report)
        Q_EMIT ran(*m_database->url(), *report);
}

void UpgradeDialog::takeRun()
{
    if (m_isDone)
        accept();
    else if (m_hasStopped)
        makePreview();
    else
        run();
}

void UpgradeDialog::enableButtons()
{
    if (!m_run)
        return;
    const bool isRunning = m_stack->currentIndex() == RunningPage && m_task.isRunning();
    const bool isReady = m_preview
                         && (m_kind == RunKind::Stamp || !m_preview->prepared.plan.steps.isEmpty())
                         && m_hazards->isAllowed() && m_production->isSatisfied();
    m_database->setEnabled(!isRunning);
    m_target->setEnabled(!isRunning);
    m_cancel->setText(isRunning ? tr("Cancel") : tr("Close"));
    m_cancel->setVisible(!m_isDone);
    m_run->setEnabled(m_isDone || m_hasStopped || (isReady && !isRunning));
    m_run->setText(runText());
}

QString UpgradeDialog::runText() const
{
    if (m_isDone)
        return tr("Done");
    if (m_hasStopped)
        return tr("Plan again");
    // An ampersand would be a shortcut's.
    return verbOf(m_kind,
                  m_database->url() ? m_database->name().replace(u'&', u"&&"_s) : tr("database"));
}

void UpgradeDialog::reject()
{
    // A run that is under way is cancelled first; the report then says where it stopped.
    if (m_stack->currentIndex() == RunningPage && m_task.isRunning()) {
        m_progress->showCancelling();
        m_task.cancel();
        return;
    }
    QDialog::reject();
}

} // namespace ui
