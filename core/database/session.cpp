// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/session.h"

#include "core/database/mariadbsession.h"
#include "core/database/postgressession.h"
#include "core/database/sqlitesession.h"

#include <QSqlError>

namespace core {

namespace {

constexpr qsizetype mostNotices = 100;

} // namespace

std::unique_ptr<Session> Session::of(const Connection &connection)
{
    switch (connection.dialect()) {
    case DialectKind::Sqlite:
        return std::make_unique<SqliteSession>(connection);
    case DialectKind::PostgreSql:
        return std::make_unique<PostgresSession>(connection);
    case DialectKind::MariaDb:
        return std::make_unique<MariaDbSession>(connection);
    }
    Q_UNREACHABLE();
}

void Session::addNotice(const QString &notice)
{
    if (m_notices.size() < mostNotices && !m_notices.contains(notice))
        m_notices.append(notice);
}

Result<void> Session::drained(const QString &sql) const
{
    Result<QSqlQuery> query = m_connection.execute(sql);
    if (!query)
        return Failure(query.error());
    do {
        while (query->next())
            continue; // a function that fails at a later row
        if (query->lastError().isValid())
            return Failure(m_connection.errorOf(query->lastError(), sql));
    } while (query->nextResult());
    if (query->lastError().isValid())
        return Failure(m_connection.errorOf(query->lastError(), sql));
    return {};
}

} // namespace core
