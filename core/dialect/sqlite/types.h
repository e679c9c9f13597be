// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite's declared types: how a logical type is written, which affinity a declared type has
// (https://sqlite.org/datatype3.html section 3.1), and one spelling for texts that mean the same.

#include "core/schema/schema.h"

namespace core {

enum class Affinity { Blob, Text, Numeric, Integer, Real };

QString sqliteTypeText(const DataType &type, const SchemaIndex &schema);
// The type as the column of this table is declared: a STRICT table knows five types and ANY, and a
// generated integer key must be INTEGER to be the rowid.
QString sqliteColumnType(const Column &column, const Table &table, const SchemaIndex &schema);

Affinity affinityOf(const QString &declaredType);
// Whether both store every value alike: INTEGER and NUMERIC differ in CAST alone.
bool isSameStorage(Affinity a, Affinity b);
// Upper case, single blanks, ", " between the arguments and none around parentheses.
QString canonicalTypeText(const QString &declaredType);

bool isStrict(const Table &table);
bool isWithoutRowid(const Table &table);
// The column that is the rowid by another name; null if there is none.
const Column *rowidAlias(const Table &table, const SchemaIndex &schema);
// Whether AUTOINCREMENT is asked for where SQLite has it: an INTEGER key of one column.
bool isAutoincrement(const Column &column, const Table &table);

} // namespace core
