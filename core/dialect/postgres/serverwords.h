// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What PostgreSQL 15 makes of our expressions, asked of the server itself on scratch tables.

#include "core/dialect/dialect.h"

namespace core {

Result<Schema> postgresInServerWords(QSqlDatabase &database, const Schema &schema);

} // namespace core
