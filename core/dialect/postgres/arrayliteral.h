// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PostgreSQL's text form of a one-dimensional array, {a,"b c","d\"e",NULL}, as it comes out of a query.

#include <QStringList>

#include <optional>

namespace core {

// NULL is a null string. Nothing for what is no such text.
std::optional<QStringList> parseArrayLiteral(QStringView text);

} // namespace core
