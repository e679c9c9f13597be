// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads an SQLite database's catalogue into values: everything that the schema can hold, with the
// names, types and expressions as they were written. Runs in the connection's thread; changes nothing.

#include "core/dialect/dialect.h"

namespace core {

Result<Inspection> inspectSqlite(QSqlDatabase &database);

} // namespace core
