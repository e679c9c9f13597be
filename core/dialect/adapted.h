// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema as one engine can have it: types that are native to another become the nearest of its own,
// expressions are in its words, and an index that it cannot have and that only makes things faster is
// left out. What each dialect does first with what it is given. Pure; idempotent; costs next to nothing
// where there is nothing to do. Ids, names and the order of lists are kept.

#include "core/base/error.h"
#include "core/dialect/statement.h"

namespace core {

Schema adapted(const Schema &schema, DialectKind target);

// Both ends of a change. NotSupported: `to` has an expression that the engine cannot have and `from`
// has not; the place is the expression.
struct AdaptedChange
{
    Schema from, to;
    QList<Hazard> hazards; // what is new in `to` and not kept as it is
};
Result<AdaptedChange> adaptedChange(const Schema &from, const Schema &to, DialectKind target);

// `after` is what became of adapted(wanted): with what was left out of `wanted`, so that later
// operations find it.
Schema withLeftOut(const Schema &after, const Schema &wanted, DialectKind target);

} // namespace core
