// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an edit that gives a class's table another name brings with it: expressions that write the table's
// name before a column's follow.

#include "core/model/model.h"

namespace core {

// `after` with the expressions that were so `before`, of every class whose rows are in that table.
Model withTableNameFollowed(const Model &before, Model after, ClassId id);

} // namespace core
