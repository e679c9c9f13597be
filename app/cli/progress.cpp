// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progress.h"

#include "app/cli/listing.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

constexpr int barWidth = 30;            // characters
constexpr int quietMilliseconds = 5000; // for so long nothing is said of the time
constexpr std::chrono::seconds betweenLooks(1);

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
    if (isErrorTerminal() && !m_session.quiet)
        m_clock = std::thread([this] { watchTheClock(); });
}

ProgressPrinter::~ProgressPrinter()
{
    m_session.monitor.progress = {};
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
    }
    m_wake.notify_all();
    if (m_clock.joinable())
        m_clock.join();
    wipeBar();
}

void ProgressPrinter::watchTheClock()
{
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, betweenLooks, [this] { return m_isOver; })) {
        if (m_isBarShown && m_since.elapsed() >= quietMilliseconds)
            showBar(m_since.elapsed());
    }
}

void ProgressPrinter::show(const core::Progress &progress)
{
    if (m_session.quiet)
        return;
    const std::lock_guard lock(m_mutex);
    if (!progress.isBackup && progress.step != m_step && progress.step < m_plan.steps.size()) {
        wipeBar();
        m_step = progress.step;
        say(runningLine(m_history, m_plan.steps.at(m_step)));
    }
    m_progress = progress;
    m_since.start();
    if (isErrorTerminal())
        showBar(0);
}

void ProgressPrinter::showBar(qint64 milliseconds)
{
    const int total = qMax(1, m_progress.statements);
    const int done = qBound(0, int(qint64(m_progress.statement) * barWidth / total), barWidth);
    const QString bar = QString(done, u'#') + QString(barWidth - done, u'.');
    const QString what = m_progress.isBackup ? Text::tr("backup")
                                             : Text::tr("statement %1 of %2")
                                                   .arg(m_progress.statement + 1)
                                                   .arg(m_progress.statements);
    const qint64 seconds = milliseconds / 1000;
    const QString time = milliseconds < quietMilliseconds
                             ? QString()
                             : u" (%1:%2)"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    writeError(u"\r\033[K[%1] %2%3"_s.arg(bar, what, time));
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
