// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of SQL, as far as an expression's names need them told apart from names. What exactly one
// dialect reserves is its own matter (core/dialect). Words are given and compared in any case.

#include <QStringView>

namespace core {

// A word that SQLite, PostgreSQL or MariaDB reserves, so that a column of this name must be quoted.
bool isReservedAnywhere(QStringView word);

// A word that has a meaning of its own inside expressions: AND, CASE, LIKE, CURRENT_DATE …
bool isExpressionKeyword(QStringView word);

// One of these that, unquoted, can never be a column's name, wherever it stands.
bool isNeverName(QStringView word);

} // namespace core
