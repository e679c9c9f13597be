// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema in PostgreSQL 15's own terms, for comparing: what the engine does not keep is left out, and
// what it means the same by is spelled the same.

#include "core/schema/schema.h"

namespace core {

Schema postgresPhysical(const Schema &schema);

} // namespace core
