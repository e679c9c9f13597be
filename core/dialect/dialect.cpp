// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/dialect.h"

#include "core/dialect/mariadb/mariadbdialect.h"
#include "core/dialect/postgres/postgresdialect.h"
#include "core/dialect/sqlite/sqlitedialect.h"

namespace core {

const Dialect &dialectFor(DialectKind kind)
{
    static const SqliteDialect sqlite;
    static const PostgresDialect postgres;
    static const MariaDbDialect mariaDb;
    switch (kind) {
    case DialectKind::Sqlite:
        return sqlite;
    case DialectKind::PostgreSql:
        return postgres;
    case DialectKind::MariaDb:
        return mariaDb;
    }
    Q_UNREACHABLE();
}

} // namespace core
