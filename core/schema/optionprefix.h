// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// With what the names of those options begin that one dialect alone has (core/schema/options.h).

#include "core/schema/datatype.h"

namespace core {

inline QString optionPrefix(DialectKind dialect)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return QStringLiteral("sqlite.");
    case DialectKind::PostgreSql:
        return QStringLiteral("postgresql.");
    case DialectKind::MariaDb:
        return QStringLiteral("mariadb.");
    }
    Q_UNREACHABLE();
}

} // namespace core
