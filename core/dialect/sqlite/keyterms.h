// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The columns of a primary or unique key with their order and collation, which SQLite allows there
// and the option sqliteKeyTerms keeps.

#include "core/schema/schema.h"

namespace core {

// "a" COLLATE "NOCASE" DESC, "b": what stands between the parentheses of the key.
QString keyTermsText(const QList<ColumnId> &columns, const Options &options, const Table &table);
// The option in one spelling; empty if it says no more than the columns do.
QString canonicalKeyTerms(const QList<ColumnId> &columns,
                          const Options &options,
                          const Table &table);

} // namespace core
