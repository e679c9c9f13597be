// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A thread beside a run that looks at the monitor and, once that is canceled, stops the server's
// present statement, again and again until it is paused: the first attempt may come between two.

#include "core/database/session.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace core {

class ServerWatch : public Watch
{
public:
    // Both are called in the watching thread alone: `stop` while nothing is paused, `end` at its end.
    ServerWatch(const Monitor &monitor, std::function<void()> stop, std::function<void()> end);
    ~ServerWatch() override;
    Q_DISABLE_COPY_MOVE(ServerWatch)

    void pause() override;
    void resume() override;

private:
    void look();

    const Monitor &m_monitor;
    std::function<void()> m_stop, m_end;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isPaused = false;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace core
