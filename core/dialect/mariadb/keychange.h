// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The clauses that lead from the keys of a table to those of its later version.

#include "core/dialect/mariadb/tablechange.h"

namespace core {

struct MariaDbKeyChange
{
    QList<AlterClause> drops;     // before the columns change
    QList<AlterClause> additions; // after it
    QList<MariaDbKey> dropped;
};

// Needs the lists of columns of the change.
MariaDbKeyChange mariaDbKeyChange(const MariaDbTableChange &change,
                                  const MariaDbChangeContext &context);

} // namespace core
