// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/stepexecution.h"

#include "core/database/sqliteerror.h"
#include "core/database/transaction.h"

#include <QSqlRecord>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The user's SQL must not end the transaction that its revision runs in.
int refuseTransactions(void *, int action, const char *, const char *, const char *, const char *)
{
    return action == SQLITE_TRANSACTION ? SQLITE_DENY : SQLITE_OK;
}

bool isInside(StatementKind kind)
{
    switch (kind) {
    case StatementKind::Setting:
    case StatementKind::Begin:
    case StatementKind::Commit:
        return false;
    case StatementKind::Ddl:
    case StatementKind::Data:
    case StatementKind::Version:
    case StatementKind::Check:
    case StatementKind::CheckNoNewRows:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

StepExecution::StepExecution(const Connection &connection,
                             const Step &step,
                             const Monitor &monitor,
                             const Progress &progress)
    : m_connection(connection)
    , m_step(step)
    , m_monitor(monitor)
    , m_progress(progress)
{}

Result<void> StepExecution::run(const Begun &begun)
{
    Result<void> done = runStatements(begun);
    if (!done) {
        undo();
        if (m_monitor.canceled && done.error().code != ErrorCode::Canceled)
            done.error().code = ErrorCode::Canceled; // a lock not waited for to the end
    }
    return done;
}

Result<void> StepExecution::runStatements(const Begun &begun)
{
    for (qsizetype i = 0; i < m_step.statements.size(); ++i) {
        const Statement &statement = m_step.statements.at(i);
        m_progress.statement = int(i);
        m_progress.sql = statement.sql;
        // What is committed is put in order to its end.
        if (m_monitor.canceled && !m_isCommitted)
            return failure(ErrorCode::Canceled, m_step.revision, {}, statement.sql);
        if (m_monitor.progress)
            m_monitor.progress(m_progress);
        if (const Result<void> done = execute(statement); !done)
            return done;
        if (statement.kind == StatementKind::Begin) {
            if (const Result<void> agreed = begun(m_progress); !agreed)
                return agreed;
            takeBaselines();
        } else if (isInside(statement.kind) && !isInTransaction(m_connection)) {
            return failure(ErrorCode::StatementFailed, m_step.revision, {}, statement.sql);
        }
    }
    return {};
}

Result<void> StepExecution::execute(const Statement &statement)
{
    switch (statement.kind) {
    case StatementKind::Setting:
        return executeSetting(statement);
    case StatementKind::Commit:
        return commit(statement);
    case StatementKind::Version:
        return executeVersion(statement);
    case StatementKind::Check:
        return check(statement);
    case StatementKind::CheckNoNewRows:
        return checkNoNewRows(statement);
    case StatementKind::Begin:
    case StatementKind::Ddl:
    case StatementKind::Data:
        break;
    }
    if (statement.note == StatementNote::UserSql)
        return executeUserSql(statement);
    const auto done = m_connection.execute(statement.sql);
    return done ? Result<void>() : Failure(done.error());
}

Result<void> StepExecution::executeSetting(const Statement &statement)
{
    if (const auto done = m_connection.execute(statement.sql); !done)
        return Failure(done.error());
    if (statement.note != StatementNote::ForeignKeysOff)
        return {};
    // Within a transaction of someone else's the setting is silently ignored, and a DROP TABLE
    // would delete the rows of the table's children.
    const Result<QVariant> value = m_connection.value(u"PRAGMA foreign_keys"_s);
    if (!value)
        return Failure(value.error());
    if (value->toInt() != 0)
        return failure(ErrorCode::StatementFailed,
                       m_step.revision,
                       u"foreign_keys = %1"_s.arg(value->toInt()),
                       statement.sql);
    return {};
}

Result<void> StepExecution::executeVersion(const Statement &statement)
{
    const auto done = m_connection.execute(statement.sql);
    if (!done)
        return Failure(done.error());
    if (statement.sql.startsWith("CREATE"_L1, Qt::CaseInsensitive))
        return {};
    const int touched = done->numRowsAffected();
    if (touched == 1)
        return {};
    return failure(ErrorCode::DatabaseMoved,
                   displayName(m_connection.url()),
                   QString::number(touched),
                   statement.sql);
}

Result<void> StepExecution::executeUserSql(const Statement &statement)
{
    // Through SQLite itself: a text of the user's may hold several statements.
    sqlite3 *handle = m_connection.sqlite();
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
    return failure(errorCodeOf(result, handle), toString(m_connection.url()), detail, statement.sql);
}

Result<void> StepExecution::check(const Statement &statement)
{
    const Result<QVariant> value = m_connection.value(statement.sql);
    if (!value)
        return Failure(value.error());
    if (!value->isNull() && value->toDouble() != 0)
        return {};
    return failure(ErrorCode::CheckFailed, statement.subject, value->toString(), statement.sql);
}

Result<void> StepExecution::checkNoNewRows(const Statement &statement)
{
    const Result<QStringList> now = rows(statement.sql);
    if (!now)
        return Failure(now.error());
    const QStringList before = m_baselines.value(statement.sql);
    QStringList added;
    std::set_difference(now->begin(),
                        now->end(),
                        before.begin(),
                        before.end(),
                        std::back_inserter(added));
    if (added.isEmpty())
        return {};
    return failure(ErrorCode::CheckFailed,
                   statement.subject,
                   added.mid(0, 5).join(u"; "_s),
                   statement.sql);
}

Result<void> StepExecution::commit(const Statement &statement)
{
    const Result<QVariant> catalogue = m_connection.value(u"PRAGMA schema_version"_s);
    if (!catalogue)
        return Failure(catalogue.error());
    if (const auto done = m_connection.execute(statement.sql); !done)
        return Failure(done.error());
    m_catalogueVersion = catalogue->toLongLong();
    m_isCommitted = true;
    return {};
}

void StepExecution::takeBaselines()
{
    for (const Statement &statement : m_step.statements) {
        if (statement.kind != StatementKind::CheckNoNewRows || m_baselines.contains(statement.sql))
            continue;
        // It may name what the step is only about to make: then there were no rows.
        m_baselines.insert(statement.sql, rows(statement.sql).value_or(QStringList()));
    }
}

Result<QStringList> StepExecution::rows(const QString &sql) const
{
    auto query = m_connection.execute(sql);
    if (!query)
        return Failure(query.error());
    QStringList result;
    int columns = -1;
    while (query->next()) {
        if (columns < 0)
            columns = query->record().count();
        QStringList values;
        for (int i = 0; i < columns; ++i)
            values.append(query->value(i).toString());
        result.append(values.join(u", "_s));
    }
    result.sort();
    return result;
}

void StepExecution::undo()
{
    // SQLite may have rolled back by itself (an interrupted statement, a full disk).
    if (isInTransaction(m_connection) && !m_isCommitted)
        static_cast<void>(m_connection.execute(u"ROLLBACK"_s));
    restoreSettings();
}

void StepExecution::restoreSettings()
{
    for (const Statement &statement : m_step.statements) {
        if (statement.kind == StatementKind::Setting && statement.restores)
            static_cast<void>(m_connection.execute(statement.sql));
    }
}

} // namespace core
