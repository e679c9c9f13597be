// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a change of type does to stored values on MariaDB 10.11 in strict mode: keep them, refuse them
// (the statement fails and nothing is changed), or cut them without a word.

#include <QString>

namespace core {

enum class Conversion {
    Keeps,
    Narrows, // refuses what is too long or too large
    Refuses, // what is not of the type at all
    Cuts     // digits, a time of day …
};

// Types in the canonical spelling.
Conversion mariaDbConversion(const QString &from, const QString &to);
// The condition on values (`column` is quoted) that will be refused or cut; empty: cannot be asked.
QString mariaDbLostValues(const QString &column, const QString &from, const QString &to);

} // namespace core
