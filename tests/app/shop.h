// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes the sample project resources/samples/shop, the same bytes each time: every id is derived from
// a name, every date is fixed. A project of about a dozen classes that shows what there is to show.

#include "core/project/project.h"

namespace shop {

core::Project project();

} // namespace shop
