// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/physical.h"

namespace core {

Schema postgresPhysical(const Schema &schema)
{
    return schema;
}

} // namespace core
