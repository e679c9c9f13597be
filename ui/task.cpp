// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/task.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QtConcurrentRun>

namespace ui {

namespace {

constexpr qint64 progressInterval = 40; // milliseconds

} // namespace

Task::Task(QObject *parent)
    : QObject(parent)
{}

Task::~Task()
{
    drop();
}

void Task::cancel()
{
    if (m_monitor)
        m_monitor->canceled = true;
}

void Task::drop()
{
    cancel();
    if (m_watcher) {
        m_watcher->disconnect(this);
        m_watcher->deleteLater();
        m_watcher = nullptr;
    }
}

void Task::begin(std::function<void(core::Monitor &)> work, std::function<void()> done)
{
    drop();
    m_monitor = std::make_shared<core::Monitor>();
    m_watcher = new QFutureWatcher<core::Progress>(this);
    connect(m_watcher, &QFutureWatcherBase::resultReadyAt, this, [this](int index) {
        Q_EMIT progressed(m_watcher->resultAt(index));
    });
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this, done = std::move(done)] {
        m_watcher->deleteLater();
        m_watcher = nullptr;
        done();
        Q_EMIT finished();
    });
    const auto run = [work = std::move(work),
                      monitor = m_monitor](QPromise<core::Progress> &promise) {
        QElapsedTimer timer;
        monitor->progress = [&promise, timer](const core::Progress &progress) mutable {
            if (timer.isValid() && timer.elapsed() < progressInterval)
                return;
            timer.start();
            promise.addResult(progress);
        };
        work(*monitor);
        monitor->progress = nullptr;
    };
    m_watcher->setFuture(QtConcurrent::run(run));
    Q_EMIT started();
}

} // namespace ui
