// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema in MariaDB 10.11's own terms, for comparing: what the engine does not keep is left out, and
// what it means the same by is spelled the same.

#include "core/schema/schema.h"

namespace core {

Schema mariaDbPhysical(const Schema &schema);
Table mariaDbPhysical(const Table &table, const SchemaIndex &schema);
// NO ACTION, RESTRICT and SET DEFAULT are one.
ReferentialAction mariaDbAction(ReferentialAction action);

} // namespace core
