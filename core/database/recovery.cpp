// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/recovery.h"

#include "core/database/runlock.h"

#include <QElapsedTimer>
#include <QThread>

namespace core {

namespace {

constexpr int betweenAttemptsMilliseconds = 200;

Result<DatabaseState> read(const DatabaseUrl &url, const Monitor &monitor)
{
    const Result<Connection> connection = Connection::open(url, OpenMode::ReadWrite);
    if (!connection)
        return Failure(connection.error());
    const auto session = Session::of(*connection);
    // What the lost connection had begun must have come to its end.
    const Result<RunLock> lock = RunLock::acquire(*session, 0, monitor);
    if (!lock)
        return Failure(lock.error());
    return readState(*connection, ReadDepth::VersionsOnly);
}

} // namespace

Result<DatabaseState> stateAfterLoss(const DatabaseUrl &url,
                                     const RunOptions &options,
                                     const Monitor &monitor)
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        Result<DatabaseState> state = read(url, monitor);
        if (state || waited.elapsed() >= options.reconnectMilliseconds)
            return state;
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, displayName(url));
        QThread::msleep(betweenAttemptsMilliseconds);
    }
}

} // namespace core
