// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys and indexes of a table from the catalogue's rows: MariaDB has indexes alone, and a unique
// one is a constraint wherever a constraint can say all of it.

#include "core/dialect/mariadb/inspectcatalogue.h"
#include "core/schema/schema.h"

namespace core {

// `rows` of this table, by index and position.
void addMariaDbKeys(Table &table, const QList<MariaDbKeyRow> &rows);
// Columns have no case. Null: none.
const Column *mariaDbColumnNamed(const Table &table, const QString &name);

} // namespace core
