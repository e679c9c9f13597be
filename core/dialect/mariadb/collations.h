// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The character sets and collations of MariaDB 10.11: what counts for a table and for a column, whether
// they say it or inherit it. A collation's name begins with its character set.

#include "core/schema/schema.h"

namespace core {

QString mariaDbCharsetOf(const QString &collation);
QString mariaDbDefaultCollation(const QString &charset);
int mariaDbBytesPerCharacter(const QString &collation);
// What counts for columns that say nothing themselves.
QString mariaDbTableCollation(const Table &table);
// What counts for the column, in the full spelling; empty where its type is no text.
QString mariaDbCollation(const Column &column, const QString &type, const Table &table);

} // namespace core
