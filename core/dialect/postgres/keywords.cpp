// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/keywords.h"

namespace core {

bool isPostgresKeyword(const QString &)
{
    return false;
}

} // namespace core
