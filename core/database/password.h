// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the password of a server comes from, in this order: the URL, the keychain, the environment
// (SCHEMAWRIGHT_PASSWORD_<NAME>, SCHEMAWRIGHT_PASSWORD, PGPASSWORD or MYSQL_PWD; ~/.pgpass by itself),
// and if that does not do, a question. It is written nowhere but, when asked for, into the keychain.

#include "core/database/connection.h"

#include <functional>

namespace core {

struct PasswordRequest
{
    DatabaseUrl url;
    QString name;  // of the database in the project; may be empty
    Error refused; // how it failed without: PasswordNeeded or AuthenticationFailed
};
// No value: nobody can be asked, or they would rather not. Called in the caller's thread.
using AskPassword = std::function<std::optional<QString>(const PasswordRequest &)>;

// Connection::open() with the password found; connection.url() has it then. Without `ask`, or without
// an answer: the error of the attempt (PasswordNeeded, AuthenticationFailed).
Result<Connection> openWithPassword(const DatabaseUrl &url,
                                    const QString &name,
                                    OpenMode mode,
                                    const AskPassword &ask = {});

// Under which the keychain has it: the user and the server, whatever the database.
QString passwordKey(const DatabaseUrl &url);
// What the environment says of a database of this kind and name.
std::optional<QString> passwordInEnvironment(DialectKind dialect, const QString &name);

} // namespace core
