// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Work off the GUI thread: a plain function of copied values and a Monitor, which opens its own
// connection and returns one value. Progress comes at most every 40 milliseconds; `finished` comes
// exactly once a start, after `done` was called, in the GUI thread. Destroying a running task cancels
// it and drops its outcome; nobody waits, but for the end of the program.

#include "core/database/runner.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace ui {

class Task : public QObject
{
    Q_OBJECT

public:
    // Work that waits for servers has threads of its own, so that computing never waits behind it.
    // Work that writes files runs one after the other, in the order of the starts.
    enum class Kind { Computes, Waits, Writes };
    explicit Task(QObject *parent = nullptr, Kind kind = Kind::Computes);
    ~Task() override;

    // `work`: T(core::Monitor &), in a worker thread. `done`: void(const T &), in this one. A task
    // that is running is cancelled first and its outcome dropped.
    template<typename Work, typename Done>
    void start(Work work, Done done)
    {
        using T = std::invoke_result_t<Work, core::Monitor &>;
        auto outcome = std::make_shared<std::optional<T>>();
        begin([work = std::move(work),
               outcome](core::Monitor &monitor) { outcome->emplace(work(monitor)); },
              [done = std::move(done), outcome] {
                  if (*outcome)
                      done(**outcome);
              });
    }

    bool isRunning() const { return m_watcher != nullptr; }
    void cancel();
    // Cancels and forgets: its outcome is dropped, and nobody waits for it.
    void abandon() { drop(); }

Q_SIGNALS:
    void started();
    void progressed(const core::Progress &progress);
    void finished();

private:
    void begin(std::function<void(core::Monitor &)> work, std::function<void()> done);
    void drop();
    void tell();

    struct Latest;
    Kind m_kind;
    std::shared_ptr<core::Monitor> m_monitor;
    std::shared_ptr<Latest> m_latest;
    QTimer m_pace;
    QFutureWatcher<void> *m_watcher = nullptr; // a child; none when idle
};

} // namespace ui
