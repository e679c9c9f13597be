// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A later version's rules in the words of an earlier one, so that its rows can be asked about them.

#include "core/schema/schema.h"

#include <optional>

namespace core {

// The check with the column names that `from` has for the columns of `to`; nothing if it mentions a
// column that is new.
std::optional<Check> inNamesOf(const Table &from, const Table &to, Check check);

} // namespace core
