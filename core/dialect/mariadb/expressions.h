// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Our expressions as MariaDB writes them. Ours may have columns as "x", which is a string here, and
// name their own table, which MariaDB drops.

#include "core/schema/schema.h"

namespace core {

// The expression with the table's columns in backticks where they were in double quotes.
QString mariaDbExpression(const QString &sql, const Table &table);
// One spelling for comparing.
QString mariaDbCanonicalExpression(const QString &sql, const Table &table);

// What follows DEFAULT: literals and the current time of a DATETIME as they are, all else in
// parentheses. Empty where the column has none.
QString mariaDbDefault(const Column &column, const QString &type, const Table &table);
// One spelling for comparing, as information_schema has it where that is known without asking.
QString mariaDbCanonicalDefault(const Column &column, const QString &type, const Table &table);
// Whether the server computes it anew for every row (adding such a column copies the table).
bool isMariaDbLiteral(const QString &sql);
// "current_timestamp()" for all of its spellings, with the column's digits; else empty.
QString mariaDbCurrentTime(const QString &sql, const QString &type);

} // namespace core
