// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// While it lives, a canceled monitor stops the statement that the connection executes, and ends its
// waiting for another's lock, which lasts `busyMilliseconds` at most.

#include "core/database/runner.h"

#include <QElapsedTimer>

namespace core {

inline constexpr int defaultBusyMilliseconds = 5000;

class Interrupt
{
public:
    Interrupt(const Connection &connection,
              const Monitor &monitor,
              int busyMilliseconds = defaultBusyMilliseconds);
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

private:
    static int stopsStatement(void *self);
    static int keepsWaiting(void *self, int attempts);

    sqlite3 *m_handle;
    const Monitor &m_monitor;
    int m_busyMilliseconds;
    QElapsedTimer m_waiting;
};

} // namespace core
