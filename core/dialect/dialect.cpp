// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/dialect.h"

#include "core/dialect/sqlite/sqlitedialect.h"

namespace core {

bool isSupported(DialectKind kind)
{
    return kind == DialectKind::Sqlite;
}

const Dialect &dialectFor(DialectKind kind)
{
    static const SqliteDialect sqlite;
    Q_ASSERT(isSupported(kind));
    Q_UNUSED(kind)
    return sqlite;
}

} // namespace core
