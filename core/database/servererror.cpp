// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/servererror.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

ErrorCode postgresErrorCode(const QString &sqlState)
{
    static const QHash<QString, ErrorCode>
        codes{{u"25006"_s, ErrorCode::DatabaseReadOnly},
              {u"28000"_s, ErrorCode::AuthenticationFailed},
              {u"28P01"_s, ErrorCode::AuthenticationFailed},
              {u"3D000"_s, ErrorCode::DatabaseNotFound},
              {u"53100"_s, ErrorCode::DiskFull},
              {u"53300"_s, ErrorCode::ConnectionFailed}, // too many connections
              {u"40P01"_s, ErrorCode::LockTimeout},      // deadlock_detected: also others' locks
              {u"55P03"_s, ErrorCode::LockTimeout},
              {u"57014"_s, ErrorCode::Canceled},
              {u"57P01"_s, ErrorCode::ConnectionLost}, // admin_shutdown, also pg_terminate_backend
              {u"57P02"_s, ErrorCode::ConnectionLost}, // crash_shutdown
              {u"57P03"_s, ErrorCode::ConnectionFailed}, // the server is starting or stopping
              {u"57P05"_s, ErrorCode::ConnectionLost},   // idle_session_timeout
              {u"25P03"_s, ErrorCode::ConnectionLost}};  // idle_in_transaction_session_timeout
    if (sqlState.startsWith("08"_L1))
        return ErrorCode::ConnectionLost;
    return codes.value(sqlState, ErrorCode::StatementFailed);
}

ErrorCode mariadbErrorCode(int number)
{
    switch (number) {
    case 1021: // ER_DISK_FULL
    case 1114: // ER_RECORD_FILE_FULL: also a tablespace or temporary table at its limit
        return ErrorCode::DiskFull;
    case 1044: // ER_DBACCESS_DENIED_ERROR
    case 1045: // ER_ACCESS_DENIED_ERROR
    case 1698: // ER_ACCESS_DENIED_NO_PASSWORD_ERROR
        return ErrorCode::AuthenticationFailed;
    case 1049: // ER_BAD_DB_ERROR
        return ErrorCode::DatabaseNotFound;
    case 1205: // ER_LOCK_WAIT_TIMEOUT
    case 1213: // ER_LOCK_DEADLOCK
        return ErrorCode::LockTimeout;
    case 1290: // ER_OPTION_PREVENTS_STATEMENT: read_only
    case 1792: // ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION
    case 1836: // ER_READ_ONLY_MODE
        return ErrorCode::DatabaseReadOnly;
    case 1317: // ER_QUERY_INTERRUPTED
        return ErrorCode::Canceled;
    case 1040: // ER_CON_COUNT_ERROR
    case 2002: // CR_CONNECTION_ERROR
    case 2003: // CR_CONN_HOST_ERROR
    case 2005: // CR_UNKNOWN_HOST
        return ErrorCode::ConnectionFailed;
    case 1053: // ER_SERVER_SHUTDOWN
    case 1927: // ER_CONNECTION_KILLED
    case 2006: // CR_SERVER_GONE_ERROR
    case 2013: // CR_SERVER_LOST
    case 2055: // CR_SERVER_LOST_EXTENDED
        return ErrorCode::ConnectionLost;
    case 2026: // CR_SSL_CONNECTION_ERROR
        return ErrorCode::TlsNotReached;
    default:
        return ErrorCode::StatementFailed;
    }
}

} // namespace core
