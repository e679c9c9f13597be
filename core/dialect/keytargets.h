// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What foreign keys point to, as all engines see it: by id where the table is one of the schema's.

#include "core/schema/schema.h"

namespace core {

// Without the names that say again what the ids say; a key that names no columns is on the primary key.
ForeignKey withTargetById(const ForeignKey &key, const SchemaIndex &schema);

// A target that was read as mere text, and is this table of the schema after all (null: is not).
ForeignKey withTargetFound(const ForeignKey &key, const Table *target, Qt::CaseSensitivity names);

} // namespace core
