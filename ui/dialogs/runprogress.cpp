// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runprogress.h"

#include "ui/theme.h"
#include "ui/workbench/sqlview.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int barSteps = 1000;
constexpr int longMilliseconds = 60'000; // from here on the waiting is explained

QString stepText(const core::Progress &progress)
{
    if (progress.isReconnecting)
        return RunProgress::tr("The connection was lost: finding out where the database stands…");
    if (progress.lockFailures > 0)
        return RunProgress::tr("Others hold the table: trying again (%n time(s) so far)",
                               nullptr,
                               progress.lockFailures);
    return RunProgress::tr("Revision %1 (%2 of %3), statement %4 of %5")
        .arg(progress.revision)
        .arg(progress.step + 1)
        .arg(progress.steps)
        .arg(progress.statement + 1)
        .arg(progress.statements);
}

} // namespace

RunProgress::RunProgress(QWidget *parent)
    : QWidget(parent)
    , m_step(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_statement(new SqlView(this))
{
    m_step->setObjectName(u"upgradeStep"_s);
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::grid * 3, 0, 0);
    layout->setSpacing(metrics::grid);
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addWidget(m_statement, 1);
    m_step->setWordWrap(true);
    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, [this] { showWaiting(m_since.elapsed()); });
}

void RunProgress::begin(core::DialectKind dialect)
{
    m_bar->setValue(0);
    say(tr("Preparing…"));
    m_clock.start();
    m_statement->setDialect(dialect);
    m_statement->setSql({});
}

void RunProgress::showProgress(const core::Progress &progress)
{
    const double part = progress.statements > 0 ? double(progress.statement) / progress.statements
                                                : 0.0;
    if (progress.isBackup) {
        say(tr("Making a backup: %1 %").arg(qRound(part * 100)));
        m_bar->setValue(qRound(part * barSteps));
        return;
    }
    m_statement->setSql(progress.sql);
    m_bar->setValue(qRound((progress.step + part) / std::max(progress.steps, 1) * barSteps));
    say(stepText(progress));
}

void RunProgress::showCancelling()
{
    say(tr("Cancelling…"));
}

void RunProgress::showWaiting(qint64 milliseconds)
{
    if (milliseconds < quietMilliseconds)
        return;
    const qint64 seconds = milliseconds / 1000;
    const QString time = u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    const QString text = tr("%1 (%2)", "what is going on, and for how long").arg(m_stepText, time);
    m_step->setText(
        milliseconds < longMilliseconds
            ? text
            : tr("%1. The server may be at work on a large table, or be gone: Cancel ends "
                 "the waiting.")
                  .arg(text));
}

void RunProgress::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    QWidget::hideEvent(event);
}

void RunProgress::say(const QString &step)
{
    m_stepText = step;
    m_step->setText(step);
    m_since.start();
}

} // namespace ui
