// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whether an element is to be seen on a diagram, as far as the document says: nothing is drawn for it.

#include "core/project/project.h"

namespace ui {

bool standsOn(const core::Model &model,
              const core::Diagram &diagram,
              const core::ElementId &element);

} // namespace ui
