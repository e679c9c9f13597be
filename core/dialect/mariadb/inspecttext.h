// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The texts that MariaDB's catalogue holds, made ours: expressions, types, lists. They come from a
// server, so anything may stand in them; none of these fails.

#include "core/schema/datatype.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace core {

// An expression as information_schema writes it: `x` becomes nameInExpression(x), this database's own
// name before a name goes, and so does _utf8mb4 before a string (it is every connection's character
// set). Parentheses around the whole of it go too.
QString expressionFromMariaDb(const QString &sql, const QString &database);

// The SELECT of a view without the name of its own database; `objects` are the tables, views and
// functions of the database. Quotes stay.
QString viewTextWithoutDatabase(const QString &sql,
                                const QString &database,
                                const QSet<QString> &objects);

// Every quoted name in the text.
QSet<QString> namesInMariaDbText(const QString &sql);

// The values of enum('a','b''c'); nothing if the type is no enum, or a damaged one.
std::optional<QStringList> enumValuesOf(const QString &columnType);

// COLUMN_TYPE as a logical type where that has this very name, else the text without what is only for
// display (the width in int(11)), as a Native type. Enums are left to the caller.
DataType typeFromMariaDb(const QString &columnType);

} // namespace core
