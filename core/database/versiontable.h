// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Alembic's version table: one row a head, nothing else ever stored in it.

#include "core/database/connection.h"

namespace core {

Result<bool> hasVersionTable(const Connection &connection);
// Sorted; empty when there is no table.
Result<QStringList> readVersions(const Connection &connection);

} // namespace core
