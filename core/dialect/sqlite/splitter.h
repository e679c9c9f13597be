// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL text of many statements, taken apart: QtSql runs one at a time. Knows strings, comments and the
// BEGIN … END of triggers. Comments between statements and empty statements are left out.

#include <QStringList>

namespace core {

QStringList splitSqlite(const QString &script);

// The first word, in upper case.
QString firstWord(const QString &sql);

} // namespace core
