// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/serverwords.h"

namespace core {

Result<Schema> postgresInServerWords(QSqlDatabase &, const Schema &schema)
{
    return schema;
}

} // namespace core
