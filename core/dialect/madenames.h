// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that a server made up for what has none (option::madeName says so beside them).

#include "core/schema/schema.h"

namespace core {

// As what they belong to changes, so do such names: without them, and without the notes.
Schema withoutMadeNames(const Schema &schema);

} // namespace core
