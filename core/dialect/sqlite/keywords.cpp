// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/keywords.h"

#include <sqlite3.h>

namespace core {

bool isSqliteKeyword(const QString &word)
{
    const QByteArray text = word.toUtf8();
    return sqlite3_keyword_check(text.constData(), int(text.size())) != 0;
}

} // namespace core
