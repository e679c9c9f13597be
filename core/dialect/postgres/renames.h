// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names and namespaces on the way from one schema to another: in an order in which no name is taken
// when it is given, through a temporary name where two change places. Columns, constraints, indexes
// and sequences are named within what they belong to; tables, indexes, sequences and types share a
// namespace's names.

#include "core/dialect/postgres/statements.h"
#include "core/schema/schema.h"

namespace core {

// Both named (withMadeNames); `from` without what `to` has not.
QList<Statement> postgresRenames(const Schema &from, const Schema &to, QSet<QString> &taken);

// `from` with the names of `to` for what both have, expressions included, and without the rest of
// the tables.
Schema renamedLike(const Schema &from, const Schema &to);

} // namespace core
