// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/interrupt.h"

#include <sqlite3.h>

namespace core {

namespace {

constexpr int instructionsBetweenLooks = 2000; // well below a millisecond
constexpr int waitMilliseconds = 20;

} // namespace

Interrupt::Interrupt(const Connection &connection, const Monitor &monitor, int busyMilliseconds)
    : m_handle(connection.sqlite())
    , m_monitor(monitor)
    , m_busyMilliseconds(busyMilliseconds)
{
    if (m_handle == nullptr)
        return;
    sqlite3_progress_handler(m_handle, instructionsBetweenLooks, stopsStatement, this);
    sqlite3_busy_handler(m_handle, keepsWaiting, this);
}

Interrupt::~Interrupt()
{
    if (m_handle == nullptr)
        return;
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    sqlite3_busy_timeout(m_handle, defaultBusyMilliseconds); // replaces the handler
}

int Interrupt::stopsStatement(void *self)
{
    return static_cast<Interrupt *>(self)->m_monitor.canceled ? 1 : 0;
}

int Interrupt::keepsWaiting(void *self, int attempts)
{
    auto *interrupt = static_cast<Interrupt *>(self);
    if (attempts == 0)
        interrupt->m_waiting.start();
    if (interrupt->m_monitor.canceled
        || interrupt->m_waiting.elapsed() >= interrupt->m_busyMilliseconds)
        return 0;
    sqlite3_sleep(waitMilliseconds);
    return 1;
}

} // namespace core
