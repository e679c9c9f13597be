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

// PostgreSQL. Tables: storage parameters ("fillfactor=70, …"), UNLOGGED, and one key per exclusion
// constraint: the prefix and its name, its whole definition as value.
inline const QString postgresWith = QStringLiteral("postgresql.with"); // also keys and indexes
inline const QString postgresUnlogged = QStringLiteral("postgresql.unlogged");
inline const QString postgresExcludePrefix = QStringLiteral("postgresql.exclude:");
inline const QString postgresTablespace = QStringLiteral("postgresql.tablespace"); // also indexes
// Columns with an Identity: what the sequence has beyond start and increment ("MINVALUE 5 CACHE 10
// CYCLE"), and a serial's sequence when it is not named as the server would name it.
inline const QString postgresSequence = QStringLiteral("postgresql.sequence");
inline const QString postgresSequenceName = QStringLiteral("postgresql.sequence_name");
// Primary and unique keys: names of INCLUDE columns, quoted, joined by ", "
inline const QString postgresInclude = QStringLiteral("postgresql.include");
// Primary keys: "INITIALLY IMMEDIATE" or "INITIALLY DEFERRED"; absent, it is not deferrable
inline const QString postgresDeferrable = QStringLiteral("postgresql.deferrable");
// Unique keys and indexes
inline const QString postgresNullsNotDistinct = QStringLiteral("postgresql.nulls_not_distinct");
// Checks and foreign keys
inline const QString postgresNotValid = QStringLiteral("postgresql.not_valid");
inline const QString postgresNoInherit = QStringLiteral("postgresql.no_inherit");
// Foreign keys: ON DELETE SET NULL/DEFAULT (columns), names quoted, joined by ", "
inline const QString postgresDeleteColumns = QStringLiteral("postgresql.delete_columns");
// Indexes: build and drop without blocking writers, as a step of its own; no part of the schema
inline const QString postgresConcurrently = QStringLiteral("postgresql.concurrently");
// Index keys: the operator class (with its namespace where needed), FIRST or LAST
inline const QString postgresOperatorClass = QStringLiteral("postgresql.opclass");
inline const QString postgresNulls = QStringLiteral("postgresql.nulls");

// MariaDB. Tables; what is absent is InnoDB, utf8mb4, utf8mb4_general_ci.
inline const QString mariaDbEngine = QStringLiteral("mariadb.engine");
inline const QString mariaDbCharset = QStringLiteral("mariadb.charset"); // also columns
inline const QString mariaDbCollation = QStringLiteral("mariadb.collation");
inline const QString mariaDbRowFormat = QStringLiteral("mariadb.row_format");
inline const QString mariaDbCreateOptions = QStringLiteral("mariadb.create_options");
// Columns (their collation is Column::collation)
inline const QString mariaDbOnUpdate = QStringLiteral("mariadb.on_update");
inline const QString mariaDbInvisible = QStringLiteral("mariadb.invisible");
// Checks: the column it is written at (such a check has no name of its own)
inline const QString mariaDbColumnCheck = QStringLiteral("mariadb.column_check");
// Primary and unique keys: prefix lengths in the order of the columns, joined by commas ("10,,20")
inline const QString mariaDbLengths = QStringLiteral("mariadb.lengths");
// Index keys: the prefix length. (FULLTEXT, SPATIAL and HASH are an index's method.)
inline const QString mariaDbLength = QStringLiteral("mariadb.length");
inline const QString mariaDbIgnored = QStringLiteral("mariadb.ignored"); // indexes
inline const QString mariaDbParser = QStringLiteral("mariadb.parser");   // FULLTEXT indexes

// Keys, checks and indexes of a database: the name that its server made up for what has none, and which
// `name` is, too. No part of the schema.
inline const QString madeName = QStringLiteral("made_name");

inline const QString truth = QStringLiteral("true");

} // namespace core::option
