// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must happen to the rows of a table before it can be altered: labels of an enum renamed, NULLs
// filled, the values of a virtual column stored.

#include "core/dialect/mariadb/tablechange.h"

namespace core {

// Into `relabels`, `removedLabels` and `filled`.
void mariaDbCollectRelabels(MariaDbTableChange &change, const MariaDbChangeContext &context);

enum class Algorithms { Known, Unknown };
QList<Statement> mariaDbRowStatements(const MariaDbTableChange &change,
                                      const MariaDbChangeContext &context,
                                      Algorithms algorithms);

} // namespace core
