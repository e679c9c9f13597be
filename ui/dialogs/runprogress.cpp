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
}

void RunProgress::begin(core::DialectKind dialect)
{
    m_bar->setValue(0);
    m_step->setText(tr("Preparing…"));
    m_statement->setDialect(dialect);
    m_statement->setSql({});
}

void RunProgress::showProgress(const core::Progress &progress)
{
    const double part = progress.statements > 0 ? double(progress.statement) / progress.statements
                                                : 0.0;
    if (progress.isBackup) {
        m_step->setText(tr("Making a backup: %1 %").arg(qRound(part * 100)));
        m_bar->setValue(qRound(part * barSteps));
        return;
    }
    m_statement->setSql(progress.sql);
    m_bar->setValue(qRound((progress.step + part) / std::max(progress.steps, 1) * barSteps));
    m_step->setText(stepText(progress));
}

void RunProgress::showCancelling()
{
    m_step->setText(tr("Cancelling…"));
}

} // namespace ui
