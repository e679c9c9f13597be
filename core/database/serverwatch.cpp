// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/serverwatch.h"

namespace core {

namespace {

constexpr std::chrono::milliseconds betweenLooks(50);

} // namespace

ServerWatch::ServerWatch(const Monitor &monitor,
                         std::function<void()> stop,
                         std::function<void()> end)
    : m_monitor(monitor)
    , m_stop(std::move(stop))
    , m_end(std::move(end))
    , m_thread([this] { look(); })
{}

ServerWatch::~ServerWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

// The lock is held while a statement is being stopped: then this waits until that is over.
void ServerWatch::pause()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = true;
}

void ServerWatch::resume()
{
    const std::lock_guard lock(m_mutex);
    m_isPaused = false;
}

void ServerWatch::look()
{
    std::unique_lock lock(m_mutex);
    while (!m_isEnding) {
        m_wake.wait_for(lock, betweenLooks);
        if (m_monitor.canceled && !m_isPaused && !m_isEnding)
            m_stop();
    }
    m_end();
}

} // namespace core
