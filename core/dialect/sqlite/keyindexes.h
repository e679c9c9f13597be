// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The indexes that SQLite makes for primary and unique keys ("sqlite_autoindex_t_2": the second key in
// the text of t). When the text of a table is replaced in place and its keys are others, an index for
// a new key is made first and taken over under the new number; one that is needed no more becomes an
// ordinary index, and is dropped as such. No row is written.

#include "core/dialect/sqlite/treatment.h"

namespace core {

// Before the text is replaced. `scratch`: the table that has the new text.
QList<Statement> addedKeySteps(const TableChange &change, const QString &scratch);
// With it, under writable_schema.
Statement renumberedKeysStep(const TableChange &change, const QString &scratch);
// After it: drops what is left over, and has SQLite look at every row.
QList<Statement> provenKeySteps(const TableChange &change, const QString &scratch);

// The key indexes of the table are those of the scratch table, number by number.
Statement sameKeyIndexesStep(const TableChange &change, const QString &scratch);

} // namespace core
