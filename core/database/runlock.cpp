// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runlock.h"

#include <QElapsedTimer>
#include <QThread>

namespace core {

namespace {

constexpr int betweenAttemptsMilliseconds = 100;

} // namespace

Result<RunLock> RunLock::acquire(Session &session, int timeoutMilliseconds, const Monitor &monitor)
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        const Result<bool> isOurs = session.tryLock();
        if (!isOurs)
            return Failure(isOurs.error());
        if (*isOurs)
            break;
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, session.lockName());
        if (waited.elapsed() >= timeoutMilliseconds)
            return failure(ErrorCode::RunnerBusy, session.lockName(), session.lockHolder());
        QThread::msleep(betweenAttemptsMilliseconds);
    }
    RunLock lock;
    lock.m_session.reset(&session);
    return lock;
}

} // namespace core
