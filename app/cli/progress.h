// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run is doing, on standard error: a line a revision, as Alembic prints it, and on a terminal
// a bar below it, which is wiped when the run is over, and says for how long a statement has been
// running once that is long.

#include "app/cli/session.h"

#include <QElapsedTimer>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace cli {

class ProgressPrinter
{
public:
    ProgressPrinter(Session &session, const core::History &history, const core::Plan &plan);
    ~ProgressPrinter();
    Q_DISABLE_COPY_MOVE(ProgressPrinter)

private:
    void show(const core::Progress &progress);
    void showBar(qint64 milliseconds); // since the statement began
    void wipeBar();
    void watchTheClock();

    Session &m_session;
    const core::History &m_history;
    const core::Plan &m_plan;
    int m_step = -1;
    bool m_isBarShown = false;
    core::Progress m_progress;
    QElapsedTimer m_since;
    std::mutex m_mutex; // of what is shown: the clock is a thread of its own
    std::condition_variable m_wake;
    bool m_isOver = false;
    std::thread m_clock;
};

} // namespace cli
