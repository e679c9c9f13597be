// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What MariaDB 10.11 makes of our expressions, asked of the server itself on scratch tables.

#include "core/dialect/dialect.h"

namespace core {

Result<Schema> mariaDbInServerWords(QSqlDatabase &database, const Schema &schema);

} // namespace core
