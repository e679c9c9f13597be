// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/physical.h"

namespace core {

Schema sqlitePhysical(const Schema &schema)
{
    return schema;
}

} // namespace core
