// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Threads beside a run that look at the monitor and, once that is canceled, stop the server's present
// statement, again and again until paused: the first attempt may come between two. A server that does
// not even answer that (stopped, or behind a network that is gone) is given up: then the connection is
// shut, and whoever waits for it hears that it is lost.

#include "core/database/session.h"

#include <thread>

namespace core {

struct ServerWatchState;

class ServerWatch : public Watch
{
public:
    // `stop` and `end` are called in one thread of the watch's own: `stop` while nothing is paused,
    // `end` at its end, which may be after the watch's where the server does not answer. `stop` says
    // whether the server answered. `socket` is the connection's.
    ServerWatch(const Monitor &monitor,
                std::function<bool()> stop,
                std::function<void()> end,
                int socket);
    ~ServerWatch() override;
    Q_DISABLE_COPY_MOVE(ServerWatch)

    void pause() override;
    void resume() override;

private:
    std::shared_ptr<ServerWatchState> m_state;
    std::thread m_stopper, m_guard;
};

} // namespace core
