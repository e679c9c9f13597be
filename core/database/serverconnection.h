// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How a connection to a server is made: by Qt's driver, with what the driver cannot do done through
// the client library on the driver's own handle. Used by Connection alone. `database` is a QSqlDatabase
// of the right driver, not yet open; it is closed again after an error. Passwords are in no error.

#include "core/database/connection.h"

namespace core {

// Seconds until an attempt to connect is given up; ?connect_timeout= says otherwise.
inline constexpr int defaultConnectSeconds = 10;

pg_conn *postgresHandle(const QSqlDatabase &database);

// Each gives the encryption that was reached.
// AuthenticationFailed, PasswordNeeded, DatabaseNotFound, TlsNotReached, ConnectionFailed,
// DatabaseUrlInvalid (a parameter that means nothing), NotSupported (a server that is too old).
Result<Tls> openPostgres(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode);
Result<Tls> openMariadb(QSqlDatabase &database, const DatabaseUrl &url, OpenMode mode);

// What both begin with. DatabaseUrlInvalid.
Result<int> connectSeconds(const DatabaseUrl &url);

} // namespace core
