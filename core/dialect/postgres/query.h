// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Sends queries to PostgreSQL 15, one statement at a time, and reads their rows by position.

#include "core/base/error.h"

#include <QSqlQuery>

#include <functional>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace core {

// ConnectionLost, Canceled, LockTimeout; else StatementFailed. The subject is the statement, the detail
// the server's message.
Result<QSqlQuery> postgresQuery(QSqlDatabase &database, const QString &sql);

// Calls `read` for each row. The error of the query, or none.
std::optional<Error> forEachRow(QSqlDatabase &database,
                                const QString &sql,
                                const std::function<void(const QSqlQuery &)> &read);

// Until the transaction ends: the catalogue's names qualified, its literals in one spelling whatever the
// session's settings are, and no compiling of queries, which costs ten times what it saves here.
std::optional<Error> setForReading(QSqlDatabase &database);

// A transaction of which nothing stays, for the length of a scope: settings, tables, locks. Where one is
// open already it is a savepoint, and what was open stays as it was.
class PassingTransaction
{
public:
    enum class Access { ReadOnly, ReadWrite };

    PassingTransaction(QSqlDatabase &database, Access access);
    ~PassingTransaction();
    PassingTransaction(const PassingTransaction &) = delete;
    PassingTransaction &operator=(const PassingTransaction &) = delete;

    const std::optional<Error> &error() const { return m_error; }

private:
    enum class State { NotBegun, Transaction, Savepoint };

    QSqlDatabase &m_database;
    State m_state = State::NotBegun;
    std::optional<Error> m_error;
};

} // namespace core
