// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/sqlitesession.h"

#include "core/database/sqliteerror.h"
#include "core/schema/expression.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int attemptMilliseconds = 50;
constexpr int writingMilliseconds = 1000;      // more than anybody needs to write a line
constexpr int instructionsBetweenLooks = 2000; // well below a millisecond
constexpr int waitMilliseconds = 20;
constexpr int defaultBusyMilliseconds = 5000;

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
bool namesNobody(const QLockFile &file)
{
    qint64 process = 0;
    QString host;
    QString program;
    const QDateTime written = QFileInfo(file.fileName()).lastModified();
    return !file.getLockInfo(&process, &host, &program)
           && written.msecsTo(QDateTime::currentDateTime()) > writingMilliseconds;
}

// The user's SQL must not end the transaction that its revision runs in.
int refuseTransactions(void *, int action, const char *, const char *, const char *, const char *)
{
    return action == SQLITE_TRANSACTION ? SQLITE_DENY : SQLITE_OK;
}

// By SQLite's own handlers, which it calls while it works and while it waits for another's lock.
class SqliteWatch : public Watch
{
public:
    SqliteWatch(sqlite3 *handle, const Monitor &monitor, int busyMilliseconds)
        : m_handle(handle)
        , m_monitor(monitor)
        , m_busyMilliseconds(busyMilliseconds)
    {
        resume();
        sqlite3_busy_handler(m_handle, keepsWaiting, this);
    }
    ~SqliteWatch() override
    {
        pause();
        sqlite3_busy_timeout(m_handle, defaultBusyMilliseconds); // replaces the handler
    }
    Q_DISABLE_COPY_MOVE(SqliteWatch)

    void pause() override { sqlite3_progress_handler(m_handle, 0, nullptr, nullptr); }
    void resume() override
    {
        sqlite3_progress_handler(m_handle, instructionsBetweenLooks, stopsStatement, this);
    }

private:
    static int stopsStatement(void *self)
    {
        return static_cast<SqliteWatch *>(self)->m_monitor.canceled ? 1 : 0;
    }
    static int keepsWaiting(void *self, int attempts)
    {
        auto *watch = static_cast<SqliteWatch *>(self);
        if (attempts == 0)
            watch->m_waiting.start();
        if (watch->m_monitor.canceled || watch->m_waiting.elapsed() >= watch->m_busyMilliseconds)
            return 0;
        sqlite3_sleep(waitMilliseconds);
        return 1;
    }

    sqlite3 *m_handle;
    const Monitor &m_monitor;
    int m_busyMilliseconds;
    QElapsedTimer m_waiting;
};

} // namespace

Result<bool> SqliteSession::tryLock()
{
    // Two ways to the same file must meet at one lock; one in memory is nobody else's.
    const QString path = QFileInfo(connection().url().path).canonicalFilePath();
    if (path.isEmpty())
        return true;
    if (!m_file) {
        m_file = std::make_unique<QLockFile>(path + ".schemawright-lock"_L1);
        m_file->setStaleLockTime(0); // a long run is not a dead one
    }
    if (m_file->tryLock(attemptMilliseconds))
        return true;
    if (m_file->error() != QLockFile::LockFailedError)
        return Failure(obstacle(path));
    if (namesNobody(*m_file))
        m_file->removeStaleLockFile();
    return false;
}

void SqliteSession::unlock()
{
    m_file.reset();
}

QString SqliteSession::lockHolder() const
{
    qint64 process = 0;
    QString host;
    QString program;
    if (!m_file || !m_file->getLockInfo(&process, &host, &program))
        return {};
    return u"%1 %2 @ %3"_s.arg(program).arg(process).arg(host);
}

QString SqliteSession::lockName() const
{
    return QFileInfo(connection().url().path).canonicalFilePath();
}

Result<void> SqliteSession::prepare(const RunOptions &)
{
    m_quotedStrings.emplace(connection());
    return {};
}

void SqliteSession::restore()
{
    m_quotedStrings.reset();
}

std::unique_ptr<Watch> SqliteSession::watch(const Monitor &monitor, int busyMilliseconds) const
{
    return std::make_unique<SqliteWatch>(connection().sqlite(), monitor, busyMilliseconds);
}

QString SqliteSession::beginReading() const
{
    return u"BEGIN"_s;
}

bool SqliteSession::isInTransaction() const
{
    sqlite3 *handle = connection().sqlite();
    return handle != nullptr && sqlite3_get_autocommit(handle) == 0;
}

Result<qint64> SqliteSession::fingerprint() const
{
    const Result<QVariant> version = connection().value(u"PRAGMA schema_version"_s);
    if (!version)
        return Failure(version.error());
    return version->toLongLong();
}

Result<void> SqliteSession::execute(const Statement &statement)
{
    if (statement.note == StatementNote::UserSql)
        return executeUserSql(statement);
    if (const auto done = connection().execute(statement.sql); !done)
        return Failure(done.error());
    if (statement.note != StatementNote::ForeignKeysOff)
        return {};
    // Within a transaction of someone else's the setting is silently ignored, and a DROP TABLE
    // would delete the rows of the table's children.
    const Result<QVariant> value = connection().value(u"PRAGMA foreign_keys"_s);
    if (!value)
        return Failure(value.error());
    if (value->toInt() != 0)
        return failure(ErrorCode::StatementFailed,
                       toString(connection().url()),
                       u"foreign_keys = %1"_s.arg(value->toInt()),
                       statement.sql);
    return {};
}

Result<void> SqliteSession::executeUserSql(const Statement &statement)
{
    // Through SQLite itself: a text of the user's may hold several statements.
    sqlite3 *handle = connection().sqlite();
    sqlite3_set_authorizer(handle, refuseTransactions, nullptr);
    char *message = nullptr;
    const int result = sqlite3_exec(handle,
                                    statement.sql.toUtf8().constData(),
                                    nullptr,
                                    nullptr,
                                    &message);
    const QString detail = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_set_authorizer(handle, nullptr, nullptr);
    if (result == SQLITE_OK)
        return {};
    return failure(errorCodeOf(result, handle), toString(connection().url()), detail, statement.sql);
}

QStringList SqliteSession::holders(const QStringList &) const
{
    return {}; // the file's locks name nobody
}

Result<bool> SqliteSession::hasTable(const QString &name) const
{
    const Result<QVariant> count = connection().value(
        u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = %1 COLLATE NOCASE"_s
            .arg(quotedString(name)));
    if (!count)
        return Failure(count.error());
    return count->toInt() > 0;
}

QString SqliteSession::textType() const
{
    return u"TEXT"_s;
}

Result<QString> SqliteSession::probe(const Statement &) const
{
    return QString(); // everything runs in the step's transaction
}

Result<bool> SqliteSession::tookEffect(const Statement &, const QString &) const
{
    return false;
}

} // namespace core
