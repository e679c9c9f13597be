// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The renames of tables and columns between two schemas, done by SQLite itself, so that it edits
// what depends on the names: foreign keys, indexes, checks, views and triggers. Swaps, rings and
// changes of case go through a temporary name; what will be dropped makes way.

#include "core/dialect/statement.h"
#include "core/migration/operation.h"

namespace core {

struct Renames
{
    Schema schema; // `from` with the names of `to`, and temporary ones for what has to make way
    QList<Statement> statements;
};

// `otherNames`: of views and virtual tables, which share the tables' names.
Result<Renames> planRenames(const Schema &from, const Schema &to, const QStringList &otherNames);

} // namespace core
