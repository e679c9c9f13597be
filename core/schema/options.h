// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys of `Options`: what one dialect has and the others have not. A key begins with its dialect;
// the others ignore it. Values are SQL text, or "true".

#include <QString>

namespace core::option {

// Tables
inline const QString sqliteStrict = QStringLiteral("sqlite.strict");
inline const QString sqliteWithoutRowid = QStringLiteral("sqlite.without_rowid");
// Columns
inline const QString sqliteAutoincrement = QStringLiteral("sqlite.autoincrement");
// "DESC" on the column form of a primary key (which is no rowid alias)
inline const QString sqlitePrimaryKeyOrder = QStringLiteral("sqlite.primary_key_order");
inline const QString sqliteNotNullConflict = QStringLiteral("sqlite.not_null_conflict");
// Primary and unique keys: ABORT, FAIL, IGNORE, REPLACE, ROLLBACK
inline const QString sqliteConflict = QStringLiteral("sqlite.conflict");
// Primary and unique keys: what follows each column's name in the key ("COLLATE NOCASE DESC", or
// nothing), joined by commas in the order of the columns; absent when all are empty
inline const QString sqliteKeyTerms = QStringLiteral("sqlite.key_terms");
// Foreign keys: MATCH, kept verbatim
inline const QString match = QStringLiteral("match");

inline const QString truth = QStringLiteral("true");

} // namespace core::option
