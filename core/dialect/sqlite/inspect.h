// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads a SQLite database into a schema: from the catalogue's own SQL text, which alone holds
// everything (names of constraints, checks, collations, conflict clauses …), and two pragmas for what
// the text does not tell. What reads back differently in no way that SQLite could notice may be
// spelled anew; all else is verbatim.
//
// - Types that the logical types render back to are logical; all others are Native, verbatim.
// - A rowid alias has an Identity (Automatic); AUTOINCREMENT is an option of its column.
// - Double-quoted words that SQLite takes for strings ("M" in a CHECK, a bare word as a default) are
//   written as strings ('M'), so that they mean the same everywhere.
// - A foreign key without columns gets its parent's primary key; one whose parent is no table of the
//   schema, or lacks the columns, keeps the names (ForeignKey::foreignTable).
// - Ids are derived from names (unnamed constraints: from their text): reading twice gives equal
//   values.
// - Views, triggers, virtual and shadow tables, and tables whose text could not be understood, are
//   foreign objects, in the order of their creation. SQLite's own tables, the version table and
//   schemawright's own are left out.

#include "core/dialect/dialect.h"

namespace core {

// Errors: StatementFailed with the engine's message, DatabaseLocked.
Result<Inspection> inspectSqlite(QSqlDatabase &database);

} // namespace core
