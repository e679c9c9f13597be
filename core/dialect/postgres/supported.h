// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What PostgreSQL 15 has not, as far as a schema shows it: keys and indexes over types that its access
// methods cannot tell apart or put in order. Found before anything runs. NotSupported; the subject is
// "table.element". What an extension or the user's own operator class may bring is left to the server.

#include "core/base/error.h"
#include "core/schema/schema.h"

namespace core {

Result<void> postgresHasIndex(const Index &index, const Table &table, const SchemaIndex &schema);
Result<void> postgresHasConstraint(const Constraint &constraint,
                                   const Table &table,
                                   const SchemaIndex &schema);
// The name that is too long, which the server would cut; empty: none.
QString postgresTooLongName(const Schema &schema);
// All of the table.
Result<void> postgresHasTable(const Table &table, const SchemaIndex &schema);

} // namespace core
