// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of one column: nothing, MODIFY (and how dear that is), or another column of its name.

#include "core/dialect/mariadb/alteration.h"

#include <optional>

namespace core {

// Both in physical terms, of tables in physical terms.
struct MariaDbColumnPair
{
    const Column &before;
    const Table &tableBefore;
    const Column &after;
    const Table &tableAfter;
};

// MODIFY cannot turn a virtual column into another kind, nor another kind into a virtual one.
bool mustReplace(const Column &before, const Column &after);
bool isRetyped(const MariaDbColumnPair &pair);
// Nothing: the column stays as it is.
std::optional<ClauseKind> modification(const MariaDbColumnPair &pair);

} // namespace core
