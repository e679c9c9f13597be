// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/types.h"

namespace core {

QString postgresTypeText(const DataType &, const SchemaIndex &)
{
    return {};
}

} // namespace core
