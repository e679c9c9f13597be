// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/probe.h"

#include "core/database/runner.h"

#include <QFileInfo>
#include <QVariant>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString serverOf(const Connection &connection)
{
    switch (connection.dialect()) {
    case DialectKind::Sqlite:
        return u"SQLite "_s + QLatin1StringView(sqlite3_libversion());
    case DialectKind::PostgreSql: {
        const auto version = connection.value(u"SHOW server_version"_s);
        return u"PostgreSQL "_s + (version ? version->toString().section(u' ', 0, 0) : u"?"_s);
    }
    case DialectKind::MariaDb: {
        const auto version = connection.value(u"SELECT version()"_s);
        const QString text = version ? version->toString() : u"?"_s;
        const bool isMariaDb = text.contains("mariadb"_L1, Qt::CaseInsensitive);
        return (isMariaDb ? u"MariaDB "_s : u"MySQL "_s) + text.section(u'-', 0, 0);
    }
    }
    Q_UNREACHABLE();
}

// The grants of the account itself; what comes through a role cannot be told this way.
QString mariadbPrivilege()
{
    return uR"(SELECT CASE
  WHEN @@global.read_only = 1 AND NOT EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES
    WHERE GRANTEE = g.grantee AND PRIVILEGE_TYPE IN ('SUPER', 'READ ONLY ADMIN')) THEN 0
  WHEN EXISTS (SELECT 1 FROM information_schema.USER_PRIVILEGES
    WHERE GRANTEE = g.grantee AND PRIVILEGE_TYPE = 'CREATE') THEN 1
  WHEN EXISTS (SELECT 1 FROM information_schema.SCHEMA_PRIVILEGES
    WHERE GRANTEE = g.grantee AND PRIVILEGE_TYPE = 'CREATE' AND DATABASE() LIKE TABLE_SCHEMA) THEN 1
  WHEN CURRENT_ROLE() IS NOT NULL THEN NULL
  ELSE 0 END
FROM (SELECT CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), '''') AS grantee) AS g)"_s;
}

std::optional<bool> mayWrite(const Connection &connection)
{
    const auto answer = [&](const QString &sql) -> std::optional<bool> {
        const auto value = connection.value(sql);
        return value && !value->isNull() ? std::optional(value->toBool()) : std::nullopt;
    };
    switch (connection.dialect()) {
    case DialectKind::Sqlite: {
        const QFileInfo file(connection.url().path);
        return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
    }
    case DialectKind::PostgreSql:
        return answer(u"SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) "
                      "AND NOT pg_is_in_recovery()"_s);
    case DialectKind::MariaDb:
        return answer(mariadbPrivilege());
    }
    Q_UNREACHABLE();
}

bool usesSocket(const DatabaseUrl &url)
{
    return url.parameters.contains(u"unix_socket"_s)
           || url.parameters.value(u"host"_s).startsWith(u'/') || url.host.startsWith(u'/')
           || url.host.isEmpty()
           || (url.dialect == DialectKind::MariaDb && url.host == "localhost"_L1);
}

} // namespace

Result<Probe> probe(const Connection &connection)
{
    Probe found;
    found.server = serverOf(connection);
    found.tls = connection.tls();
    found.isSocket = connection.dialect() != DialectKind::Sqlite && usesSocket(connection.url());
    const auto state = readState(connection, ReadDepth::VersionsOnly);
    if (!state)
        return Failure(state.error());
    found.heads = state->heads;
    found.hasVersionTable = state->hasVersionTable;
    found.isInterrupted = state->interruption.has_value();
    found.canWrite = mayWrite(connection);
    return found;
}

} // namespace core
