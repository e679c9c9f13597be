// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/backup.h"

#include "core/database/sqliteerror.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int pagesBetweenLooks = 256;
constexpr int waitMilliseconds = 20;
constexpr int mostWaits = 250; // five seconds

struct Closer
{
    void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

Error errorOf(sqlite3 *handle, int result, const QString &path)
{
    const bool isFull = errorCodeOf(result, handle) == ErrorCode::DiskFull;
    const QString detail = QString::fromUtf8(sqlite3_errmsg(handle));
    return {isFull ? ErrorCode::DiskFull : ErrorCode::BackupFailed, path, detail, {}};
}

Result<Handle> opened(const QString &path, int flags)
{
    sqlite3 *raw = nullptr;
    const int result = sqlite3_open_v2(path.toUtf8().constData(), &raw, flags, nullptr);
    Handle handle(raw);
    if (result != SQLITE_OK)
        return Failure(errorOf(raw, result, path));
    return handle;
}

// A new file, which nobody but who may read the database may read.
Result<QString> createdFile(const QString &database)
{
    const QString stamp = QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    const QString base = database + ".backup-"_L1 + stamp;
    QString path = base;
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = base + u'-' + QString::number(i);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileInfo(database).permissions() | QFile::ReadOwner | QFile::WriteOwner))
        return failure(ErrorCode::BackupFailed, path, file.errorString());
    return path;
}

Result<void> copied(
    sqlite3 *from, sqlite3 *to, const QString &path, Progress progress, const Monitor &monitor)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");
    if (backup == nullptr)
        return Failure(errorOf(to, sqlite3_errcode(to), path));
    int result = SQLITE_OK;
    int waits = 0;
    progress.isBackup = true;
    while (!monitor.canceled) {
        result = sqlite3_backup_step(backup, pagesBetweenLooks);
        progress.statements = sqlite3_backup_pagecount(backup);
        progress.statement = progress.statements - sqlite3_backup_remaining(backup);
        if (monitor.progress)
            monitor.progress(progress);
        if (result == SQLITE_BUSY || result == SQLITE_LOCKED) {
            if (++waits > mostWaits)
                break;
            sqlite3_sleep(waitMilliseconds);
        } else if (result != SQLITE_OK) {
            break;
        }
    }
    const int finished = sqlite3_backup_finish(backup); // commits and syncs
    if (result == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    if (monitor.canceled)
        return failure(ErrorCode::Canceled, path);
    return Failure(errorOf(to, finished == SQLITE_OK ? result : finished, path));
}

Result<void> copiedFile(const QString &database,
                        const QString &path,
                        const Progress &progress,
                        const Monitor &monitor)
{
    const Result<Handle> from = opened(database, SQLITE_OPEN_READONLY);
    if (!from)
        return Failure(from.error());
    const Result<Handle> to = opened(path, SQLITE_OPEN_READWRITE);
    if (!to)
        return Failure(to.error());
    // So that the commit syncs the file, and with its journal's end the folder.
    const int prepared = sqlite3_exec(to->get(),
                                      "PRAGMA synchronous=FULL",
                                      nullptr,
                                      nullptr,
                                      nullptr);
    if (prepared != SQLITE_OK)
        return Failure(errorOf(to->get(), prepared, path));
    return copied(from->get(), to->get(), path, progress, monitor);
}

} // namespace

Result<QString> backup(const DatabaseUrl &url, const Progress &progress, const Monitor &monitor)
{
    const QString database = QFileInfo(url.path).canonicalFilePath();
    if (database.isEmpty())
        return QString();
    const Result<QString> path = createdFile(database);
    if (!path)
        return path;
    const Result<void> result = copiedFile(database, *path, progress, monitor);
    if (!result) {
        QFile::remove(*path);
        return Failure(result.error());
    }
    return path;
}

} // namespace core
