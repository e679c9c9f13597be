// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/enginename.h"

using namespace Qt::StringLiterals;

namespace core {

QString engineName(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return u"SQLite"_s;
    case DialectKind::PostgreSql:
        return u"PostgreSQL"_s;
    case DialectKind::MariaDb:
        return u"MariaDB"_s;
    }
    Q_UNREACHABLE();
}

} // namespace core
