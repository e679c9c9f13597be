// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What MariaDB 10.11 cannot have, found before anything runs: since its DDL commits, a plan should not
// fail half-way for what was known.

#include "core/base/error.h"
#include "core/schema/schema.h"

namespace core {

// The table with all names. NotSupported: subject is the element, detail what is wrong and what would
// help.
Result<void> supportedByMariaDb(const Table &table, const SchemaIndex &schema);

} // namespace core
