// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that are unique in a wider space on one engine than on another.

#include "core/schema/schema.h"

namespace core {

Schema withUniqueNames(const Schema &schema, DialectKind target);

} // namespace core
