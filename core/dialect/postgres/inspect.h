// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a PostgreSQL 15 database into a schema, in a handful of bulk queries over the whole catalogue.

#include "core/dialect/dialect.h"

namespace core {

Result<Inspection> inspectPostgres(QSqlDatabase &database);

} // namespace core
