// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/transaction.h"

#include <libpq-fe.h>
#include <mysql.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

ReadTransaction::ReadTransaction(const Connection &connection)
    : m_connection(connection)
{
    if (isInTransaction(connection))
        return;
    const bool isPostgres = connection.dialect() == DialectKind::PostgreSql;
    const auto begun = connection.execute(isPostgres ? u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s
                                                     : u"BEGIN"_s);
    if (begun)
        m_isOurs = true;
    else
        m_error = begun.error();
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOurs && isInTransaction(m_connection))
        static_cast<void>(m_connection.execute(u"ROLLBACK"_s)); // nothing was written
}

bool isInTransaction(const Connection &connection)
{
    switch (connection.dialect()) {
    case DialectKind::Sqlite: {
        sqlite3 *handle = connection.sqlite();
        return handle != nullptr && sqlite3_get_autocommit(handle) == 0;
    }
    case DialectKind::PostgreSql: {
        pg_conn *handle = connection.postgres();
        const PGTransactionStatusType status = handle ? PQtransactionStatus(handle)
                                                      : PQTRANS_UNKNOWN;
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }
    case DialectKind::MariaDb: {
        st_mysql *handle = connection.mariadb();
        return handle != nullptr && (handle->server_status & SERVER_STATUS_IN_TRANS) != 0;
    }
    }
    Q_UNREACHABLE();
}

} // namespace core
