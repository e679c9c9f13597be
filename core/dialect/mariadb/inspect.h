// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a MariaDB 10.11 database into a schema, in a handful of bulk queries over the whole catalogue.

#include "core/dialect/dialect.h"

namespace core {

Result<Inspection> inspectMariaDb(QSqlDatabase &database);

} // namespace core
