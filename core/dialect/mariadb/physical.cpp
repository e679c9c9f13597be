// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/physical.h"

namespace core {

Schema mariaDbPhysical(const Schema &schema)
{
    return schema;
}

} // namespace core
