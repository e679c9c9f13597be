// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runlock.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int attemptMilliseconds = 50;
constexpr int writingMilliseconds = 1000; // more than anybody needs to write a line

// Why no lock file can be made beside the database: tries what the run would do next.
Error obstacle(const QString &path)
{
    QTemporaryFile probe(path + ".XXXXXX"_L1);
    if (!probe.open())
        return {ErrorCode::DatabaseReadOnly, path, probe.errorString(), {}};
    if (probe.write(QByteArray(4096, '\0')) < 0 || !probe.flush())
        return {ErrorCode::DiskFull, path, probe.errorString(), {}};
    return {ErrorCode::FileNotWritable, path + ".schemawright-lock"_L1, {}, {}};
}

// A process killed while it wrote its name into the lock file leaves one that names nobody.
bool namesNobody(const QLockFile &file, const QString &path)
{
    qint64 process = 0;
    QString host;
    QString program;
    const QDateTime written = QFileInfo(path).lastModified();
    return !file.getLockInfo(&process, &host, &program)
           && written.msecsTo(QDateTime::currentDateTime()) > writingMilliseconds;
}

QString holderOf(const QLockFile &file)
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!file.getLockInfo(&process, &host, &program))
        return {};
    return u"%1 %2 @ %3"_s.arg(program).arg(process).arg(host);
}

} // namespace

Result<RunLock> RunLock::acquire(const DatabaseUrl &url,
                                 int timeoutMilliseconds,
                                 const Monitor &monitor)
{
    RunLock lock;
    // Two ways to the same file must meet at one lock; one in memory is nobody else's.
    const QString path = QFileInfo(url.path).canonicalFilePath();
    if (path.isEmpty())
        return lock;
    const QString lockPath = path + ".schemawright-lock"_L1;
    lock.m_file = std::make_unique<QLockFile>(lockPath);
    lock.m_file->setStaleLockTime(0); // a long run is not a dead one
    QElapsedTimer waited;
    waited.start();
    while (!lock.m_file->tryLock(attemptMilliseconds)) {
        if (lock.m_file->error() != QLockFile::LockFailedError)
            return Failure(obstacle(path));
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, path);
        if (namesNobody(*lock.m_file, lockPath))
            lock.m_file->removeStaleLockFile();
        if (waited.elapsed() >= timeoutMilliseconds)
            return failure(ErrorCode::RunnerBusy, path, holderOf(*lock.m_file));
    }
    return lock;
}

} // namespace core
