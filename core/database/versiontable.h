// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Alembic's version table, which the connection's URL names: one row a head, nothing else ever stored
// in it.

#include "core/database/connection.h"
#include "core/dialect/dialect.h"

namespace core {

Result<bool> hasVersionTable(const Connection &connection);
// Sorted; empty when there is no table.
Result<QStringList> readVersions(const Connection &connection);
// Without that table: inspectors know Alembic's usual name alone.
Result<Inspection> withoutVersionTable(const Connection &connection, const Inspection &inspection);

} // namespace core
