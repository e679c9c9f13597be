// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run is doing, on standard error: a line a revision, as Alembic prints it, and on a terminal
// a bar below it, which is wiped when the run is over.

#include "app/cli/session.h"

namespace cli {

class ProgressPrinter
{
public:
    ProgressPrinter(Session &session, const core::History &history, const core::Plan &plan);
    ~ProgressPrinter();
    Q_DISABLE_COPY_MOVE(ProgressPrinter)

private:
    void show(const core::Progress &progress);
    void showBar(const core::Progress &progress);
    void wipeBar();

    Session &m_session;
    const core::History &m_history;
    const core::Plan &m_plan;
    int m_step = -1;
    bool m_isBarShown = false;
};

} // namespace cli
