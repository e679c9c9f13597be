// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/task.h"

#include <QCoreApplication>
#include <QMutex>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace ui {

namespace {

constexpr int progressInterval = 40; // milliseconds
constexpr int waitingThreads = 32;   // they sleep nearly all the time

QThreadPool *poolOf(int threads)
{
    auto *pool = new QThreadPool(qApp);
    pool->setMaxThreadCount(threads);
    return pool;
}

QThreadPool &poolOf(Task::Kind kind)
{
    switch (kind) {
    case Task::Kind::Computes:
        return *QThreadPool::globalInstance();
    case Task::Kind::Waits: {
        static QThreadPool *pool = poolOf(waitingThreads);
        return *pool;
    }
    case Task::Kind::Writes: {
        static QThreadPool *pool = poolOf(1);
        return *pool;
    }
    }
    Q_UNREACHABLE();
    return *QThreadPool::globalInstance();
}

} // namespace

// The newest progress that was not told yet. What is told late is the newest, so that a statement that
// takes long is the one that is shown.
struct Task::Latest
{
    QMutex mutex;
    std::optional<core::Progress> progress;
};

Task::Task(QObject *parent, Kind kind)
    : QObject(parent)
    , m_kind(kind)
{
    m_pace.setInterval(progressInterval);
    connect(&m_pace, &QTimer::timeout, this, &Task::tell);
    // QtSql is torn down with the application: nobody may work on a connection then.
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        cancel();
        if (m_watcher)
            m_watcher->waitForFinished();
    });
}

Task::~Task()
{
    drop();
}

void Task::cancel()
{
    if (m_monitor)
        m_monitor->canceled = true;
}

void Task::tell()
{
    std::optional<core::Progress> progress;
    {
        const QMutexLocker locker(&m_latest->mutex);
        progress.swap(m_latest->progress);
    }
    if (progress)
        Q_EMIT progressed(*progress);
}

void Task::drop()
{
    cancel();
    m_pace.stop();
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
    m_latest = std::make_shared<Latest>();
    m_watcher = new QFutureWatcher<void>(this);
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this, done = std::move(done)] {
        m_pace.stop();
        tell();
        m_watcher->deleteLater();
        m_watcher = nullptr;
        done();
        Q_EMIT finished();
    });
    const auto run = [work = std::move(work), monitor = m_monitor, latest = m_latest] {
        monitor->progress = [latest](const core::Progress &progress) {
            const QMutexLocker locker(&latest->mutex);
            latest->progress = progress;
        };
        work(*monitor);
        monitor->progress = nullptr;
    };
    m_pace.start();
    m_watcher->setFuture(QtConcurrent::run(&poolOf(m_kind), run));
    Q_EMIT started();
}

} // namespace ui
