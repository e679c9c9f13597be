// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// While it lives, a canceled monitor stops the statement that the connection executes, and ends its
// waiting for another's lock, which lasts `busyMilliseconds` at most (SQLite).

#include "core/database/session.h"

namespace core {

class Interrupt
{
public:
    explicit Interrupt(const Session &session, const Monitor &monitor, int busyMilliseconds = 5000)
        : m_watch(session.watch(monitor, busyMilliseconds))
    {}

    // What puts things in order must not be stopped.
    void pause() { m_watch->pause(); }
    void resume() { m_watch->resume(); }

private:
    std::unique_ptr<Watch> m_watch;
};

} // namespace core
