// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A type that is native to one engine, as another has it: NVARCHAR(160) of SQLite is varchar(160) on
// the servers, MariaDB's int unsigned PostgreSQL's bigint. Sources: dialects.md's table of types and
// the three manuals' chapters on types. Pure; never fails: what no engine else has becomes text.

#include "core/schema/datatype.h"

namespace core {

struct NearestType
{
    DataType type;         // logical, or native to the target
    bool isFitting = true; // false: the target cannot hold all that the type means

    bool operator==(const NearestType &) const = default;
};

// Itself, unless it is native to another engine than `target`. Idempotent.
NearestType nearestType(const DataType &type, DialectKind target);

} // namespace core
