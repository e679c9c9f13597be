// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/keywords.h"

namespace core {

bool isMariaDbKeyword(const QString &)
{
    return false;
}

} // namespace core
