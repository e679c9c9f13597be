// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The operations that lead from one schema to another, matched by id: a changed name is a rename.
// apply(diff(a, b), a) is b (normalized); diff(a, a) is empty; the same input gives the same list, in
// an order that engines accept (renames, swaps through a temporary name, drops of what depends,
// enums, tables without foreign keys, columns, constraints, foreign keys, indexes, drops). Linear.

#include "core/migration/operation.h"

namespace core {

QList<Operation> diff(const Schema &from,
                      const Schema &to,
                      ColumnOrder order = ColumnOrder::Ignored);

// `live` with the ids of what has the same name (or, unnamed, the same structure) in `reference`: so
// that a schema read from a database can be compared by id. Names are matched as the dialect folds
// them; what has no partner keeps its id.
Schema withIdsOf(const Schema &reference, const Schema &live, DialectKind dialect);

} // namespace core
