// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// MariaDB 10.11's types: how a logical type is written, and what the catalogue says back.

#include "core/schema/schema.h"

namespace core {

QString mariaDbTypeText(const DataType &type, const SchemaIndex &schema);

} // namespace core
