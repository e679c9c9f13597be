// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A project as large as the limits speak of: 2,000 classes have 20,000 columns and 3,000 relationships.

#include "core/project/project.h"

namespace bench {

// Ten columns a class, three relationships for two classes, most to a neighbour as a layout places
// them; every tenth refers to class 0, the hub.
core::Project largeProject(int classes);

} // namespace bench
