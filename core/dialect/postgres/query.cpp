// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/query.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

ErrorCode codeOf(const QString &state)
{
    if (state.startsWith("08"_L1) || state.startsWith("57P"_L1))
        return ErrorCode::ConnectionLost;
    if (state == "57014"_L1)
        return ErrorCode::Canceled;
    return state == "55P03"_L1 ? ErrorCode::LockTimeout : ErrorCode::StatementFailed;
}

Failure failureOf(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    return failure(codeOf(error.nativeErrorCode()), query.lastQuery(), error.databaseText());
}

// SAVEPOINT outside a transaction is an error in the server's log, BEGIN inside one a warning; a
// setting that lasts as long as the transaction tells quietly.
Result<bool> isInTransaction(QSqlDatabase &database)
{
    const QString mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto set = postgresQuery(database,
                                   u"SELECT pg_catalog.set_config('schemawright.mark', '%1', true)"_s
                                       .arg(mark));
    if (!set)
        return Failure(set.error());
    auto asked = postgresQuery(database,
                               u"SELECT pg_catalog.current_setting('schemawright.mark', true)"_s);
    if (!asked)
        return Failure(asked.error());
    return asked->next() && asked->value(0).toString() == mark;
}

} // namespace

Result<QSqlQuery> postgresQuery(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failureOf(query);
    return query;
}

std::optional<Error> forEachRow(QSqlDatabase &database,
                                const QString &sql,
                                const std::function<void(const QSqlQuery &)> &read)
{
    auto query = postgresQuery(database, sql);
    if (!query)
        return query.error();
    while (query->next())
        read(*query);
    if (query->lastError().isValid())
        return failureOf(*query).value();
    return {};
}

std::optional<Error> setForReading(QSqlDatabase &database)
{
    const auto set = postgresQuery(database, uR"(SELECT set_config(name, value, true)
FROM (VALUES ('search_path', 'pg_catalog'), ('jit', 'off'), ('bytea_output', 'hex'),
 ('datestyle', 'ISO, YMD'), ('intervalstyle', 'postgres'), ('timezone', 'UTC'),
 ('extra_float_digits', '1'), ('quote_all_identifiers', 'off'),
 ('standard_conforming_strings', 'on')) AS settings(name, value))"_s);
    return set ? std::nullopt : std::optional<Error>(set.error());
}

PassingTransaction::PassingTransaction(QSqlDatabase &database, Access access)
    : m_database(database)
{
    const Result<bool> isInside = isInTransaction(database);
    if (!isInside) {
        m_error = isInside.error();
        return;
    }
    const QString begin = *isInside ? u"SAVEPOINT schemawright_passing"_s
                          : access == Access::ReadOnly
                              ? u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s
                              : u"BEGIN"_s;
    if (const auto begun = postgresQuery(database, begin); !begun)
        m_error = begun.error();
    else
        m_state = *isInside ? State::Savepoint : State::Transaction;
}

PassingTransaction::~PassingTransaction()
{
    switch (m_state) {
    case State::NotBegun:
        return;
    case State::Transaction:
        static_cast<void>(postgresQuery(m_database, u"ROLLBACK"_s));
        return;
    case State::Savepoint:
        static_cast<void>(
            postgresQuery(m_database, u"ROLLBACK TO SAVEPOINT schemawright_passing"_s));
        static_cast<void>(postgresQuery(m_database, u"RELEASE SAVEPOINT schemawright_passing"_s));
    }
}

} // namespace core
