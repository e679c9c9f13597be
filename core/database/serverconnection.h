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
// What both end with: a peer that is gone without a word (a cable, a firewall that forgot us, a machine
// that lost its power) is noticed in about a minute, and not after the hours that systems wait. One
// that is there and silent may be at work. Means nothing to a unix socket.
void noticeLostPeer(int socket);

} // namespace core
