// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/serverwords.h"

namespace core {

Result<Schema> mariaDbInServerWords(QSqlDatabase &, const Schema &schema)
{
    return schema;
}

} // namespace core
