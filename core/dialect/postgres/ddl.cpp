// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/ddl.h"

namespace core {

QStringList postgresCreateScript(const Schema &)
{
    return {};
}

} // namespace core
