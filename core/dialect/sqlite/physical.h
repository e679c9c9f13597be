// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema in SQLite's own terms, for comparing: what SQLite does not keep is left out, and what it
// means the same by is spelled the same.

#include "core/schema/schema.h"

namespace core {

Schema sqlitePhysical(const Schema &schema);
Table sqlitePhysical(const Table &table, const SchemaIndex &schema);

} // namespace core
