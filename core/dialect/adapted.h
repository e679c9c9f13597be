// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema as one engine can have it: types that are native to another engine become the nearest of
// its own. What each dialect does first with what it is given. Pure; idempotent; costs next to nothing
// where there is nothing to do. Ids, names and lists are kept.

#include "core/schema/schema.h"

namespace core {

Schema adapted(const Schema &schema, DialectKind target);

} // namespace core
