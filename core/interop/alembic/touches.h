// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether a statement of a script may change rows or the schema, told by the calls in it. What is not
// known to leave the schema alone is taken to change it. Pure.

#include "core/interop/alembic/calls.h"

namespace core {

Touches touchesOf(const PyNode &statement, const ScriptValues &values);
// Whether SQL text changes tables, indexes or types.
Touches touchesOf(const QString &sql);

// op.get_bind(), also by the names it is usually given.
bool isConnection(const PyTerm &term, const ScriptValues &values);
// op.get_bind().dialect.name and the like.
bool isDialectName(const PyTerm &term, const ScriptValues &values);

} // namespace core
