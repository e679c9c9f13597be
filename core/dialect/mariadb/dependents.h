// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which computed columns of a table use others, directly or through each other.

#include "core/schema/schema.h"

namespace core {

// Without the columns themselves, in the table's order.
QList<ColumnId> mariaDbDependents(const Table &table, const QList<ColumnId> &columns);

} // namespace core
