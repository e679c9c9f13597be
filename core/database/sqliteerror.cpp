// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/sqliteerror.h"

#include <sqlite3.h>

#include <cerrno>

namespace core {

namespace {

bool isDiskFull(sqlite3 *handle)
{
    const int systemError = handle ? sqlite3_system_errno(handle) : 0;
    return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG;
}

} // namespace

ErrorCode errorCodeOf(int resultCode, sqlite3 *handle)
{
    switch (resultCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::DatabaseLocked;
    case SQLITE_READONLY:
        return ErrorCode::DatabaseReadOnly;
    case SQLITE_INTERRUPT:
        return ErrorCode::Canceled;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_NOTADB:
        return ErrorCode::DatabaseNotADatabase;
    case SQLITE_CORRUPT:
        return ErrorCode::FileDamaged;
    case SQLITE_CANTOPEN:
        // The database itself is open: it is the journal beside it that cannot be made.
        return ErrorCode::DatabaseReadOnly;
    case SQLITE_IOERR:
        return isDiskFull(handle) ? ErrorCode::DiskFull : ErrorCode::StatementFailed;
    default:
        return ErrorCode::StatementFailed;
    }
}

} // namespace core
