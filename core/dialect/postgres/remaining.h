// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands between a schema that goes and one that comes: the parts that stay, the namespaces that
// are missing, and whether what goes may go in the statement that brings what comes.

#include "core/dialect/postgres/tablechange.h"

namespace core {

// What stays of `from`, in its names: as it is when the names are changed.
Schema postgresRemaining(const Schema &from, const PostgresChanges &changes, const SchemaIndex &to);
// As long as nothing is renamed.
bool mayDropWhileAdding(const PostgresChanges &changes);
QList<Statement> namespaceSteps(const Schema &from, const Schema &to);

} // namespace core
