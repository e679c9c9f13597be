// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads CREATE TABLE and CREATE INDEX as SQLite keeps them in its catalogue, in every spelling its
// grammar accepts (https://www.sqlite.org/lang_createtable.html): all quotes, comments anywhere,
// constraints in any order, text edited by ALTER TABLE. It reads what SQLite has accepted; it is no
// check of SQL. ParseFailed names the place in the text. Pure, any thread, linear.

#include "core/base/error.h"
#include "core/schema/schema.h"

namespace core {

// Ids derived from names. The foreign keys' targets are names still (foreignTable, foreignColumns).
Result<Table> parseCreateTable(const QString &sql);

// `table`: the one that it is on.
Result<Index> parseCreateIndex(const QString &sql, const Table &table);

} // namespace core
