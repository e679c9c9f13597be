// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which changes Alembic's own words (op.*, SQLAlchemy's types and constraints) do on an engine as our
// plan does: the schema afterwards is the same, and no row is lost that the plan would keep. When in
// doubt: none. Pure. Source: Alembic 1.8 and SQLAlchemy 1.4, as run by the tests.

#include "core/migration/operation.h"

namespace core {

// One operation between these two schemas, by itself.
bool isSayable(const Operation &operation,
               const Schema &before,
               const Schema &after,
               DialectKind dialect);

// The table can be handed to Alembic's batch mode, which makes it anew on SQLite.
bool isBatchable(const Table &table);

// Operations that must be planned together: in between, an engine would refuse what is there.
bool areEntangled(const QList<Operation> &operations, const Schema &before);

// MariaDB numbers foreign keys that have no name, table by table: one plan must count them all.
bool countsKeys(const QList<Operation> &operations, const Schema &before, DialectKind dialect);

} // namespace core
