// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/password.h"

#include "core/database/keychain.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isAboutPassword(const Error &error)
{
    return error.code == ErrorCode::PasswordNeeded || error.code == ErrorCode::AuthenticationFailed;
}

DatabaseUrl withPassword(DatabaseUrl url, const QString &password)
{
    url.password = password;
    return url;
}

// Names of variables have letters, digits and underscores.
QByteArray variableOf(const QString &name)
{
    QByteArray variable = "SCHEMAWRIGHT_PASSWORD_";
    for (const QChar letter : name.toUpper()) {
        const bool isPlain = (letter >= u'A' && letter <= u'Z')
                             || (letter >= u'0' && letter <= u'9');
        variable += isPlain ? letter.toLatin1() : '_';
    }
    return variable;
}

} // namespace

QString passwordKey(const DatabaseUrl &url)
{
    DatabaseUrl account;
    account.dialect = url.dialect;
    account.host = url.host;
    account.port = url.port;
    account.user = url.user;
    for (const QString &name : {u"host"_s, u"port"_s, u"unix_socket"_s}) {
        if (url.parameters.contains(name))
            account.parameters.insert(name, url.parameters.value(name));
    }
    return toString(account);
}

std::optional<QString> passwordInEnvironment(DialectKind dialect, const QString &name)
{
    QList<QByteArray> variables;
    if (!name.isEmpty())
        variables.append(variableOf(name));
    variables.append("SCHEMAWRIGHT_PASSWORD");
    variables.append(dialect == DialectKind::PostgreSql ? "PGPASSWORD" : "MYSQL_PWD");
    for (const QByteArray &variable : std::as_const(variables)) {
        if (qEnvironmentVariableIsSet(variable.constData()))
            return qEnvironmentVariable(variable.constData());
    }
    return {};
}

Result<Connection> openWithPassword(const DatabaseUrl &url,
                                    const QString &name,
                                    OpenMode mode,
                                    const AskPassword &ask)
{
    if (url.dialect == DialectKind::Sqlite || !url.password.isEmpty())
        return Connection::open(url, mode);
    std::optional<Error> refused;
    // What the keychain has may be out of date: then the next one is tried.
    for (const auto &find : {+[](const DatabaseUrl &of, const QString &) {
                                 return passwordInKeychain(passwordKey(of));
                             },
                             +[](const DatabaseUrl &of, const QString &named) {
                                 return passwordInEnvironment(of.dialect, named);
                             }}) {
        const std::optional<QString> password = find(url, name);
        if (!password)
            continue;
        Result<Connection> connection = Connection::open(withPassword(url, *password), mode);
        if (connection || !isAboutPassword(connection.error()))
            return connection;
        refused = connection.error();
    }
    if (!refused) {
        // The server may need none, or the client library may know it.
        Result<Connection> connection = Connection::open(url, mode);
        if (connection || !isAboutPassword(connection.error()))
            return connection;
        refused = connection.error();
    }
    const std::optional<QString> answer = ask ? ask({url, name, *refused}) : std::nullopt;
    if (!answer)
        return Failure(*refused);
    return Connection::open(withPassword(url, *answer), mode);
}

} // namespace core
