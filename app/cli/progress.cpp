// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/listing.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int barWidth = 30; // characters

void writeError(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stderr);
    std::fflush(stderr);
}

} // namespace

ProgressPrinter::ProgressPrinter(Session &session,
                                 const core::History &history,
                                 const core::Plan &plan)
    : m_session(session)
    , m_history(history)
    , m_plan(plan)
{
    m_session.monitor.progress = [this](const core::Progress &progress) { show(progress); };
}

ProgressPrinter::~ProgressPrinter()
{
    wipeBar();
    m_session.monitor.progress = {};
}

void ProgressPrinter::show(const core::Progress &progress)
{
    if (m_session.quiet)
        return;
    if (!progress.isBackup && progress.step != m_step && progress.step < m_plan.steps.size()) {
        wipeBar();
        m_step = progress.step;
        say(runningLine(m_history, m_plan.steps.at(m_step)));
    }
    if (isErrorTerminal())
        showBar(progress);
}

void ProgressPrinter::showBar(const core::Progress &progress)
{
    const int total = qMax(1, progress.statements);
    const int done = qBound(0, int(qint64(progress.statement) * barWidth / total), barWidth);
    const QString bar = QString(done, u'#') + QString(barWidth - done, u'.');
    const QString what
        = progress.isBackup
              ? Text::tr("backup")
              : Text::tr("statement %1 of %2").arg(progress.statement + 1).arg(progress.statements);
    writeError(u"\r\033[K[%1] %2"_s.arg(bar, what));
    m_isBarShown = true;
}

void ProgressPrinter::wipeBar()
{
    if (!m_isBarShown)
        return;
    writeError(u"\r\033[K"_s);
    m_isBarShown = false;
}

} // namespace cli
