// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/types.h"

namespace core {

QString mariaDbTypeText(const DataType &, const SchemaIndex &)
{
    return {};
}

} // namespace core
