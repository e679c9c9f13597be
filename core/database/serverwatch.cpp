// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/serverwatch.h"

#include <condition_variable>
#include <mutex>

#include <sys/socket.h>
#include <unistd.h>

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds betweenLooks(50);
// Without an answer to the cancellation.
constexpr std::chrono::seconds patience(8);

} // namespace

// Shared with the thread that stops: it may hang in a server's silence longer than the watch lives.
struct ServerWatchState
{
    const Monitor *monitor = nullptr; // not looked at any more once it is ending
    std::function<bool()> stop;
    std::function<void()> end;
    int socket = -1; // a second handle of the connection's, so that its number is not another's
    std::mutex mutex;
    std::condition_variable wake;
    bool isPaused = false;
    bool isEnding = false;
    bool isStopping = false;
    bool isGivenUp = false;
    std::optional<Clock::time_point> lastAnswer; // from the cancellation on

    bool isWanted() const { return !isEnding && !isGivenUp && !isPaused && monitor->canceled; }
    bool isWaiting() const { return isStopping || isWanted(); }

    void lookAndStop()
    {
        std::unique_lock lock(mutex);
        while (!isEnding && !isGivenUp) {
            wake.wait_for(lock, betweenLooks);
            if (!isWanted())
                continue;
            isStopping = true;
            lock.unlock();
            const bool hasAnswered = stop();
            lock.lock();
            isStopping = false;
            if (hasAnswered)
                lastAnswer = Clock::now();
            wake.notify_all();
        }
        lock.unlock();
        end();
    }

    void lookAndShut()
    {
        std::unique_lock lock(mutex);
        while (!isEnding && !isGivenUp) {
            wake.wait_for(lock, betweenLooks);
            if (!isWaiting()) {
                lastAnswer.reset();
                continue;
            }
            if (!lastAnswer)
                lastAnswer = Clock::now();
            if (Clock::now() - *lastAnswer < patience)
                continue;
            isGivenUp = true;
            ::shutdown(socket, SHUT_RDWR);
            wake.notify_all();
        }
    }

    ~ServerWatchState()
    {
        if (socket >= 0)
            ::close(socket);
    }
};

ServerWatch::ServerWatch(const Monitor &monitor,
                         std::function<bool()> stop,
                         std::function<void()> end,
                         int socket)
    : m_state(std::make_shared<ServerWatchState>())
{
    m_state->monitor = &monitor;
    m_state->stop = std::move(stop);
    m_state->end = std::move(end);
    m_state->socket = socket < 0 ? -1 : ::dup(socket);
    m_stopper = std::thread([state = m_state] { state->lookAndStop(); });
    m_guard = std::thread([state = m_state] { state->lookAndShut(); });
}

ServerWatch::~ServerWatch()
{
    ServerWatch::pause();
    bool isStuck = false;
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->isEnding = true;
        isStuck = m_state->isStopping;
    }
    m_state->wake.notify_all();
    m_guard.join();
    if (isStuck)
        m_stopper.detach();
    else
        m_stopper.join();
}

// While a statement is being stopped this waits until that is over, or given up.
void ServerWatch::pause()
{
    std::unique_lock lock(m_state->mutex);
    m_state->isPaused = true;
    while (m_state->isStopping && !m_state->isGivenUp)
        m_state->wake.wait_for(lock, betweenLooks);
}

void ServerWatch::resume()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->isPaused = false;
}

} // namespace core
