// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite's keywords (https://sqlite.org/lang_keywords.html), asked of the library itself.

#include <QString>

namespace core {

bool isSqliteKeyword(const QString &word);

} // namespace core
